package io.takeroot.initiatives.web;

import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// All initiatives: as board, table, timeline and CSV.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class InitiativesController {
    private final InitiativesViews views;
    private final Pages pages;

    InitiativesController(InitiativesViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @ModelAttribute("search")
    InitiativeSearch search(
            @RequestParam(defaultValue = "") String shape,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String sort) {
        return new InitiativeSearch(shape, find, type, state, owner, sort);
    }

    @GetMapping("/initiatives")
    String list(
            @ModelAttribute("search") InitiativeSearch search,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", pages.page("Initiatives"));
        model.addAttribute("view", views.view(search, mayChange(request)));
        return "initiatives/list";
    }

    @GetMapping("/initiatives.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") InitiativeSearch search) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"initiatives.csv\"")
                .body(InitiativesCsv.of(views.found(search)).getBytes(StandardCharsets.UTF_8));
    }

    static boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("MARKETER");
    }
}
