package io.takeroot.connect;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Names that stand for nothing in a joined dataset, or that look like another one misspelt.
final class Names {
    /// More values than this are an id or free text: nobody would go through the suggestions.
    private static final int MOST_VALUES = 5_000;

    private static final int EXAMPLES = 5;

    private final DSLContext sql;
    private final Function<Slug, Map<String, DeclaredType>> stored;

    Names(DSLContext sql, Function<Slug, Map<String, DeclaredType>> stored) {
        this.sql = sql;
        this.stored = stored;
    }

    /// Suggestions for the columns that join others, against their names; for the other
    /// dimensions, among themselves.
    List<NameQuestion> questions(Dataset dataset) {
        var types = stored.apply(dataset.key());
        var questions = new ArrayList<NameQuestion>();
        var joined = new LinkedHashSet<String>();
        for (var join : dataset.joins()) {
            if (join.on().size() == 1) {
                join.on()
                        .forEach(
                                (left, right) -> {
                                    if (isText(types, left)
                                            && isText(stored.apply(join.dataset()), right)) {
                                        joined.add(left);
                                        var reference = counts(join.dataset(), right).keySet();
                                        add(
                                                questions,
                                                dataset,
                                                left,
                                                NameMatching.against(
                                                        counts(dataset.key(), left), reference));
                                    }
                                });
            }
        }
        dataset.dimensions().stream()
                .filter(column -> isText(types, column) && !joined.contains(column))
                .forEach(
                        column ->
                                add(
                                        questions,
                                        dataset,
                                        column,
                                        NameMatching.within(counts(dataset.key(), column))));
        return questions;
    }

    List<JoinReport> joins(Dataset dataset) {
        return dataset.joins().stream()
                .filter(join -> !stored.apply(join.dataset()).isEmpty())
                .filter(
                        join ->
                                stored.apply(dataset.key())
                                        .keySet()
                                        .containsAll(join.on().keySet()))
                .map(join -> report(dataset, join))
                .toList();
    }

    private JoinReport report(Dataset dataset, DatasetJoin join) {
        var left =
                join.on().keySet().stream()
                        .<Field<?>>map(column -> column("own", dataset.key(), column))
                        .toList();
        var match = new ArrayList<Condition>();
        join.on()
                .forEach(
                        (own, other) ->
                                match.add(
                                        Relations.same(
                                                column("own", dataset.key(), own),
                                                column("other", join.dataset(), other))));
        var dangling =
                sql.select(left)
                        .select(count().as("n"))
                        .from(FactsStore.rows(dataset.key()).as("own"))
                        .where(left.stream().map(Field::isNotNull).toList())
                        .and(
                                notExists(
                                        selectOne()
                                                .from(FactsStore.rows(join.dataset()).as("other"))
                                                .where(match)))
                        .groupBy(left)
                        .asTable("dangling");
        var n = field(name("dangling", "n"), SQLDataType.BIGINT);
        var unmatched =
                sql.select(DSL.coalesce(sum(n), DSL.inline(java.math.BigDecimal.ZERO)))
                        .from(dangling)
                        .fetchSingle()
                        .value1();
        var example =
                field(name("dangling", join.on().keySet().iterator().next()))
                        .cast(SQLDataType.VARCHAR);
        var examples =
                sql.select(example)
                        .from(dangling)
                        .orderBy(n.desc(), example)
                        .limit(EXAMPLES)
                        .fetch(example);
        return new JoinReport(join, unmatched.longValue(), examples);
    }

    private Field<?> column(String alias, Slug dataset, String column) {
        var type = stored.apply(dataset).getOrDefault(column, DeclaredType.TEXT);
        return field(name(alias, column), type.sql());
    }

    private static void add(
            List<NameQuestion> questions,
            Dataset dataset,
            String column,
            List<NameMatching.NameSuggestion> found) {
        Set<String> settled = dataset.column(column).sameAs().keySet();
        found.stream()
                .filter(suggestion -> !settled.contains(suggestion.from()))
                .map(
                        suggestion ->
                                new NameQuestion(
                                        new NameMatch(
                                                dataset.key(),
                                                column,
                                                suggestion.from(),
                                                suggestion.to()),
                                        suggestion.why(),
                                        suggestion.rows()))
                .forEach(questions::add);
    }

    private static boolean isText(Map<String, DeclaredType> types, String column) {
        return types.get(column) == DeclaredType.TEXT;
    }

    /// Each value with its rows; nothing when there are too many to be names.
    private Map<String, Long> counts(Slug dataset, String column) {
        var text = field(name(column), SQLDataType.VARCHAR);
        var counts = new LinkedHashMap<String, Long>();
        sql.select(text, count())
                .from(FactsStore.rows(dataset))
                .where(text.isNotNull())
                .groupBy(text)
                .orderBy(text)
                .limit(MOST_VALUES + 1)
                .forEach(row -> counts.put(row.value1(), row.value2().longValue()));
        return counts.size() > MOST_VALUES ? new HashMap<>() : counts;
    }
}
