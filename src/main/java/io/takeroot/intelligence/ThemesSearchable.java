package io.takeroot.intelligence;

import io.takeroot.access.Role;
import io.takeroot.search.SearchDocument;
import io.takeroot.search.Searchable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Themes are found by their names and telling words.
@Component
final class ThemesSearchable implements Searchable {
    private static final int AT_ONCE = 500;

    private final Themes themes;

    ThemesSearchable(Themes themes) {
        this.themes = themes;
    }

    @Override
    public String kind() {
        return "theme";
    }

    @Override
    public String title() {
        return "Themes";
    }

    @Override
    public Stream<SearchDocument> all() {
        return Stream.iterate(0, from -> from + AT_ONCE)
                .map(from -> themes.find("", from, AT_ONCE))
                .takeWhile(some -> !some.isEmpty())
                .flatMap(List::stream)
                .map(ThemesSearchable::document);
    }

    @Override
    public Optional<SearchDocument> find(String about) {
        return ThemeId.ofAbout(about).flatMap(themes::find).map(ThemesSearchable::document);
    }

    private static SearchDocument document(Theme theme) {
        return new SearchDocument(
                theme.id().about(),
                theme.title(),
                theme.words(),
                theme.id().url(),
                Map.of(),
                theme.latest(),
                Role.VIEWER);
    }
}
