package io.takeroot.intelligence.web;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.intelligence.WinLoss;
import io.takeroot.intelligence.WinLossRecord;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

/// The win/loss record of a deal, and its interviews.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class RecordController {
    private final WinLoss records;
    private final Deals deals;
    private final RecordViews views;
    private final HubPages hub;
    private final Pages pages;

    RecordController(WinLoss records, Deals deals, RecordViews views, HubPages hub, Pages pages) {
        this.records = records;
        this.deals = deals;
        this.views = views;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/win-loss/deals/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    ModelAndView record(@PathVariable String id, HttpServletRequest request) {
        return show(deal(id), HubPages.mayCurate(request), RecordViews.Typed.NOTHING);
    }

    @PostMapping("/win-loss/deals/{id}")
    ModelAndView keep(
            @PathVariable String id, @ModelAttribute RecordForm form, RedirectAttributes then) {
        var deal = deal(id);
        try {
            records.keep(form.record(id), hub.me().actor());
        } catch (Failure failure) {
            return refused(
                    deal,
                    new RecordViews.Typed(Optional.of(form), Optional.empty(), failure.problems()));
        }
        return done(id, "The record is kept.", then);
    }

    @PostMapping("/win-loss/deals/{id}/interviews")
    ModelAndView ask(
            @PathVariable String id, @ModelAttribute AskForm form, RedirectAttributes then) {
        var deal = deal(id);
        try {
            records.interview(id, form.heard(), hub.me().actor());
        } catch (Failure failure) {
            return refused(
                    deal,
                    new RecordViews.Typed(Optional.empty(), Optional.of(form), failure.problems()));
        }
        return done(id, "The interview is kept as an insight.", then);
    }

    @PostMapping("/win-loss/deals/{id}/removal")
    ModelAndView remove(@PathVariable String id, RedirectAttributes then) {
        records.remove(deal(id).id());
        return done(id, "The record is removed; insights from its interviews stay.", then);
    }

    private Deal deal(String id) {
        return deals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView done(String id, String words, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(words));
        return new ModelAndView("redirect:" + WinLossRecord.url(id));
    }

    private ModelAndView refused(Deal deal, RecordViews.Typed typed) {
        var answer = show(deal, true, typed);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView show(Deal deal, boolean mayRecord, RecordViews.Typed typed) {
        var answer = new ModelAndView("intelligence/record");
        answer.addObject(
                "page", pages.page("Win/loss: " + deal.title()).under(WinLossController.ALL));
        answer.addObject("view", views.view(deal, mayRecord, typed));
        return answer;
    }
}
