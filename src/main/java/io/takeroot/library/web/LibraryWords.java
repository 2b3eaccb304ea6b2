package io.takeroot.library.web;

import io.takeroot.access.Role;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// How pages of the library say things.
@Component
class LibraryWords {
    private final Workspace workspace;
    private final Groundwork groundwork;

    LibraryWords(Workspace workspace, Groundwork groundwork) {
        this.workspace = workspace;
        this.groundwork = groundwork;
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    LocalDate today() {
        return workspace.today();
    }

    /// Whether whoever asks writes content, and so sees drafts.
    static boolean mayWrite(HttpServletRequest request) {
        return request.isUserInRole(Role.MARKETER.name());
    }

    /// The titles of foundations, or their keys where they are gone.
    List<String> titles(FoundationKind kind, Collection<Slug> keys) {
        return keys.stream().map(key -> title(kind, key)).toList();
    }

    String title(FoundationKind kind, Slug key) {
        return groundwork
                .find(new FoundationId(kind, key))
                .map(Foundation::title)
                .orElse(key.value());
    }

    /// How far an asset has come, and whether it is still fresh.
    Standing standing(Asset asset) {
        if (!asset.isPublished()) {
            return new Standing(Tone.NONE, asset.state().title());
        }
        if (asset.isStaleOn(today())) {
            return new Standing(Tone.RISK, "Review due");
        }
        return new Standing(Tone.OK, "Published");
    }

    record Standing(Tone tone, String words) {}
}
