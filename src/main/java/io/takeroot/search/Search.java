package io.takeroot.search;

import io.takeroot.access.Role;
import io.takeroot.text.Hits;
import io.takeroot.text.TextQuery;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds things by their words: the front door of the module.
@Component
public class Search {
    /// By which what was found can be narrowed, in the order of the page.
    static final List<String> FACETS = List.of(SearchIndex.KIND, "product", "competitor");

    private final SearchIndex index;
    private final Following following;
    private final SearchStore store;
    private final SynonymGroups synonyms;
    private final Workspace workspace;

    Search(
            SearchIndex index,
            Following following,
            SearchStore store,
            SynonymGroups synonyms,
            Workspace workspace) {
        this.index = index;
        this.following = following;
        this.store = store;
        this.synonyms = synonyms;
        this.workspace = workspace;
    }

    /// Says that something was made, changed or removed; called inside the transaction that did
    /// it. Every node's index has taken it in before the first search after the commit. What is a
    /// definition need not be said: the index follows those by itself.
    ///
    /// @param about such as `request/12`
    public void changed(String about) {
        store.log(about);
    }

    /// What somebody with a role may see of what they look for; what was searched is counted, not
    /// by whom.
    public Found find(Question question, Role role) {
        boolean whole = following.catchUp();
        var hits = index.search(query(question, role));
        if (question.isNew()) {
            store.asked(question.words(), workspace.today(), hits.total());
        }
        return new Found(hits, whole);
    }

    /// The numbers of all things of a kind that have every one of these words, in any form; a
    /// word that none has is taken as the beginning of one. Empty while the index is made anew.
    ///
    /// For lists that are sorted by something else than how well the words fit. What was searched
    /// is not counted.
    ///
    /// @param kind of things whose addresses end with a number, such as `request`
    public Optional<Numbers> having(String kind, String words) {
        return following.catchUp()
                ? Optional.of(new Numbers(index.numbers(kind, words)))
                : Optional.empty();
    }

    /// @param hits the best of them, with counts for each of [#FACETS]
    /// @param whole whether the index was complete; while it is made anew, it is not
    public record Found(Hits hits, boolean whole) {}

    private TextQuery query(Question question, Role role) {
        return new TextQuery(
                question.words(),
                labels(question, role),
                FACETS,
                question.since().from(workspace.today()),
                synonyms.now(),
                question.skip(),
                Question.PAGE);
    }

    private static Map<String, List<String>> labels(Question question, Role role) {
        var labels = new HashMap<String, List<String>>();
        var seen = new ArrayList<String>();
        role.includes().forEach(each -> seen.add(each.name()));
        labels.put(SearchIndex.FROM, seen);
        question.chosen().forEach((facet, value) -> labels.put(facet, List.of(value)));
        return labels;
    }
}
