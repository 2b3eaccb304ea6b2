package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.scorecards.Leads;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of leads: which indicators move first.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class LeadController {
    private final Leads leads;
    private final LeadViews views;
    private final Pages pages;

    LeadController(Leads leads, LeadViews views, Pages pages) {
        this.leads = leads;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/leads")
    String leads(
            @RequestParam(defaultValue = "") String scorecard,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", pages.page("Leading indicators"));
        model.addAttribute("view", views.view(scorecard, ScorecardPages.mayChange(request)));
        return "scorecards/leads";
    }

    @PostMapping("/leads/tests")
    @PreAuthorize("hasRole('MARKETER')")
    String test(@ModelAttribute LeadForm form, Principal principal, RedirectAttributes then) {
        int tested = leads.test(form.question(), new Actor(principal.getName()));
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(tested == 1 ? "1 pair tested." : tested + " pairs tested."));
        return "redirect:/leads?scorecard=" + form.scorecard();
    }
}
