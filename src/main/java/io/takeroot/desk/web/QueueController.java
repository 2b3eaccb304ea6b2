package io.takeroot.desk.web;

import io.takeroot.desk.SavedView;
import io.takeroot.desk.SavedViews;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The queue of the desk.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class QueueController {
    static final Crumb DESK = new Crumb("Requests", "/desk");

    private final SavedViews saved;
    private final QueueViews views;
    private final QueueCsv csv;
    private final DeskPages shown;
    private final Pages pages;

    QueueController(
            SavedViews saved, QueueViews views, QueueCsv csv, DeskPages shown, Pages pages) {
        this.saved = saved;
        this.views = views;
        this.csv = csv;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/desk")
    String queue(@ModelAttribute QueueAddress address, Model model) {
        model.addAttribute("page", pages.page("Requests"));
        model.addAttribute("view", views.view(address));
        return "desk/queue";
    }

    @GetMapping("/desk/requests.csv")
    void csv(@ModelAttribute QueueAddress address, HttpServletResponse answer) throws IOException {
        csv.write(address.filter(shown.me().email()), answer);
    }

    /// Keeps what is shown as a view of one's own.
    @PostMapping("/desk/views")
    String keep(@RequestParam String name, @RequestParam String query, RedirectAttributes then) {
        saved.keep(shown.me().email(), new SavedView(name, query));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The view is kept."));
        return "redirect:/desk" + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/desk/views/removal")
    String drop(@RequestParam String name, RedirectAttributes then) {
        saved.drop(shown.me().email(), name);
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The view is gone."));
        return "redirect:/desk";
    }
}
