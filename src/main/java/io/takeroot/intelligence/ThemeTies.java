package io.takeroot.intelligence;

import io.takeroot.trace.MoreTies;
import io.takeroot.trace.Tie;
import io.takeroot.trace.Trace;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/// Requests and insights are tied to the theme under which they are filed. The filing is the tie:
/// joining, moving and undoing need no second book.
@Component
final class ThemeTies implements MoreTies {
    private static final int MOST = 1_000;

    private final ThemesStore themes;

    ThemeTies(ThemesStore themes) {
        this.themes = themes;
    }

    @Override
    public Tie tie() {
        return Tie.IN_THEME;
    }

    @Override
    public List<Trace> from(String about) {
        return themes.membership(about).stream()
                .map(it -> trace(about, it.theme(), it.day()))
                .toList();
    }

    @Override
    public List<Trace> to(String about) {
        return ThemeId.ofAbout(about).stream()
                .flatMap(
                        theme ->
                                themes.members(theme, 0, MOST).stream()
                                        .map(it -> trace(it.about(), theme, it.day())))
                .toList();
    }

    private static Trace trace(String about, ThemeId theme, LocalDate day) {
        var since = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Trace(about, Tie.IN_THEME, theme.about(), since);
    }
}
