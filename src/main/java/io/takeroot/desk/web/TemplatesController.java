package io.takeroot.desk.web;

import io.takeroot.desk.ReplyTemplate;
import io.takeroot.desk.ReplyTemplates;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Saved;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The words that answers begin with.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class TemplatesController {
    private static final Crumb LIST = new Crumb("Reply templates", "/desk/templates");

    private final ReplyTemplates templates;
    private final DeskPages shown;
    private final Pages pages;

    TemplatesController(ReplyTemplates templates, DeskPages shown, Pages pages) {
        this.templates = templates;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/desk/templates")
    String all(Model model) {
        model.addAttribute("page", pages.page("Reply templates").under(QueueController.DESK));
        model.addAttribute("templates", templates.all());
        return "desk/templates";
    }

    @GetMapping("/desk/templates/new")
    ModelAndView fresh() {
        return form(TemplateForm.EMPTY, List.of(), Optional.empty());
    }

    @GetMapping("/desk/templates/{key}/edit")
    ModelAndView edit(@PathVariable String key) {
        var template =
                templates
                        .find(key)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form =
                new TemplateForm(
                        key, template.title(), template.text(), templates.version(template.key()));
        return form(form, List.of(), Optional.empty());
    }

    @PostMapping("/desk/templates")
    ModelAndView save(@ModelAttribute TemplateForm typed, RedirectAttributes then) {
        var problems = typed.problems();
        if (!problems.isEmpty()) {
            return refused(form(typed, problems, Optional.empty()));
        }
        try {
            return switch (templates.save(typed.template(), typed.seen(), shown.me().actor())) {
                case Saved.Done done -> {
                    then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done.words()));
                    yield new ModelAndView("redirect:/desk/templates");
                }
                case Saved.Conflict conflict ->
                        refused(
                                form(
                                        typed.seeing(conflict.version()),
                                        List.of(),
                                        Optional.of(conflict)));
            };
        } catch (Failure failure) {
            return refused(form(typed, failure.problems(), Optional.empty()));
        }
    }

    @PostMapping("/desk/templates/{key}/removal")
    String remove(@PathVariable String key, RedirectAttributes then) {
        templates
                .find(key)
                .map(ReplyTemplate::key)
                .ifPresent(found -> templates.remove(found, shown.me().actor()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The template is gone."));
        return "redirect:/desk/templates";
    }

    private static ModelAndView refused(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private ModelAndView form(
            TemplateForm typed, List<Problem> problems, Optional<Saved.Conflict> conflict) {
        var title = typed.key().isEmpty() ? "New reply template" : "Change " + typed.title();
        var view = new ModelAndView("desk/template-form");
        view.addObject("page", pages.page(title).under(QueueController.DESK, LIST));
        view.addObject("form", typed);
        view.addObject("problems", problems);
        view.addObject("conflict", conflict.stream().toList());
        return view;
    }
}
