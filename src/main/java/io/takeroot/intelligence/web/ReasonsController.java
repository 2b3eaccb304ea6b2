package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Reason;
import io.takeroot.intelligence.Reasons;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The codes that win/loss records give: reasons and decision drivers.
@Controller
@PreAuthorize("hasRole('LEAD')")
class ReasonsController {
    private static final String HOME = "redirect:/win-loss/reasons";

    private final Reasons reasons;
    private final HubPages hub;
    private final Pages pages;

    ReasonsController(Reasons reasons, HubPages hub, Pages pages) {
        this.reasons = reasons;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/win-loss/reasons")
    ModelAndView all() {
        return show("", "");
    }

    @PostMapping("/win-loss/reasons")
    ModelAndView add(
            @RequestParam String title,
            @RequestParam(defaultValue = "reason") String type,
            RedirectAttributes then) {
        try {
            var of = type.equals("driver") ? Reason.Type.DRIVER : Reason.Type.REASON;
            reasons.add(title, of, "", hub.me().actor());
        } catch (Failure failure) {
            var answer = show(title, failure.problems().getFirst().message());
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("It can be given from now on."));
        return new ModelAndView(HOME);
    }

    @PostMapping("/win-loss/reasons/common")
    String common() {
        reasons.addCommon(hub.me().actor());
        return HOME;
    }

    @PostMapping("/win-loss/reasons/{key}/removal")
    String remove(@PathVariable String key, RedirectAttributes then) {
        reasons.remove(Slug.of(key), hub.me().actor());
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("It can no longer be given; records keep it."));
        return HOME;
    }

    private ModelAndView show(String typed, String error) {
        var answer = new ModelAndView("intelligence/reasons");
        answer.addObject("page", pages.page("Reasons").under(WinLossController.ALL));
        answer.addObject("reasons", reasons.all());
        answer.addObject("typed", typed);
        answer.addObject("error", error);
        return answer;
    }
}
