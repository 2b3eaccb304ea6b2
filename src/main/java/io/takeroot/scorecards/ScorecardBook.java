package io.takeroot.scorecards;

import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All scorecards that are defined, wherever their definitions stand.
@Component
final class ScorecardBook {
    private static final String HOME = "overall";

    private final Definitions definitions;
    private final Products products;
    private final ObjectProvider<MoreScorecards> others;
    private volatile Pages latest = new Pages(-1, Map.of(), List.of(), Set.of());

    /// What one revision of the definitions says.
    ///
    /// @param atRest keys of those that are only looked at
    private record Pages(
            long revision, Map<Slug, Entry> entries, List<Subject> subjects, Set<Slug> atRest) {}

    /// @param holder of the definition; empty when it is stored itself
    private record Entry(
            Definition definition, ScorecardPlan plan, Optional<MoreScorecards> holder) {}

    ScorecardBook(
            Definitions definitions, Products products, ObjectProvider<MoreScorecards> others) {
        this.definitions = definitions;
        this.products = products;
        this.others = others;
    }

    /// Those about everything first, `overall` before all, then products, then initiatives.
    List<Subject> subjects() {
        return pages().subjects();
    }

    /// The same without those that are only looked at.
    List<Subject> underWay() {
        var pages = pages();
        return pages.subjects().stream()
                .filter(subject -> !pages.atRest().contains(subject.id().definition()))
                .toList();
    }

    Stream<ScorecardPlan> plans() {
        return pages().entries().values().stream().map(Entry::plan);
    }

    Optional<ScorecardPlan> plan(Slug key) {
        return entry(key).map(Entry::plan);
    }

    Optional<Definition> definition(Slug key) {
        return entry(key).map(Entry::definition);
    }

    /// The definition that is stored when this scorecard was edited: itself, or the one that
    /// holds it.
    Definition stored(Definition edited) {
        return entry(edited.key())
                .flatMap(Entry::holder)
                .map(holder -> holder.holder(edited))
                .orElse(edited);
    }

    private Optional<Entry> entry(Slug key) {
        return Optional.ofNullable(pages().entries().get(key));
    }

    private Pages pages() {
        long revision = definitions.revision();
        var seen = latest;
        if (seen.revision() != revision) {
            seen = read(revision);
            latest = seen;
        }
        return seen;
    }

    private Pages read(long revision) {
        var entries = new LinkedHashMap<Slug, Entry>();
        definitions
                .all(ScorecardKind.NAME)
                .forEach(own -> entries.put(own.key(), entry(own, Optional.empty())));
        others.orderedStream()
                .forEach(
                        holder ->
                                holder.scorecards()
                                        .forEach(
                                                held ->
                                                        entries.putIfAbsent(
                                                                held.key(),
                                                                entry(held, Optional.of(holder)))));
        var plans = entries.values().stream().map(Entry::plan).sorted(order()).toList();
        var atRest =
                others.stream()
                        .flatMap(holder -> holder.atRest().stream())
                        .collect(Collectors.toSet());
        return new Pages(
                revision, entries, plans.stream().flatMap(this::subjects).toList(), atRest);
    }

    private static Comparator<ScorecardPlan> order() {
        return Comparator.comparing(ScorecardPlan::about)
                .thenComparing(plan -> !plan.key().value().equals(HOME))
                .thenComparing(ScorecardPlan::key);
    }

    private Entry entry(Definition definition, Optional<MoreScorecards> holder) {
        return new Entry(definition, read(definition), holder);
    }

    /// What a definition says, whether it holds or not.
    ScorecardPlan read(Definition definition) {
        return new ScorecardReading(
                        definition, new KnownMetrics(definitions.known()), new ArrayList<>())
                .plan();
    }

    private Stream<Subject> subjects(ScorecardPlan plan) {
        return plan.forEachProduct()
                ? products.all().stream().map(product -> subject(plan, product))
                : Stream.of(
                        new Subject(
                                ScorecardId.overall(plan.key()),
                                plan.about(),
                                plan.title(),
                                plan.slice()));
    }

    private static Subject subject(ScorecardPlan plan, Product product) {
        return new Subject(
                ScorecardId.ofProduct(plan.key(), product.key()), product.title(), product.slice());
    }
}
