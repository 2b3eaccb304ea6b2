package io.takeroot.search;

import io.takeroot.access.Role;
import java.time.LocalDate;
import java.util.Map;

/// Something that can be found.
///
/// @param about its address, such as `claim/fast-setup`
/// @param title as the list of what was found shows it
/// @param text all words by which it is to be found, besides the title
/// @param url path of its page
/// @param facets by which what was found can be narrowed, as people read them, such as `product`
///     =
///     `GTX Pro`; several values are parted by line ends; the kind is one by itself
/// @param day it was last changed, or happened
/// @param from the lowest role that may see it
public record SearchDocument(
        String about,
        String title,
        String text,
        String url,
        Map<String, String> facets,
        LocalDate day,
        Role from) {
    public SearchDocument {
        facets = Map.copyOf(facets);
    }
}
