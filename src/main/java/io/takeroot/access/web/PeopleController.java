package io.takeroot.access.web;

import io.takeroot.access.Invitations;
import io.takeroot.access.People;
import io.takeroot.access.PersonId;
import io.takeroot.access.Role;
import io.takeroot.access.Sessions;
import io.takeroot.access.Teams;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The list of people, for administrators.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeopleController {
    private static final String LIST = "redirect:/settings/people";

    private final People people;
    private final Teams teams;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Pages pages;

    PeopleController(
            People people, Teams teams, Invitations invitations, Sessions sessions, Pages pages) {
        this.people = people;
        this.teams = teams;
        this.invitations = invitations;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/settings/people")
    ModelAndView list() {
        return list(PeopleView.Invitee.NOBODY, List.of());
    }

    @PostMapping("/settings/people")
    ModelAndView invite(
            @RequestParam String name, @RequestParam String email, @RequestParam Role role) {
        try {
            return link(people.add(name, email, role, people.current()).id());
        } catch (Failure failure) {
            var invitee = new PeopleView.Invitee(name, email, role);
            var view = list(invitee, failure.problems());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    @PostMapping("/settings/people/{id}/link")
    ModelAndView link(@PathVariable PersonId id) {
        var invitation = invitations.send(id, address(), people.current());
        var view = new ModelAndView("access/invitation");
        view.addObject(
                "page",
                pages.page("Link for " + invitation.person().name())
                        .under(PeopleView.SETTINGS, new Crumb("People", "/settings/people")));
        view.addObject("invitation", invitation);
        return view;
    }

    @PostMapping("/settings/people/{id}/role")
    String changeRole(@PathVariable PersonId id, @RequestParam Role role, RedirectAttributes then) {
        return done(then, "Role changed.", () -> people.changeRole(id, role, people.current()));
    }

    @PostMapping("/settings/people/{id}/team")
    String assign(@PathVariable PersonId id, @RequestParam String team, RedirectAttributes then) {
        var chosen = Optional.of(team).filter(Slug::isSlug).map(Slug::of);
        return done(then, "Team changed.", () -> people.assign(id, chosen, people.current()));
    }

    @PostMapping("/settings/people/{id}/disabling")
    String disable(@PathVariable PersonId id, RedirectAttributes then) {
        return done(
                then,
                "They cannot sign in any more.",
                () -> {
                    people.disable(id, people.current());
                    sessions.endAll(id);
                });
    }

    @PostMapping("/settings/people/{id}/enabling")
    String enable(@PathVariable PersonId id, RedirectAttributes then) {
        return done(then, "They can sign in again.", () -> people.enable(id, people.current()));
    }

    private ModelAndView list(PeopleView.Invitee invitee, List<Problem> problems) {
        var view = new ModelAndView("access/people");
        view.addObject("page", pages.page("People").under(PeopleView.SETTINGS));
        view.addObject("view", PeopleView.of(people.all(), teams.all(), people.current(), invitee));
        view.addObject("problems", problems);
        return view;
    }

    private static String done(RedirectAttributes then, String said, Runnable change) {
        try {
            change.run();
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(said));
        } catch (Failure failure) {
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.failed(failure.problems().getFirst().message()));
        }
        return LIST;
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
