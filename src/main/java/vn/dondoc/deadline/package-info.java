/**
 * Vietnamese expressions of time: a phrase or a running text comes in, days, hours, intervals, recurrences and what they mean as
 * a {@link vn.dondoc.deadline.Deadline} come out; beside them the {@link vn.dondoc.deadline.WorkCalendar} of the State's offices.
 *
 * <p>The day that relative words count from is always a parameter; nothing here knows what time it is.
 */
package vn.dondoc.deadline;
