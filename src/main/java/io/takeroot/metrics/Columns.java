package io.takeroot.metrics;

import io.takeroot.connect.Expressions;
import io.takeroot.connect.Relation;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The columns of a pass, as they stand in the step that reads the rows and in those after it.
record Columns(Relation relation) {
    static final String PERIOD = "period";
    static final String DAY = "day";

    /// A dimension's value as text; rows without one say so.
    Field<String> dimension(String name) {
        var column = relation.column(name);
        var text =
                column.getDataType().isString()
                        ? column.coerce(SQLDataType.VARCHAR)
                        : column.cast(SQLDataType.VARCHAR);
        return DSL.coalesce(text, DSL.inline(Reading.NONE));
    }

    /// The day of a row by a time column; the time of day is cut off.
    Field<LocalDate> day(String timeColumn) {
        var column = relation.column(timeColumn);
        return column.getDataType().isDate()
                ? column.coerce(SQLDataType.LOCALDATE)
                : column.cast(SQLDataType.LOCALDATE);
    }

    Condition where(Part part) {
        return part.where()
                .map(where -> Expressions.condition(where, relation::column))
                .orElseGet(DSL::noCondition);
    }

    /// What a part measures in a row; null in rows that do not count.
    Field<?> measured(Part part) {
        Field<?> value =
                part.of()
                        .<Field<?>>map(of -> Expressions.field(of, relation::column))
                        .orElseGet(() -> DSL.inline(1));
        return part.where().isPresent() ? DSL.when(where(part), value) : value;
    }

    /// A part's column after the step that measures: it carries the metric's key.
    static Name of(Part part) {
        return DSL.name(part.metric().value());
    }

    /// Where its rows are counted.
    static Name rowsOf(Part part) {
        return DSL.name(part.metric().value() + "__n");
    }

    /// A dimension after the step that measures; set off where a metric has the same name.
    static Name of(String dimension, Pass pass) {
        boolean taken =
                dimension.equals(PERIOD)
                        || dimension.equals(DAY)
                        || pass.parts().stream()
                                .anyMatch(part -> part.metric().value().equals(dimension));
        return DSL.name(taken ? dimension + "__dimension" : dimension);
    }
}
