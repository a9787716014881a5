/** The root: command line, settings and the wiring of all packages; imports all, nothing imports it. */
package vn.dondoc;
