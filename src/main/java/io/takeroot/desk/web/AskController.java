package io.takeroot.desk.web;

import io.takeroot.access.Person;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Asking;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Pages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form on which people ask who are signed in.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class AskController {
    private final AskAnswers answers;
    private final AskViews views;
    private final Pages pages;

    AskController(AskAnswers answers, AskViews views, Pages pages) {
        this.answers = answers;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/ask")
    ModelAndView form() {
        return show(AskForm.fresh(), List.of());
    }

    @PostMapping("/ask")
    ModelAndView ask(
            @AuthenticationPrincipal Person me,
            @ModelAttribute AskForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes then) {
        try {
            var asker = new Asker(me.name(), me.email());
            var team = me.team().map(Slug::value).orElse("");
            var request = form.of(team).request(asker, AskAnswers.files(files));
            var asked = new Asking.Asked(request, form.form(), Optional.empty());
            return answers.sent(asked, form.answer(), then);
        } catch (Failure failure) {
            return show(form, failure.problems());
        }
    }

    /// What may answer already, while somebody is typing.
    @PostMapping("/answers-offered")
    ModelAndView offers(@ModelAttribute AskForm form) {
        return answers.offered(form);
    }

    private ModelAndView show(AskForm form, List<Problem> problems) {
        var view = new ModelAndView("desk/ask");
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.page("Ask the desk"));
        view.addObject("view", views.inside(form, problems));
        return view;
    }
}
