package io.takeroot.search;

import io.takeroot.workspace.Workspace;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Searches that nothing answers: what people look for and we do not have.
@Component
public class Misses {
    /// A gap that nobody has met for so long is closed, or does not matter.
    public static final int DAYS = 90;

    private static final int AT_ONCE = 1_000;

    private final SearchStore store;
    private final Workspace workspace;

    Misses(SearchStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    /// Those most often searched first.
    public List<Miss> page(int skip, int most) {
        return store.misses(workspace.today().minusDays(DAYS), skip, most);
    }

    /// Tells all of them in the same order, page by page.
    public void all(Consumer<Miss> told) {
        int skip = 0;
        List<Miss> some;
        do {
            some = page(skip, AT_ONCE);
            some.forEach(told);
            skip += AT_ONCE;
        } while (some.size() == AT_ONCE);
    }
}
