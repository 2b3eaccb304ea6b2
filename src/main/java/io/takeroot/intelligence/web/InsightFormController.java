package io.takeroot.intelligence.web;

import io.takeroot.intelligence.InsightId;
import io.takeroot.intelligence.Insights;
import io.takeroot.intelligence.NewInsight;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing an insight, and changing one.
@Controller
@PreAuthorize("hasRole('SELLER')")
class InsightFormController {
    private final Insights insights;
    private final InsightFormViews forms;
    private final InsightViews views;
    private final HubPages hub;
    private final Pages pages;

    InsightFormController(
            Insights insights,
            InsightFormViews forms,
            InsightViews views,
            HubPages hub,
            Pages pages) {
        this.insights = insights;
        this.forms = forms;
        this.views = views;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/insights/new")
    ModelAndView begin(@ModelAttribute InsightForm typed) {
        var form = typed.begunOn(hub.today());
        return show("", forms.view(form, "", List.of(), ""));
    }

    @PostMapping("/insights")
    ModelAndView keep(@ModelAttribute InsightForm form, RedirectAttributes then) {
        try {
            var id = insights.keep(NewInsight.of(form.heard()), hub.me().actor());
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done("Kept. Tie it to the claims it speaks about."));
            return new ModelAndView("redirect:" + id.url());
        } catch (Failure failure) {
            return refused("", forms.view(form, "", failure.problems(), ""));
        }
    }

    @GetMapping("/insights/{number:\\d+}/edit")
    ModelAndView edit(@PathVariable String number, HttpServletRequest request) {
        var id = editable(number, request);
        var form = InsightForm.of(insights.draft(id), insights.require(id).version());
        return show(id.toString(), forms.view(form, id.url(), List.of(), ""));
    }

    @PostMapping("/insights/{number:\\d+}")
    ModelAndView change(
            @PathVariable String number,
            @ModelAttribute InsightForm form,
            HttpServletRequest request,
            RedirectAttributes then) {
        var id = editable(number, request);
        try {
            insights.change(id, form.heard(), form.version(), hub.me().actor());
        } catch (Failure failure) {
            return refused(id.toString(), retried(id, form, failure.problems()));
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Saved as one more version."));
        return new ModelAndView("redirect:" + id.url());
    }

    /// With what was typed; after a change by somebody else, with what it says now beside it.
    private InsightFormView retried(InsightId id, InsightForm form, List<Problem> problems) {
        var now = insights.require(id);
        boolean changed = form.version() != now.version();
        return forms.view(
                changed ? form.at(now.version()) : form,
                id.url(),
                problems,
                changed ? now.heard().text() : "");
    }

    private InsightId editable(String number, HttpServletRequest request) {
        var id = InsightController.id(number);
        var insight =
                insights.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!views.mayEdit(insight, request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return id;
    }

    private ModelAndView refused(String id, InsightFormView view) {
        var answer = show(id, view);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView show(String id, InsightFormView view) {
        var answer = new ModelAndView("intelligence/form");
        answer.addObject(
                "page",
                id.isEmpty()
                        ? pages.page("New insight").under(InsightController.ALL)
                        : pages.page("Edit insight " + id)
                                .under(
                                        InsightController.ALL,
                                        new Crumb("Insight " + id, "/insights/" + id)));
        answer.addObject("view", view);
        return answer;
    }
}
