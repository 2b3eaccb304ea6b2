package io.takeroot.intelligence;

import io.takeroot.kernel.Actor;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The settings of the hub, to read and to change.
@Component
public class Hub {
    private final Definitions definitions;

    Hub(Definitions definitions) {
        this.definitions = definitions;
    }

    public HubSettings settings() {
        return definitions
                .find(HubSettingsKind.NAME, HubSettingsKind.ONLY)
                .map(it -> HubSettings.read(it, new ArrayList<>()))
                .orElse(HubSettings.FRESH);
    }

    /// @param typed values by the names of the fields, as somebody entered them
    public void change(Map<String, String> typed, Actor by) {
        definitions.apply(
                List.of(
                        new Definition(
                                HubSettingsKind.NAME,
                                HubSettingsKind.ONLY,
                                HubSettings.typed(typed))),
                by);
    }
}
