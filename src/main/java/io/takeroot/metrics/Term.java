package io.takeroot.metrics;

import io.takeroot.connect.Expression;
import io.takeroot.kernel.Slug;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A metric broken down to the parts that the engine works out; windows stand at the parts.
sealed interface Term {
    record OfPart(Part part, Optional<Window> window) implements Term {}

    record Ratio(Slug ofKey, Term of, Slug overKey, Term over) implements Term {}

    /// Arithmetic over metrics by their keys.
    record Derived(Expression arithmetic, Map<String, Term> terms) implements Term {
        public Derived {
            terms = Map.copyOf(terms);
        }
    }

    /// Every part with its window, left to right.
    default Stream<OfPart> parts() {
        return switch (this) {
            case OfPart leaf -> Stream.of(leaf);
            case Ratio ratio -> Stream.concat(ratio.of().parts(), ratio.over().parts());
            case Derived derived -> derived.terms().values().stream().flatMap(Term::parts);
        };
    }

    /// The same over a window that ends with each period.
    default Term over(Window window) {
        return switch (this) {
            case OfPart(Part part, var ignored) -> new OfPart(part, Optional.of(window));
            case Ratio(Slug ofKey, Term of, Slug overKey, Term over) ->
                    new Ratio(ofKey, of.over(window), overKey, over.over(window));
            case Derived(Expression arithmetic, Map<String, Term> terms) -> {
                var windowed = new LinkedHashMap<String, Term>();
                terms.forEach((key, term) -> windowed.put(key, term.over(window)));
                yield new Derived(arithmetic, windowed);
            }
        };
    }

    default boolean hasWindow() {
        return parts().anyMatch(leaf -> leaf.window().isPresent());
    }
}
