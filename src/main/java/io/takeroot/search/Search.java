package io.takeroot.search;

import org.springframework.stereotype.Component;

/// Finds things by their words: the front door of the module.
@Component
public class Search {
    private final SearchStore changes;

    Search(SearchStore changes) {
        this.changes = changes;
    }

    /// Says that something was made, changed or removed; called inside the transaction that did
    /// it. Every node's index follows within seconds of the commit.
    ///
    /// @param about such as `claim/fast-setup`
    public void changed(String about) {
        changes.log(about);
    }
}
