/**
 * Delivery: every incoming thing is on disk before it is confirmed and handled once; every outgoing thing is committed with what
 * caused it and sent in order and paced. Knows neither what messages mean nor which platform carries them.
 */
package vn.dondoc.delivery;
