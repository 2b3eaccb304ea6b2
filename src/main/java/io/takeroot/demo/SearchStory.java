package io.takeroot.demo;

import io.takeroot.access.Role;
import io.takeroot.search.Misses;
import io.takeroot.search.Question;
import io.takeroot.search.Search;
import io.takeroot.search.Since;
import java.util.List;
import org.springframework.stereotype.Component;

/// What people of the story searched; invented, and some of it found nothing.
@Component
final class SearchStory {
    private static final List<String> SEARCHED =
            List.of(
                    "on-premises pricing",
                    "GTX Pro",
                    "warranty abroad",
                    "on-premises pricing",
                    "hospital reference",
                    "warranty abroad",
                    "discount",
                    "on-premises pricing",
                    "accessibility statement");

    private final Search search;
    private final Misses misses;

    SearchStory(Search search, Misses misses) {
        this.search = search;
        this.misses = misses;
    }

    void tell() {
        if (!misses.page(0, 1).isEmpty()) {
            return;
        }
        SEARCHED.forEach(
                words -> search.find(new Question(words, "", "", "", Since.EVER, 1), Role.SELLER));
    }
}
