package io.takeroot.access.web;

import io.takeroot.access.People;
import io.takeroot.access.Sessions;
import io.takeroot.access.SignIns;
import io.takeroot.access.SignIns.Attempt;
import io.takeroot.ui.Field;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page to sign in on, and the page that stands there before anybody can.
@Controller
class SignInController {
    private final SignIns signIns;
    private final Sessions sessions;
    private final People people;
    private final Pages pages;

    SignInController(SignIns signIns, Sessions sessions, People people, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.people = people;
        this.pages = pages;
    }

    /// @param email as entered
    /// @param password as entered
    /// @param to where they wanted to go
    record Form(String email, String password, String to) {
        /// A path of ours; anything else leads home, so that no mail can send people elsewhere.
        String destination() {
            boolean ours = to.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
            return ours ? to : "/";
        }
    }

    @GetMapping("/welcome")
    String welcome(Model model) {
        if (!people.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("page", pages.page("Welcome to Takeroot"));
        return "access/welcome";
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(required = false) @Nullable String late,
            Model model) {
        if (people.isEmpty()) {
            return "redirect:/welcome";
        }
        var said = late == null ? "" : "The page had been open for too long. Sign in once more.";
        return show(new Form("", "", to), said, model);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request) {
        var form = new Form(email, password, to);
        return switch (signIns.attempt(email, password, request.getRemoteAddr())) {
            case Attempt.Welcome(var person) -> {
                sessions.begin(request, person.id());
                yield new ModelAndView("redirect:" + form.destination());
            }
            case Attempt.Refused() ->
                    again(
                            form,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "E-mail address and password do not belong together.");
            case Attempt.Wait(var about) ->
                    again(form, HttpStatus.TOO_MANY_REQUESTS, waitFor(about));
        };
    }

    private ModelAndView again(Form form, HttpStatus status, String said) {
        var answer = new ModelAndView("access/sign-in", status);
        answer.addAllObjects(model(form, said));
        return answer;
    }

    private String show(Form form, String said, Model model) {
        model.addAllAttributes(model(form, said));
        return "access/sign-in";
    }

    private Map<String, Object> model(Form form, String said) {
        return Map.of(
                "page", pages.page("Sign in"),
                "fields", fields(form),
                "to", form.destination(),
                "said", said);
    }

    private static List<Field> fields(Form form) {
        return List.of(
                Field.of("email", "E-mail address", "email", form.email())
                        .mandatory()
                        .completedBy("username"),
                Field.of("password", "Password", "password", "")
                        .mandatory()
                        .completedBy("current-password"));
    }

    private static String waitFor(Duration about) {
        long minutes = Math.max(1, about.plusSeconds(59).toMinutes());
        return "Too many attempts failed. Try again in "
                + minutes
                + (minutes == 1 ? " minute." : " minutes.");
    }
}
