package io.takeroot.connect;

import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;

/// Runs queries over the facts: DuckDB in this process first, a warehouse later.
public interface Engine {
    /// Its name as readings show it: `duckdb`.
    String name();

    /// Runs a query to its end.
    <R extends Record> Result<R> fetch(Select<R> query);

    /// The query as an analyst would read and run it.
    String render(Select<?> query);
}
