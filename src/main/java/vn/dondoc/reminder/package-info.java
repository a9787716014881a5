/**
 * Who is told what and when: the ladder of reminders, escalation to the leaders, the timetable of digests. The register and the
 * clock come in, messages go to the outbox together with the note that they were sent; it decides nothing about a directive.
 */
package vn.dondoc.reminder;
