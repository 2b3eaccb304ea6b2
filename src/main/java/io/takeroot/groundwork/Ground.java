package io.takeroot.groundwork;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All foundations together, each with the products that it belongs to, and the rule that says
/// what is expected of a product.
///
/// **The rule.** Every product needs at least one foundation of each [Part], and a value
/// proposition for each of its personas. A segment, persona or competitor that names no product
/// belongs to all of them; a claim belongs where its message does.
final class Ground {
    private static final Comparator<Foundation> ORDER =
            Comparator.comparing((Foundation foundation) -> foundation.id().kind())
                    .thenComparing(Foundation::title)
                    .thenComparing(foundation -> foundation.id().key());

    private final Map<FoundationId, Foundation> byId;
    private final List<Foundation> sorted;

    private Ground(Map<FoundationId, Foundation> byId) {
        this.byId = byId;
        this.sorted = byId.values().stream().sorted(ORDER).toList();
    }

    /// @param stored as the definitions have them
    static Ground of(Collection<Foundation> stored) {
        var named = new HashMap<FoundationId, Foundation>();
        stored.forEach(foundation -> named.put(foundation.id(), foundation));
        var all =
                stored.stream()
                        .filter(foundation -> foundation.id().kind() == FoundationKind.PRODUCT)
                        .map(foundation -> foundation.id().key())
                        .collect(Collectors.toSet());
        var resolved = new HashMap<FoundationId, Foundation>();
        named.forEach((id, it) -> resolved.put(id, it.of(products(it, named, all))));
        return new Ground(resolved);
    }

    private static Set<Slug> products(
            Foundation foundation, Map<FoundationId, Foundation> named, Set<Slug> all) {
        return switch (foundation.id().kind()) {
            case PRODUCT, MESSAGE, PRICE_PLAN -> foundation.products();
            case SEGMENT, PERSONA, COMPETITOR ->
                    foundation.products().isEmpty() ? all : foundation.products();
            case CLAIM ->
                    foundation
                            .reference(FoundationKind.MESSAGE)
                            .map(key -> named.get(new FoundationId(FoundationKind.MESSAGE, key)))
                            .map(Foundation::products)
                            .orElse(Set.of());
        };
    }

    /// By kind, then by title.
    List<Foundation> foundations() {
        return sorted;
    }

    Optional<Foundation> find(FoundationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Foundation> products() {
        return sorted.stream().filter(f -> f.id().kind() == FoundationKind.PRODUCT).toList();
    }

    List<Foundation> of(Slug product) {
        return sorted.stream().filter(foundation -> foundation.belongsTo(product)).toList();
    }

    /// What a product has and what it lacks, part by part.
    List<Entry> entries(Slug product, LocalDate day) {
        var own = of(product);
        var entries = new ArrayList<Entry>();
        for (var part : Part.values()) {
            var there = own.stream().filter(foundation -> Part.of(foundation) == part).toList();
            there.forEach(it -> entries.add(entry(product, part, it, day)));
            if (part == Part.VALUE_PROPOSITION) {
                entries.addAll(unaddressed(product, own, there));
            }
            if (entries.stream().noneMatch(entry -> entry.part() == part)) {
                entries.add(blank(product, part, Optional.empty()));
            }
        }
        return entries;
    }

    private static Entry entry(Slug product, Part part, Foundation it, LocalDate day) {
        return new Entry(product, part, Optional.of(it), Optional.empty(), it.stateOn(day));
    }

    private static Entry blank(Slug product, Part part, Optional<Foundation> persona) {
        return new Entry(product, part, Optional.empty(), persona, FoundationState.MISSING);
    }

    /// A blank for each persona of the product to whom nothing speaks yet.
    private static List<Entry> unaddressed(
            Slug product, List<Foundation> own, List<Foundation> propositions) {
        var addressed =
                propositions.stream()
                        .flatMap(it -> it.reference(FoundationKind.PERSONA).stream())
                        .collect(Collectors.toSet());
        return own.stream()
                .filter(it -> it.id().kind() == FoundationKind.PERSONA)
                .filter(persona -> !addressed.contains(persona.id().key()))
                .map(persona -> blank(product, Part.VALUE_PROPOSITION, Optional.of(persona)))
                .toList();
    }
}
