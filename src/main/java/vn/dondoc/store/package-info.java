/**
 * The store ports in SQL: one class per port, statements in plain sight, the schema in the migrations beside it. Comes in: a JDBC
 * URL; goes out: {@link vn.dondoc.store.SqlStore} with one accessor per port. Never decides anything about the office.
 */
package vn.dondoc.store;
