package io.takeroot.search;

import io.takeroot.workspace.Workspace;
import java.util.List;
import org.springframework.stereotype.Component;

/// Searches that nothing answers: what people look for and we do not have.
@Component
public class Misses {
    /// A gap that nobody has met for so long is closed, or does not matter.
    public static final int DAYS = 90;

    private static final int ALL = 10_000;

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

    public List<Miss> all() {
        return page(0, ALL);
    }
}
