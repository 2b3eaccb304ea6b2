package io.takeroot.desk.web;

import io.takeroot.desk.AskLimits.Deed;
import io.takeroot.desk.AskLink;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Asking;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form on which people ask without an account: the link is the right.
@Controller
class AskLinkController {
    private final AskDoor door;
    private final AskAnswers answers;
    private final AskViews views;
    private final AskCookie cookie;
    private final Pages pages;

    AskLinkController(
            AskDoor door, AskAnswers answers, AskViews views, AskCookie cookie, Pages pages) {
        this.door = door;
        this.answers = answers;
        this.views = views;
        this.cookie = cookie;
        this.pages = pages;
    }

    @GetMapping("/ask/from/{token}")
    ModelAndView form(@PathVariable String token, HttpServletRequest request) {
        var form = AskForm.fresh().by(cookie.read(request));
        return door.withLink(
                token, request, link -> show(new At(token, link, request), form, List.of()));
    }

    @PostMapping("/ask/from/{token}")
    ModelAndView ask(
            @PathVariable String token,
            @ModelAttribute AskForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes then) {
        return door.withLink(
                token,
                request,
                link -> {
                    try {
                        var answer = sent(new At(token, link, request), form, files, then);
                        remember(form, response);
                        return answer;
                    } catch (Failure failure) {
                        return show(new At(token, link, request), form, failure.problems());
                    }
                });
    }

    @PostMapping("/ask/from/{token}/offers")
    ModelAndView offers(
            @PathVariable String token, @ModelAttribute AskForm form, HttpServletRequest request) {
        return door.withLink(
                token,
                request,
                link -> {
                    door.require(Deed.OFFER, token);
                    return answers.offered(form);
                });
    }

    /// Under which link, from where.
    private record At(String token, AskLink link, HttpServletRequest request) {}

    private ModelAndView sent(
            At at, AskForm form, @Nullable List<MultipartFile> files, RedirectAttributes then) {
        door.require(Deed.ASK, at.token());
        var asker = new Asker(form.name(), form.email());
        var request =
                form.of(at.link().team().orElse(form.team()))
                        .request(asker, AskAnswers.files(files));
        var asked = new Asking.Asked(request, form.form(), Optional.of(at.link()));
        return answers.sent(asked, form.answer(), then);
    }

    private void remember(AskForm form, HttpServletResponse response) {
        var who = new AskCookie.Who(form.name().strip(), form.email().strip());
        if (who.isKnown()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(who));
        }
    }

    private ModelAndView show(At at, AskForm form, List<Problem> problems) {
        var view = new ModelAndView("desk/ask-outside");
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.page("Ask the desk"));
        view.addObject(
                "view",
                views.outside(
                        at.token(),
                        at.link(),
                        new AskViews.Typed(form, cookie.read(at.request()), problems)));
        return view;
    }
}
