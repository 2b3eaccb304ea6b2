package io.takeroot.desk.web;

import io.takeroot.desk.FoundRequests;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFilter;
import io.takeroot.desk.Requests;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What the reader asked, and what they are to answer; a page, and a part of the home page.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class MineController {
    private static final int MOST = 50;
    private static final int MOST_IN_PART = 5;

    private final Requests requests;
    private final QueueViews queue;
    private final DeskPages shown;
    private final Pages pages;

    MineController(Requests requests, QueueViews queue, DeskPages shown, Pages pages) {
        this.requests = requests;
        this.queue = queue;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/desk/mine")
    String mine(HttpServletRequest request, Model model) {
        boolean part = request.getHeader("HX-Request") != null;
        int most = part ? MOST_IN_PART : MOST;
        var me = shown.me().email();
        var formats = shown.formats();
        model.addAttribute(
                "asked",
                requests.ofAsker(me, most).stream().map(it -> asked(it, formats)).toList());
        model.addAttribute(
                "toAnswer",
                request.isUserInRole("MARKETER") ? toAnswer(me, most) : List.<QueueView.Row>of());
        if (part) {
            return "desk/mine-part";
        }
        model.addAttribute("page", pages.page("My requests"));
        return "desk/mine";
    }

    private List<QueueView.Row> toAnswer(String me, int most) {
        var filter = new RequestFilter(RequestFilter.Standing.OPEN, "", "", "", me, "");
        var found = requests.search(filter, "", most);
        return queue.rows(new FoundRequests(found.requests(), Optional.empty()));
    }

    private MineLine asked(Request request, Formats formats) {
        return new MineLine(
                request.id().text(),
                request.title(),
                requests.statusPath(request.id()),
                QueueViews.tone(request),
                QueueViews.standing(request),
                formats.since(request.opening().at(), requests.now()));
    }
}
