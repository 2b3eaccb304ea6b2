package io.takeroot.access.web;

import io.takeroot.access.Link;
import io.takeroot.access.Links;
import io.takeroot.access.Links.Newcomer;
import io.takeroot.access.Person;
import io.takeroot.access.Sessions;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where links lead. Opening one uses nothing up: mail programs open links to look at them.
@Controller
class LinkController {
    private final Links links;
    private final Sessions sessions;
    private final Pages pages;

    LinkController(Links links, Sessions sessions, Pages pages) {
        this.links = links;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/link/{token}")
    ModelAndView open(@PathVariable String token, HttpServletRequest request) {
        var link = links.find(token);
        if (link.isEmpty()) {
            return closed(
                    "This link does not work any more",
                    "It was used already, is too old, or was replaced by a newer one. Ask an administrator for a new one.");
        }
        return switch (link.get()) {
            case Link.Demo(Person person) -> demo(person, request);
            case Link.FirstAdministrator first ->
                    form(first, token, new Newcomer("", "", ""), List.of());
            case Link.Invitation invitation ->
                    form(
                            invitation,
                            token,
                            new Newcomer(invitation.person().name(), "", ""),
                            List.of());
        };
    }

    @PostMapping("/link/{token}")
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam String password,
            HttpServletRequest request) {
        var newcomer = new Newcomer(name, email, password);
        try {
            sessions.begin(request, links.accept(token, newcomer).id());
            return new ModelAndView("redirect:/");
        } catch (Failure failure) {
            return links.find(token)
                    .map(link -> form(link, token, newcomer, failure.problems()))
                    .orElseGet(
                            () ->
                                    closed(
                                            "This link does not work any more",
                                            failure.problems().getFirst().message()));
        }
    }

    private ModelAndView demo(Person person, HttpServletRequest request) {
        if (!isThisMachine(request)) {
            return closed(
                    "This link works on its own machine only",
                    "Open it in a browser on the machine that runs the demo.");
        }
        sessions.begin(request, person.id());
        return new ModelAndView("redirect:/");
    }

    /// A proxy on this machine makes strangers look local, but says whom it speaks for.
    private static boolean isThisMachine(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private ModelAndView form(Link link, String token, Newcomer entered, List<Problem> problems) {
        var view = new ModelAndView("access/link");
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject(
                "page",
                pages.page(
                        link instanceof Link.FirstAdministrator
                                ? "Become the administrator"
                                : "Choose your password"));
        view.addObject("token", token);
        view.addObject("fields", fields(link, entered));
        view.addObject("problems", problems);
        return view;
    }

    private static List<Field> fields(Link link, Newcomer entered) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("name", "Your name", entered.name()).mandatory().completedBy("name"));
        if (link instanceof Link.FirstAdministrator) {
            fields.add(
                    Field.of("email", "E-mail address", "email", entered.email())
                            .withHint("You sign in with it.")
                            .mandatory()
                            .completedBy("username"));
        }
        fields.add(
                Field.of("password", "Password", "password", "")
                        .withHint("At least 12 characters; a few unrelated words do well.")
                        .mandatory()
                        .completedBy("new-password"));
        return fields;
    }

    private ModelAndView closed(String title, String lead) {
        var view = new ModelAndView("ui/error", HttpStatus.GONE);
        view.addObject("page", pages.page(title));
        view.addObject("lead", lead);
        return view;
    }
}
