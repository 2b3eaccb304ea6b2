package io.takeroot.search;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kinds of things that can be found.
@Component
public class Kinds {
    private final ObjectProvider<Searchable> contributed;

    Kinds(ObjectProvider<Searchable> contributed) {
        this.contributed = contributed;
    }

    /// The kind of the thing at an address.
    public static String of(String about) {
        return SearchIndex.kind(about);
    }

    /// As people call them; the bare kind when nobody contributes it any more.
    public String title(String kind) {
        return contributed.stream()
                .filter(searchable -> searchable.kind().equals(kind))
                .findFirst()
                .map(Searchable::title)
                .orElse(kind);
    }
}
