package io.takeroot.desk.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.List;

/// How people outside reach the desk.
///
/// @param commandUrl address for the slash command
/// @param eventsUrl address for messages to the app
/// @param mayWrite whether the app may write to askers itself
/// @param mayUseSlack whether whoever looks may change the signing secret
public record AskSettingsView(
        List<Link> links,
        List<Field> fields,
        String commandUrl,
        String eventsUrl,
        boolean slackIsSetUp,
        boolean mayWrite,
        boolean mayUseSlack,
        List<Problem> problems) {
    public AskSettingsView {
        links = List.copyOf(links);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /// An asking link.
    ///
    /// @param address the whole of it; empty when it is void
    /// @param asked how many requests came by it, in words
    public record Link(
            String id, String title, String team, String address, String asked, String opened) {
        public boolean isOpen() {
            return !address.isEmpty();
        }
    }
}
