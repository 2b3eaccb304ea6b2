package io.takeroot.intelligence.web;

import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.intelligence.web.EvidenceViews.EvidenceFilter;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The evidence of all claims, and of one of them: a part of its page, or a page of its own.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class EvidenceController {
    private static final Crumb ALL = new Crumb("Evidence", "/evidence");
    private static final int FEW = 4;
    private static final int MANY = 500;

    private final EvidenceViews views;
    private final Groundwork groundwork;
    private final HubPages hub;
    private final Pages pages;

    EvidenceController(EvidenceViews views, Groundwork groundwork, HubPages hub, Pages pages) {
        this.views = views;
        this.groundwork = groundwork;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping(path = "/evidence", params = "!claim")
    String all(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var filter = new EvidenceFilter(find, state, product, Math.max(0, from));
        model.addAttribute("page", pages.page("Evidence"));
        model.addAttribute("view", views.list(filter));
        return "intelligence/evidence";
    }

    @GetMapping(path = "/evidence", params = "claim")
    String claim(@RequestParam String claim, HttpServletRequest request, Model model) {
        require(claim);
        if (HubPages.isPart(request)) {
            model.addAttribute("view", views.claim(claim, FEW));
            return "intelligence/claim-part";
        }
        var view = views.claim(claim, MANY);
        model.addAttribute("page", pages.page(view.title()).under(ALL));
        model.addAttribute("view", view);
        return "intelligence/claim";
    }

    @GetMapping("/evidence.csv")
    void csv(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String product,
            HttpServletResponse response)
            throws IOException {
        var out = hub.csv("evidence", response);
        out.write(bytes(List.of("claim", "title", "for", "against", "freshest", "state")));
        for (var it : views.chosen(new EvidenceFilter(find, state, product, 0))) {
            var backing = it.backing();
            out.write(
                    bytes(
                            List.of(
                                    backing.claim(),
                                    it.claim().title(),
                                    Integer.toString(backing.supporting()),
                                    Integer.toString(backing.against()),
                                    backing.freshest().map(Object::toString).orElse(""),
                                    backing.state().word())));
        }
    }

    private static byte[] bytes(List<String> cells) {
        return Csv.row(cells).getBytes(StandardCharsets.UTF_8);
    }

    private void require(String claim) {
        if (!Slug.isSlug(claim)
                || groundwork
                        .find(new FoundationId(FoundationKind.CLAIM, Slug.of(claim)))
                        .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
