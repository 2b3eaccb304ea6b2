package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Foundations;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.web.SaveOutcome.Kept;
import io.takeroot.groundwork.web.SaveOutcome.Refused;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Saved;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form in which a foundation is written and changed.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class FoundationFormController {
    private final Groundwork groundwork;
    private final Foundations foundations;
    private final FoundationForms forms;
    private final Pages pages;

    FoundationFormController(
            Groundwork groundwork, Foundations foundations, FoundationForms forms, Pages pages) {
        this.groundwork = groundwork;
        this.foundations = foundations;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/groundwork/new/{kind}")
    String begin(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var of = FoundationController.kind(kind);
        model.addAttribute("page", page(of));
        model.addAttribute("view", forms.begin(of, parameters));
        return "groundwork/form";
    }

    @PostMapping("/groundwork/{kind}")
    ModelAndView add(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            Principal principal,
            RedirectAttributes then) {
        var of = FoundationController.kind(kind);
        var form = FoundationForm.sent(of, parameters);
        var id = foundations.freshId(of, form.name());
        return switch (save(id, form, principal)) {
            case Kept(var words) -> saved(id, words, then);
            case Refused refused -> again(page(of), forms.refused(form, "/groundwork", refused));
        };
    }

    @GetMapping("/groundwork/{kind}/{key}/edit")
    String edit(@PathVariable String kind, @PathVariable String key, Model model) {
        var foundation = groundwork.require(FoundationController.id(kind, key));
        model.addAttribute("page", page(foundation));
        model.addAttribute("view", forms.edit(foundation, foundations.version(foundation.id())));
        return "groundwork/form";
    }

    @PostMapping("/groundwork/{kind}/{key}")
    ModelAndView change(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            Principal principal,
            RedirectAttributes then) {
        var foundation = groundwork.require(FoundationController.id(kind, key));
        var id = foundation.id();
        var form = FoundationForm.sent(id.kind(), parameters);
        return switch (save(id, form, principal)) {
            case Kept(var words) -> saved(id, words, then);
            case Refused refused -> again(page(foundation), forms.refused(form, id.url(), refused));
        };
    }

    private SaveOutcome save(FoundationId id, FoundationForm form, Principal principal) {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return new Refused(form.seen(), problems, List.of());
        }
        try {
            var edited = foundations.edited(id, form.values());
            return switch (foundations.save(edited, form.seen(), new Actor(principal.getName()))) {
                case Saved.Done done -> new Kept(done.words());
                case Saved.Conflict conflict ->
                        new Refused(conflict.version(), List.of(), List.of(conflict));
            };
        } catch (Failure failure) {
            return new Refused(form.seen(), failure.problems(), List.of());
        }
    }

    private static ModelAndView saved(FoundationId id, String words, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(words));
        return new ModelAndView("redirect:" + id.url());
    }

    private static ModelAndView again(Page page, FoundationFormView view) {
        var answer = new ModelAndView("groundwork/form", HttpStatus.UNPROCESSABLE_CONTENT);
        answer.addObject("page", page);
        answer.addObject("view", view);
        return answer;
    }

    private Page page(FoundationKind kind) {
        return pages.page("New " + kind.words())
                .under(FoundationController.ALL, FoundationController.crumb(kind));
    }

    private Page page(Foundation foundation) {
        return pages.page("Edit " + foundation.title())
                .under(
                        FoundationController.ALL,
                        FoundationController.crumb(foundation.id().kind()));
    }
}
