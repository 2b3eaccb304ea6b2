package io.takeroot.access.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Sessions;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A person's own page: password, theme, open sessions.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class MeController {
    private static final Duration THEME_KEPT = Duration.ofDays(365);

    private final People people;
    private final Sessions sessions;
    private final Pages pages;

    MeController(People people, Sessions sessions, Pages pages) {
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/me")
    ModelAndView page(@AuthenticationPrincipal Person me) {
        return show(me, List.of());
    }

    /// Whoever knew the old password is signed out everywhere; this browser stays.
    @PostMapping("/me/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal Person me,
            @RequestParam String current,
            @RequestParam String password,
            HttpServletRequest request,
            RedirectAttributes then) {
        try {
            people.changePassword(me.id(), current, password);
        } catch (Failure failure) {
            var view = show(me, failure.problems());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        sessions.endAll(me.id());
        sessions.begin(request, me.id());
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("Password changed. Other browsers were signed out."));
        return new ModelAndView("redirect:/me");
    }

    @PostMapping("/me/theme")
    ResponseEntity<Void> changeTheme(@RequestParam String theme) {
        var cookie =
                ResponseCookie.from("theme", theme.matches("light|dark") ? theme : "")
                        .path("/")
                        .sameSite("Lax")
                        .maxAge(THEME_KEPT)
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/me")
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    @PostMapping("/me/sign-out-everywhere")
    String signOutEverywhere(@AuthenticationPrincipal Person me) {
        sessions.endAll(me.id());
        return "redirect:/sign-in";
    }

    private ModelAndView show(Person me, List<Problem> problems) {
        var view = new ModelAndView("access/me");
        var page = pages.page("Your account");
        view.addObject("page", page);
        view.addObject("me", me);
        view.addObject("password", passwordFields());
        view.addObject("theme", themeField(page.appearance().css()));
        view.addObject("problems", problems);
        return view;
    }

    private static List<Field> passwordFields() {
        return List.of(
                Field.of("current", "Current password", "password", "")
                        .mandatory()
                        .completedBy("current-password"),
                Field.of("password", "New password", "password", "")
                        .withHint("At least 12 characters; a few unrelated words do well.")
                        .mandatory()
                        .completedBy("new-password"));
    }

    private static Field themeField(String chosen) {
        return Field.choice(
                "theme",
                "Theme",
                chosen,
                List.of(
                        new Field.Choice("", "As the system"),
                        new Field.Choice("light", "Light"),
                        new Field.Choice("dark", "Dark")));
    }
}
