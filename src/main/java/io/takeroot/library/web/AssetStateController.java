package io.takeroot.library.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.library.Assets;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes an asset from draft to published, says that it is still true, takes it away.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class AssetStateController {
    private final Assets assets;
    private final Pages pages;

    AssetStateController(Assets assets, Pages pages) {
        this.assets = assets;
        this.pages = pages;
    }

    @PostMapping("/library/{key}/review")
    String review(
            @PathVariable String key,
            @RequestParam String seen,
            Principal principal,
            RedirectAttributes then) {
        assets.review(LibraryController.key(key), seen, new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Reviewed: it can be published."));
        return "redirect:/library/" + key + "?draft";
    }

    @PostMapping("/library/{key}/publication")
    String publish(
            @PathVariable String key,
            @RequestParam("review_by") String reviewBy,
            @RequestParam String seen,
            Principal principal,
            RedirectAttributes then) {
        var actor = new Actor(principal.getName());
        assets.publish(LibraryController.key(key), day(reviewBy), seen, actor);
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Published: readers see it."));
        return "redirect:/library/" + key;
    }

    @PostMapping("/library/{key}/verification")
    String verify(
            @PathVariable String key,
            @RequestParam("review_by") String reviewBy,
            @RequestParam String seen,
            Principal principal,
            RedirectAttributes then) {
        var actor = new Actor(principal.getName());
        assets.verify(LibraryController.key(key), day(reviewBy), seen, actor);
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Verified: it is fresh again."));
        return "redirect:/library/" + key;
    }

    @GetMapping("/library/{key}/removal")
    String askToRemove(@PathVariable String key, Model model) {
        var asset =
                assets.latest(LibraryController.key(key))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                pages.page("Remove " + asset.title())
                        .under(LibraryController.ALL, new Crumb(asset.title(), asset.path())));
        model.addAttribute("path", asset.path());
        return "library/removal";
    }

    @PostMapping("/library/{key}/removal")
    String remove(@PathVariable String key, Principal principal, RedirectAttributes then) {
        assets.remove(LibraryController.key(key), new Actor(principal.getName()));
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("Removed. Its versions can be restored."));
        return "redirect:/library/" + key + "/versions";
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Failure.user(
                    "WRONG_VALUE",
                    "'%s' is no day; one like 2026-06-30 is expected".formatted(text));
        }
    }
}
