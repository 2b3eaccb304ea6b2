package io.takeroot.workspace.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import java.security.Principal;
import java.time.Month;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of the workspace's settings.
@Controller
class SettingsController {
    private final Workspace workspace;
    private final Pages pages;

    SettingsController(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/settings")
    @PreAuthorize("hasRole('VIEWER')")
    String settings(Model model) {
        return show(SettingsForm.of(workspace.settings()), List.of(), model);
    }

    @PostMapping("/settings")
    @PreAuthorize("hasRole('LEAD')")
    ModelAndView change(
            @ModelAttribute SettingsForm form,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return new ModelAndView(show(form, problems, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            workspace.change(form.settings(), new Actor(principal.getName()));
        } catch (Failure failure) {
            return new ModelAndView(
                    show(
                            form,
                            failure.problems().stream()
                                    .map(problem -> new SettingsForm.Wrong("", problem.message()))
                                    .toList(),
                            model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Settings saved."));
        return new ModelAndView("redirect:/settings");
    }

    private String show(SettingsForm form, List<SettingsForm.Wrong> wrong, Model model) {
        model.addAttribute("page", pages.page("Settings"));
        model.addAttribute("view", SettingsView.of(form, wrong));
        return "workspace/settings";
    }

    /// The months as a fiscal year may begin with them, for the form.
    static FiscalCalendar calendar(String month) {
        return new FiscalCalendar(Month.valueOf(month));
    }
}
