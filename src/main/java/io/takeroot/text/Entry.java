package io.takeroot.text;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A text in an index.
///
/// @param id names it
/// @param labels by which texts are narrowed and counted; a label may have several values
/// @param kept what comes back with it as it is, such as its address
/// @param day since 1970; newer ones come first where there are no words to rank by
public record Entry(
        String id,
        String title,
        String text,
        Map<String, List<String>> labels,
        Map<String, String> kept,
        long day) {
    private static final Pattern NUMBERED = Pattern.compile("[^/]*/(\\d{1,18})");

    public Entry {
        labels = Map.copyOf(labels);
        kept = Map.copyOf(kept);
    }

    /// The 12 of `request/12`; empty where things of its kind have no numbers.
    OptionalLong number() {
        var numbered = NUMBERED.matcher(id);
        return numbered.matches()
                ? OptionalLong.of(Long.parseLong(numbered.group(1)))
                : OptionalLong.empty();
    }
}
