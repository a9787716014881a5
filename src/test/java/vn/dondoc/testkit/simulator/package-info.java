/**
 * One seed drives the real program, single-threaded: people, platform, clock, crashes, faults of statements. Comes in: a seed and,
 * for trying the simulator itself, a planted bug; goes out: the conversation, or the first invariant that broke.
 */
package vn.dondoc.testkit.simulator;
