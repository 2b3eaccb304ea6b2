package io.takeroot.library;

import io.takeroot.workspace.Change;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who wrote the words that nobody has reviewed yet.
final class Authors {
    private Authors() {}

    /// @param steps of one asset, the latest first
    static Set<String> sinceReview(List<Change> steps) {
        var authors = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            var said = steps.get(i).definition();
            if (said.isEmpty() || (i > 0 && isRead(said.get()))) {
                break;
            }
            var before =
                    i + 1 < steps.size()
                            ? steps.get(i + 1).definition()
                            : Optional.<Definition>empty();
            if (!words(said).equals(words(before))) {
                authors.add(steps.get(i).by());
            }
        }
        return Set.copyOf(authors);
    }

    private static boolean isRead(Definition said) {
        return AssetText.stored(said).state() != AssetState.DRAFT;
    }

    /// Everything but how far it has come, as it is written.
    private static String words(Optional<Definition> said) {
        return said.map(Definition::body)
                .map(body -> body.without(AssetText.STATE).without(AssetText.REVIEW_BY))
                .map(Authors::written)
                .orElse("");
    }

    private static String written(Node.Mapping body) {
        return io.takeroot.workspace.Definitions.write(
                new Definition(AssetKind.NAME, io.takeroot.kernel.Slug.of("words"), body));
    }
}
