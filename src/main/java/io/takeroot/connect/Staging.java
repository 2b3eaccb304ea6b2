package io.takeroot.connect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Reads a file's rows into a passing table, typed; lines that cannot be read go into another.
///
/// Rows go through the engine's appender, which is a hundred times faster than inserts but not
/// atomic: hence a table of its own, which one statement then merges into the dataset.
final class Staging {
    static final Table<?> ROWS = table(name("stage"));
    static final Table<?> REJECTS = table(name("stage_reject"));
    static final Field<String> ROW = field(name("_row"), SQLDataType.VARCHAR);
    static final Field<Long> SYNC = field(name("_sync"), SQLDataType.BIGINT);
    static final Field<Long> LINE = field(name("_line"), SQLDataType.BIGINT);
    static final Field<String> RAW = field(name("_raw"), SQLDataType.VARCHAR);
    static final Field<String> REASON = field(name("_reason"), SQLDataType.VARCHAR);

    private static final int WIDEST = 28;
    private static final int SCALE = 10;

    private final ColumnPlan plan;
    private final List<Integer> keys;
    private final String fileIdentity;
    private final DuckDBAppender rows;
    private final DuckDBAppender rejects;

    private Staging(
            ColumnPlan plan,
            List<Integer> keys,
            String fileIdentity,
            DuckDBAppender rows,
            DuckDBAppender rejects) {
        this.plan = plan;
        this.keys = keys;
        this.fileIdentity = fileIdentity;
        this.rows = rows;
        this.rejects = rejects;
    }

    /// Fills the passing tables.
    ///
    /// @param sha256 of the file: with the line it identifies rows that have no key
    static CsvReport.Counts fill(
            DuckDbEngine.Writer writer,
            CsvFile file,
            ColumnPlan plan,
            List<String> keyColumns,
            String sha256) {
        createTables(writer.sql(), plan);
        var names = plan.columns().stream().map(ColumnPlan.Planned::name).toList();
        var keys = keyColumns.stream().map(names::indexOf).toList();
        try (var rows = writer.connection().createAppender("temp", "main", ROWS.getName());
                var rejects =
                        writer.connection().createAppender("temp", "main", REJECTS.getName())) {
            var staging = new Staging(plan, keys, sha256.substring(0, 16), rows, rejects);
            return file.forEach(staging.sink());
        } catch (SQLException e) {
            throw DuckDbEngine.broken(e);
        }
    }

    static void drop(DSLContext sql) {
        sql.dropTableIfExists(ROWS).execute();
        sql.dropTableIfExists(REJECTS).execute();
    }

    private static void createTables(DSLContext sql, ColumnPlan plan) {
        drop(sql);
        var columns = new ArrayList<Field<?>>(List.of(ROW, LINE, RAW));
        plan.columns().forEach(column -> columns.add(contents(column.name(), column.type())));
        sql.createTemporaryTable(ROWS).columns(columns).execute();
        sql.createTemporaryTable(REJECTS).columns(LINE, REASON, RAW).execute();
    }

    static Field<?> contents(String name, ColumnType type) {
        return field(name(name), DeclaredType.of(type).sql());
    }

    private RecordSink sink() {
        return new RecordSink() {
            @Override
            public void kept(CsvRecord row) {
                try {
                    stage(row);
                } catch (SQLException e) {
                    throw DuckDbEngine.broken(e);
                }
            }

            @Override
            public void aside(CsvAside row) {
                try {
                    reject(row.line(), row.reason(), row.raw());
                } catch (SQLException e) {
                    throw DuckDbEngine.broken(e);
                }
            }
        };
    }

    private void stage(CsvRecord record) throws SQLException {
        var columns = plan.columns();
        var values = new @Nullable Object[columns.size()];
        StringBuilder wrong = null;
        for (int i = 0; i < values.length; i++) {
            var column = columns.get(i);
            switch (value(column, record.cells().get(column.cell()))) {
                case CellValue.Read(Object value) -> values[i] = value;
                case CellValue.Missing() -> values[i] = null;
                case CellValue.NotReadable(String reason) -> {
                    wrong = wrong == null ? new StringBuilder() : wrong.append("; ");
                    wrong.append(column.name()).append(": ").append(reason);
                }
            }
        }
        if (wrong != null) {
            reject(record.line(), wrong.toString(), record.raw());
            return;
        }
        var identity = identity(values, record.line());
        if (identity == null) {
            reject(record.line(), "a key column is empty in this line", record.raw());
            return;
        }
        append(identity, record, values);
    }

    private static CellValue value(ColumnPlan.Planned column, String cell) {
        var known =
                column.sameAs().isEmpty() ? cell : column.sameAs().getOrDefault(cell.strip(), cell);
        var read = column.type().parse(known);
        if (read instanceof CellValue.Read(BigDecimal number)) {
            var rounded = number.setScale(SCALE, RoundingMode.HALF_EVEN);
            return rounded.precision() > WIDEST
                    ? new CellValue.NotReadable(
                            "%s has more than %d digits before the decimal sign"
                                    .formatted(known, WIDEST - SCALE))
                    : new CellValue.Read(rounded);
        }
        return read;
    }

    /// What tells the row apart: its key as text, or the file and line it stands in.
    private @Nullable String identity(@Nullable Object[] values, long line) {
        if (keys.isEmpty()) {
            return fileIdentity + ":" + line;
        }
        var identity = new StringBuilder();
        for (int key : keys) {
            var value = values[key];
            if (value == null) {
                return null;
            }
            identity.append(identity.isEmpty() ? "" : "|");
            identity.append(keyText(value).replace("\\", "\\\\").replace("|", "\\|"));
        }
        return identity.toString();
    }

    private static String keyText(Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private void append(String identity, CsvRecord record, @Nullable Object[] values)
            throws SQLException {
        rows.beginRow().append(identity).append(record.line()).append(record.raw());
        for (var value : values) {
            switch (value) {
                case null -> rows.appendNull();
                case String text -> rows.append(text);
                case Long number -> rows.append(number.longValue());
                case BigDecimal number -> rows.append(number);
                case LocalDate day -> rows.append(day);
                case Instant moment -> rows.append(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                case Boolean truth -> rows.append(truth.booleanValue());
                default -> throw new IllegalStateException("a cell is never " + value.getClass());
            }
        }
        rows.endRow();
    }

    private void reject(long line, String reason, String raw) throws SQLException {
        rejects.beginRow().append(line).append(reason).append(raw).endRow();
    }
}
