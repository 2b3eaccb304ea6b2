package io.takeroot.decks;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Addresses that a deck is mailed to, each once, in the order given.
public record Recipients(Set<String> addresses) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;]{1,64}@[^@\\s\\p{Cntrl}<>,;]{1,180}");

    public Recipients {
        addresses = new LinkedHashSet<>(addresses);
    }

    /// Reads addresses with commas, semicolons or white space between them.
    ///
    /// @throws Failure USER with every part that is no address, or when there is none at all
    public static Recipients parse(String text) {
        var parts =
                Arrays.stream(BETWEEN.split(text))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (parts.isEmpty()) {
            throw Failure.user(
                    "DECK_RECIPIENT",
                    "No address was given. Enter one or more, such as ana@example.com.");
        }
        var problems =
                parts.stream()
                        .filter(part -> !ADDRESS.matcher(part).matches())
                        .map(Recipients::noAddress)
                        .toList();
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, List.copyOf(problems));
        }
        return new Recipients(parts);
    }

    private static Problem noAddress(String part) {
        return Problem.of(
                "DECK_RECIPIENT",
                "'" + part + "' is not an e-mail address. One like ana@example.com is expected.");
    }
}
