package io.takeroot.allocation;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.Engine;
import io.takeroot.connect.Expressions;
import io.takeroot.connect.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads bookings and amounts by product from the datasets, each in one grouped query.
@Component
final class FactsStore {
    private static final String DAY = "_day";
    private static final String AMOUNT = "_amount";

    private final Datasets datasets;
    private final Engine engine;

    FactsStore(Datasets datasets, Engine engine) {
        this.datasets = datasets;
        this.engine = engine;
    }

    /// An amount of a product on a day, summed over all that tells nothing apart.
    ///
    /// @param key the values of the matched columns, in their order
    record Amount(List<String> key, Optional<LocalDate> day, String product, BigDecimal amount) {}

    /// All bookings, by their id.
    ///
    /// @param carried the columns whose values rules match by
    List<Booking> bookings(Booked booked, Set<String> carried) {
        var columns = new LinkedHashSet<>(carried);
        columns.add(booked.total());
        columns.addAll(booked.booking());
        booked.time().ifPresent(columns::add);
        booked.where().ifPresent(where -> columns.addAll(Expressions.columns(where)));
        var relation = datasets.relation(booked.dataset(), columns);
        List<Field<?>> ids =
                booked.booking().isEmpty()
                        ? List.of(relation.row())
                        : booked.booking().stream().<Field<?>>map(relation::column).toList();
        var fields = new ArrayList<Field<?>>();
        for (int i = 0; i < ids.size(); i++) {
            fields.add(ids.get(i).as("_id" + i));
        }
        day(relation, booked.time()).ifPresent(day -> fields.add(DSL.min(day).as(DAY)));
        fields.add(DSL.sum(number(relation.column(booked.total()))).as(AMOUNT));
        var values = List.copyOf(carried);
        for (int i = 0; i < values.size(); i++) {
            fields.add(DSL.min(relation.column(values.get(i))).as("_value" + i));
        }
        var query =
                DSL.with(relation.table())
                        .select(fields)
                        .from(relation.table())
                        .where(condition(booked, relation))
                        .groupBy(ids)
                        .orderBy(ids);
        return engine.fetch(query).stream().map(row -> booking(row, ids.size(), values)).toList();
    }

