package io.takeroot.intelligence;

import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// People talk about themes.
@Component
final class ThemesTopics implements Topics {
    private final Themes themes;

    ThemesTopics(Themes themes) {
        this.themes = themes;
    }

    @Override
    public Optional<Topic> topic(String about) {
        return ThemeId.ofAbout(about)
                .flatMap(themes::find)
                .map(theme -> new Topic(theme.title(), theme.id().url()));
    }
}
