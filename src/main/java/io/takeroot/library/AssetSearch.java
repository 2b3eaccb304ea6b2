package io.takeroot.library;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which assets are wanted; an empty word takes all.
///
/// @param find words that all occur in it
/// @param type of [AssetType#word]
/// @param product key of one that it is about
/// @param competitor key of one that it is about
/// @param audience of [Audience#word]
/// @param standing `published`, `draft` for what has unpublished words, `due` for a review that
///     is
///     due
/// @param drafts whether assets that were never published are wanted, too
public record AssetSearch(
        String find,
        String type,
        String product,
        String competitor,
        String audience,
        String standing,
        boolean drafts) {
    static final String DUE = "due";

    /// Everything that may be seen.
    public static AssetSearch all(boolean drafts) {
        return new AssetSearch("", "", "", "", "", "", drafts);
    }

    boolean takes(Shelf.Copy copy, LocalDate today) {
        var asset = copy.shown();
        return (drafts || copy.published().isPresent())
                && is(type, asset.type().word())
                && is(audience, asset.audience().word())
                && among(product, asset.subjects().products())
                && among(competitor, asset.subjects().competitors())
                && stands(copy, today)
                && words().stream().allMatch(copy.words()::contains);
    }

    private boolean stands(Shelf.Copy copy, LocalDate today) {
        return switch (standing) {
            case "published" -> copy.published().isPresent();
            case "draft" -> !copy.now().isPublished();
            case DUE -> copy.shown().isStaleOn(today);
            default -> true;
        };
    }

    private List<String> words() {
        return Arrays.stream(find.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean is(String wanted, String word) {
        return wanted.isEmpty() || wanted.equals(word);
    }

    private static boolean among(String wanted, List<io.takeroot.kernel.Slug> keys) {
        return wanted.isEmpty() || keys.stream().anyMatch(key -> key.value().equals(wanted));
    }
}
