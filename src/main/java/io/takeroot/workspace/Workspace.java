package io.takeroot.workspace;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The workspace's settings and its today.
@Component
public final class Workspace {
    static final String KIND = "workspace";
    private static final Slug ONLY = Slug.of("workspace");

    private final Definitions definitions;
    private final Clock clock;

    Workspace(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    public Settings settings() {
        return definitions
                .find(KIND, ONLY)
                .map(d -> Settings.read(d, new ArrayList<>()))
                .orElse(Settings.FRESH);
    }

    /// The day that counts as today: the as-of date where one is set, else the real day in the
    /// workspace's zone.
    public LocalDate today() {
        var settings = settings();
        return settings.asOf().orElseGet(() -> LocalDate.now(clock.withZone(settings.zone())));
    }

    public void change(Settings settings, Actor actor) {
        definitions.apply(List.of(definition(settings)), actor);
    }

    /// The settings as a definition, to be applied together with others.
    public Definition definition(Settings settings) {
        return new Definition(KIND, ONLY, settings.body());
    }
}