    private static Booking booking(Record row, int ids, List<String> values) {
        var id = new ArrayList<String>();
        for (int i = 0; i < ids; i++) {
            id.add(text(row.get("_id" + i)).orElse(""));
        }
        var carried = new HashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            var name = values.get(i);
            text(row.get("_value" + i)).ifPresent(value -> carried.put(name, value));
        }
        return new Booking(
                String.join(" ", id),
                dayOf(row),
                Optional.ofNullable(row.get(AMOUNT, BigDecimal.class)),
                carried);
    }

    private static Condition condition(Booked booked, Relation relation) {
        return booked.where()
                .map(where -> Expressions.condition(where, relation::column))
                .orElseGet(DSL::noCondition);
    }

    /// Amounts of a dataset by matched values, day and product; rows that lack one of them or the
    /// amount tell nothing and are left out.
    List<Amount> amounts(ProductAmounts amounts) {
        return switch (amounts.layout()) {
            case ProductAmounts.Layout.Rows(var product, var of) ->
                    sums(amounts, Map.of(AMOUNT + 0, of), Optional.of(product));
            case ProductAmounts.Layout.Columns(var byProduct) -> {
                var named = new LinkedHashMap<String, String>();
                byProduct.values().forEach(c -> named.put(AMOUNT + named.size(), c));
                yield sums(amounts, named, Optional.empty());
            }
        };
    }

    private List<Amount> sums(
            ProductAmounts amounts, Map<String, String> sums, Optional<String> product) {
        var relation = datasets.relation(amounts.dataset(), amounts.columns());
        var keys = new ArrayList<Field<?>>();
        amounts.matching().columns().values().forEach(c -> keys.add(relation.column(c)));
        product.ifPresent(column -> keys.add(relation.column(column)));
        var day = relation.time().filter(any -> amounts.matching().per().isPresent());
        day.ifPresent(keys::add);
        var fields = new ArrayList<Field<?>>();
        for (int i = 0; i < keys.size(); i++) {
            fields.add(keys.get(i).as("_key" + i));
        }
        sums.forEach(
                (name, column) -> fields.add(DSL.sum(number(relation.column(column))).as(name)));
        var query =
                DSL.with(relation.table())
                        .select(fields)
                        .from(relation.table())
                        .groupBy(keys)
                        .orderBy(keys);
        int matched = amounts.matching().columns().size();
        return engine.fetch(query).stream()
                .flatMap(
                        row ->
                                read(row, matched, day.isPresent(), amounts.layout(), product)
                                        .stream())
                .toList();
    }

    private static List<Amount> read(
            Record row,
            int matched,
            boolean dated,
            ProductAmounts.Layout layout,
            Optional<String> product) {
        var key = new ArrayList<String>();
        for (int i = 0; i < matched; i++) {
            text(row.get("_key" + i)).ifPresent(key::add);
        }
        int dayAt = matched + (product.isPresent() ? 1 : 0);
        var day = dated ? day(row.get("_key" + dayAt)) : Optional.<LocalDate>empty();
        if (key.size() < matched || (dated && day.isEmpty())) {
            return List.of();
        }
        var names =
                switch (layout) {
                    case ProductAmounts.Layout.Rows ignored ->
                            text(row.get("_key" + matched)).stream().toList();
                    case ProductAmounts.Layout.Columns(var byProduct) ->
                            List.copyOf(byProduct.keySet());
                };
        var found = new ArrayList<Amount>();
        for (int i = 0; i < names.size(); i++) {
            var amount = row.get(AMOUNT + i, BigDecimal.class);
            if (amount != null) {
                found.add(new Amount(key, day, names.get(i), plain(amount)));
            }
        }
        return found;
    }

    /// What each product's price is; a product with several different ones has them all.
    Map<String, Set<BigDecimal>> prices(ProductAmounts amounts) {
        var prices = new LinkedHashMap<String, Set<BigDecimal>>();
        switch (amounts.layout()) {
            case ProductAmounts.Layout.Rows(var product, var of) -> {
                var relation = datasets.relation(amounts.dataset(), amounts.columns());
                var name = relation.column(product);
                var price = number(relation.column(of));
                engine.fetch(
                                DSL.with(relation.table())
                                        .selectDistinct(name.as("_key0"), price.as(AMOUNT))
                                        .from(relation.table())
                                        .where(name.isNotNull())
                                        .and(price.isNotNull())
                                        .orderBy(1, 2))
                        .forEach(
                                row ->
                                        prices.computeIfAbsent(
                                                        text(row.get("_key0")).orElseThrow(),
                                                        any -> new LinkedHashSet<>())
                                                .add(plain(row.get(AMOUNT, BigDecimal.class))));
            }
            case ProductAmounts.Layout.Columns ignored ->
                    amounts(amounts)
                            .forEach(
                                    found ->
                                            prices.computeIfAbsent(
                                                            found.product(),
                                                            any -> new LinkedHashSet<>())
                                                    .add(found.amount()));
        }
        return prices;
    }

    private static Optional<Field<LocalDate>> day(Relation relation, Optional<String> time) {
        return time.<Field<LocalDate>>map(
                        column -> relation.column(column).cast(SQLDataType.LOCALDATE))
                .or(relation::time);
    }

    private static Field<BigDecimal> number(Field<?> column) {
        return column.cast(SQLDataType.DECIMAL(28, 10));
    }

    private static Optional<LocalDate> dayOf(Record row) {
        return row.field(DAY) == null ? Optional.empty() : day(row.get(DAY));
    }

    private static Optional<LocalDate> day(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case LocalDate day -> Optional.of(day);
            case LocalDateTime moment -> Optional.of(moment.toLocalDate());
            default -> throw new IllegalStateException("not a day: " + value);
        };
    }

    /// The same text for the same value, whatever its column's type.
    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case BigDecimal number -> Optional.of(plain(number).toPlainString());
            default -> Optional.of(value.toString());
        };
    }

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
