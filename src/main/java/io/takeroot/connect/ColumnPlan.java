package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How the columns of one file go into a dataset.
///
/// What the definition says comes first, then what earlier files made of the column, then what
/// this file shows.
///
/// @param columns in the order of the file
/// @param stored the dataset's columns once the file is loaded
/// @param widened columns whose values need more room than before
/// @param notices what the owner should know
record ColumnPlan(
        List<Planned> columns,
        List<StoredColumn> stored,
        List<StoredColumn> widened,
        List<Notice> notices) {

    /// @param cell the position in a row of the file
    /// @param sameAs texts to read as others
    record Planned(String name, int cell, ColumnType type, Map<String, String> sameAs) {}

    /// What is needed to plan.
    ///
    /// @param before the dataset's columns so far
    /// @param sync the load that is planned
    record Situation(
            Dataset dataset, List<StoredColumn> before, long sync, ZoneId zone, String currency) {}

    static ColumnPlan of(CsvFile file, Situation situation) {
        return new Planner(situation).plan(file);
    }

    /// The name of a column in expressions: `Order Date` becomes `order_date`.
    static String nameOf(String header, int position) {
        var words =
                header.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "_")
                        .replaceAll("^_+|_+$", "");
        if (words.isEmpty()) {
            return "column_" + (position + 1);
        }
        return Character.isDigit(words.charAt(0)) ? "_" + words : words;
    }

    private static final class Planner {
        private final Situation situation;
        private final List<Planned> columns = new ArrayList<>();
        private final List<StoredColumn> widened = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private final Map<String, StoredColumn> stored = new LinkedHashMap<>();
        private final Set<String> taken = new HashSet<>();

        Planner(Situation situation) {
            this.situation = situation;
            situation.before().forEach(column -> stored.put(column.name(), column));
        }

        ColumnPlan plan(CsvFile file) {
            var seen = file.columns();
            for (int i = 0; i < seen.size(); i++) {
                add(seen.get(i), i);
            }
            requireKey(file);
            noticeVanished();
            return new ColumnPlan(columns, List.copyOf(stored.values()), widened, notices);
        }

        private void add(TypedColumn seen, int position) {
            var name = name(seen.name(), position);
            var before = stored.get(name);
            var said = situation.dataset().column(name);
            var type = type(said, before, seen);
            var form = DatasetColumn.of(name, name, type);
            var now =
                    new StoredColumn(
                            form,
                            seen.name(),
                            before == null ? situation.sync() : before.first(),
                            situation.sync());
            if (before == null && !stored.isEmpty() && !situation.before().isEmpty()) {
                notices.add(
                        new Notice(
                                "NEW_COLUMN",
                                "The file has a new column, %s; earlier rows have no value in it."
                                        .formatted(seen.name())));
            }
            if (before != null && !before.type().sql().equals(now.type().sql())) {
                widened.add(now);
                notices.add(
                        new Notice(
                                "WIDENED_COLUMN",
                                "The column %s was %s and is now %s."
                                        .formatted(name, before.type().word(), now.type().word())));
            }
            stored.put(name, now);
            columns.add(new Planned(name, position, type, said.sameAs()));
        }

        /// The definition's own name for a header, else a name made of it that no other column
        /// has.
        private String name(String header, int position) {
            var declared =
                    situation.dataset().columns().stream()
                            .filter(
                                    column ->
                                            column.header().filter(header::equals).isPresent()
                                                    || column.name().equals(header))
                            .map(DatasetColumn::name)
                            .filter(name -> !taken.contains(name))
                            .findFirst();
            var name = declared.orElseGet(() -> nameOf(header, position));
            for (int n = 2; !taken.add(name); n++) {
                name = nameOf(header, position) + "_" + n;
            }
            return name;
        }

        private ColumnType type(
                DatasetColumn said,
                @org.jspecify.annotations.Nullable StoredColumn before,
                TypedColumn seen) {
            var shown = DatasetColumn.of(said.name(), said.name(), seen.type());
            if (said.type().isPresent() || before == null || widens(before.type(), shown, seen)) {
                return type(said, shown, seen);
            }
            if (DeclaredType.of(seen.type()) != before.type() && seen.filled() > 0) {
                notices.add(
                        new Notice(
                                "OTHER_TYPE",
                                "The column %s looks like %s in this file but is %s; lines that do not fit are set aside."
                                        .formatted(
                                                seen.name(),
                                                seen.type().label(),
                                                before.type().word())));
            }
            return type(said, before.form(), seen);
        }

        /// Whole numbers make room for decimals; all else stays as it was.
        private static boolean widens(DeclaredType before, DatasetColumn shown, TypedColumn seen) {
            return before == DeclaredType.WHOLE
                    && seen.filled() > 0
                    && shown.type().filter(type -> type == DeclaredType.NUMBER).isPresent();
        }

        private ColumnType type(DatasetColumn said, DatasetColumn known, TypedColumn seen) {
            var words = new HashSet<>(seen.type().nullWords().words());
            said.nullWords().forEach(word -> words.add(NullWords.normal(word)));
            var nulls = new NullWords(words);
            char decimal = said.decimal().or(known::decimal).orElse('.');
            var order = said.order().or(known::order).orElse(DateOrder.YEAR_FIRST);
            return switch (said.type().or(known::type).orElse(DeclaredType.TEXT)) {
                case TEXT -> new ColumnType.Text(nulls);
                case WHOLE -> new ColumnType.Whole(nulls);
                case NUMBER -> new ColumnType.Decimal(decimal, nulls);
                case MONEY ->
                        new ColumnType.Money(
                                decimal,
                                said.currency().or(known::currency).orElse(situation.currency()),
                                nulls);
                case PERCENT -> new ColumnType.Percent(decimal, nulls);
                case DATE -> new ColumnType.Day(order, nulls);
                case TIMESTAMP -> new ColumnType.Moment(order, situation.zone(), nulls);
                case BOOLEAN -> new ColumnType.Truth(nulls);
            };
        }

        private void requireKey(CsvFile file) {
            var missing =
                    situation.dataset().keyColumns().stream()
                            .filter(name -> !taken.contains(name))
                            .toList();
            if (!missing.isEmpty()) {
                throw Failure.user(
                        "KEY_COLUMN_MISSING",
                        "the file has no column %s, which tells the rows of %s apart; its columns are %s. Choose another dataset, or change key_columns."
                                .formatted(
                                        String.join(", ", missing),
                                        situation.dataset().key(),
                                        String.join(", ", file.header())));
            }
            if (!situation.before().isEmpty()
                    && situation.before().stream()
                            .noneMatch(column -> taken.contains(column.name()))) {
                throw Failure.user(
                        "OTHER_COLUMNS",
                        "no column of the file (%s) is one of the dataset %s; choose another dataset, or load it as a new one."
                                .formatted(
                                        String.join(", ", file.header()),
                                        situation.dataset().key()));
            }
        }

        private void noticeVanished() {
            situation.before().stream()
                    .filter(column -> !taken.contains(column.name()))
                    .forEach(
                            column ->
                                    notices.add(
                                            new Notice(
                                                    "COLUMN_VANISHED",
                                                    "The file has no column %s any more; the dataset keeps what it has."
                                                            .formatted(column.header()))));
        }
    }
}
