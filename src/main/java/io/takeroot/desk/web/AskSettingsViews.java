package io.takeroot.desk.web;

import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.Team;
import io.takeroot.access.Teams;
import io.takeroot.desk.AskLink;
import io.takeroot.desk.AskLinks;
import io.takeroot.desk.SlackSettings;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Makes the page of asking links and Slack.
@Component
class AskSettingsViews {
    private final AskLinks links;
    private final Teams teams;
    private final SlackSettings slack;
    private final Workspace workspace;
    private final Environment environment;

    AskSettingsViews(
            AskLinks links,
            Teams teams,
            SlackSettings slack,
            Workspace workspace,
            Environment environment) {
        this.links = links;
        this.teams = teams;
        this.slack = slack;
        this.workspace = workspace;
        this.environment = environment;
    }

    AskSettingsView view(Person me, String title, List<Problem> problems) {
        var uses = links.uses();
        return new AskSettingsView(
                links.all().stream().map(link -> line(link, uses)).toList(),
                fields(title),
                base() + "/slack/command",
                base() + "/slack/events",
                slack.isSetUp(),
                slack.mayWrite(),
                me.role().includes().contains(Role.ADMINISTRATOR),
                problems);
    }

    private AskSettingsView.Link line(AskLink link, Map<UUID, Integer> uses) {
        var settings = workspace.settings();
        var formats = new Formats(settings.zone(), settings.calendar());
        return new AskSettingsView.Link(
                link.id().toString(),
                link.title(),
                link.team().map(this::team).orElse("Everybody"),
                link.isOpen() ? base() + links.path(link) : "",
                formats.count(uses.getOrDefault(link.id(), 0), "request", "requests"),
                formats.moment(link.createdAt()));
    }

    private String team(String key) {
        return Slug.isSlug(key) ? teams.find(Slug.of(key)).map(Team::title).orElse(key) : key;
    }

    private List<Field> fields(String title) {
        var choices =
                Stream.concat(
                        Stream.of(new Field.Choice("", "Everybody")),
                        teams.all().stream()
                                .map(it -> new Field.Choice(it.key().value(), it.title())));
        return List.of(
                Field.text("title", "Name", title)
                        .withHint("For whom it is, such as Field sales.")
                        .mandatory(),
                Field.choice("team", "Team that asks with it", "", choices.toList()));
    }

    /// Under which address others reach this installation.
    private String base() {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return environment.getProperty("takeroot.url", here).replaceFirst("/+$", "");
    }
}
