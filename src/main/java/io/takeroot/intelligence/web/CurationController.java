package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Evidence;
import io.takeroot.intelligence.InsightId;
import io.takeroot.intelligence.InsightState;
import io.takeroot.intelligence.Insights;
import io.takeroot.ui.Flash;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What becomes of an insight: which claims it speaks about, whether it counts, what is erased.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class CurationController {
    private final Insights insights;
    private final Evidence evidence;
    private final InsightViews views;
    private final HubPages hub;

    CurationController(Insights insights, Evidence evidence, InsightViews views, HubPages hub) {
        this.insights = insights;
        this.evidence = evidence;
        this.views = views;
        this.hub = hub;
    }

    /// Ties it to a claim, or turns the tie.
    @PostMapping("/insights/{number:\\d+}/claims")
    String tie(
            @PathVariable String number,
            @RequestParam String claim,
            @RequestParam String speaks,
            RedirectAttributes then) {
        var id = InsightController.id(number);
        boolean supports = speaks.equals("for");
        evidence.tie(id, claim, supports, hub.me().actor());
        return done(
                id, supports ? "It speaks for the claim." : "It speaks against the claim.", then);
    }

    @PostMapping("/insights/{number:\\d+}/claims/removal")
    String untie(@PathVariable String number, @RequestParam String claim, RedirectAttributes then) {
        var id = InsightController.id(number);
        evidence.untie(id, claim, hub.me().actor());
        return done(id, "It says nothing about that claim any more.", then);
    }

    @PostMapping("/insights/{number:\\d+}/state")
    String move(@PathVariable String number, @RequestParam String state, RedirectAttributes then) {
        var id = InsightController.id(number);
        var to =
                InsightState.of(state)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        insights.move(id, to, hub.me().actor());
        return done(id, "It is " + to.title().toLowerCase(java.util.Locale.ROOT) + ".", then);
    }

    @PostMapping("/insights/{number:\\d+}/erasure")
    String erase(@PathVariable String number, RedirectAttributes then) {
        var id = InsightController.id(number);
        insights.erase(id, hub.me().actor());
        return done(id, "The personal words are gone from every version.", then);
    }

    @PostMapping("/insights/{number:\\d+}/versions/{version}/restoration")
    @PreAuthorize("hasRole('SELLER')")
    String restore(
            @PathVariable String number,
            @PathVariable int version,
            HttpServletRequest request,
            RedirectAttributes then) {
        var id = InsightController.id(number);
        if (!views.mayEdit(insights.require(id), request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        insights.restore(id, version, hub.me().actor());
        return done(id, "It says again what version " + version + " said.", then);
    }

    private static String done(InsightId id, String words, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(words));
        return "redirect:" + id.url();
    }
}
