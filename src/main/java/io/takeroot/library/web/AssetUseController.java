package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.deals.Deals;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.UseKind;
import io.takeroot.library.Uses;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Counts what is done with assets, and shows what was used where.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class AssetUseController {
    private final Assets assets;
    private final Uses uses;
    private final Deals deals;
    private final FieldViews field;
    private final DealUseViews dealUses;
    private final People people;
    private final Pages pages;

    AssetUseController(
            Assets assets,
            Uses uses,
            Deals deals,
            FieldViews field,
            DealUseViews dealUses,
            People people,
            Pages pages) {
        this.assets = assets;
        this.uses = uses;
        this.deals = deals;
        this.field = field;
        this.dealUses = dealUses;
        this.people = people;
        this.pages = pages;
    }

    /// An answer went to the clipboard.
    @PostMapping("/library/{key}/copies")
    Object copied(@PathVariable String key, HttpServletRequest request, RedirectAttributes then) {
        uses.add(asset(key).key(), UseKind.COPY, me(), Optional.empty());
        if (isPart(request)) {
            return ResponseEntity.noContent().build();
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Counted as copied."));
        return "redirect:/library/" + key;
    }

    /// The reader uses it for a deal.
    @PostMapping("/library/{key}/uses")
    String used(@PathVariable String key, @RequestParam String deal, RedirectAttributes then) {
        uses.add(asset(key).key(), UseKind.VIEW, me(), Optional.of(deal));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Noted: it is used for this deal."));
        return "redirect:/library/" + key;
    }

    @GetMapping("/library/{key}/field")
    String field(@PathVariable String key, HttpServletRequest request, Model model) {
        var asset = asset(key);
        model.addAttribute("page", pages.page(asset.title()).under(LibraryController.ALL));
        model.addAttribute("view", field.of(asset));
        return isPart(request) ? "library/fieldpart" : "library/fieldpage";
    }

    /// A part of a deal's page.
    @GetMapping("/library/uses")
    String ofDeal(@RequestParam String deal, HttpServletRequest request, Model model) {
        var found =
                deals.find(deal)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", pages.page("Content used for " + found.title()));
        model.addAttribute("view", dealUses.of(found));
        return isPart(request) ? "library/dealpart" : "library/dealpage";
    }

    private Asset asset(String key) {
        return assets.published(LibraryController.key(key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Person me() {
        return people.signedIn().orElseThrow();
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
