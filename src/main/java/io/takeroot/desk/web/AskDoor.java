package io.takeroot.desk.web;

import io.takeroot.access.Tokens;
import io.takeroot.desk.AskLimits;
import io.takeroot.desk.AskLimits.Deed;
import io.takeroot.desk.AskLink;
import io.takeroot.desk.AskLinks;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Lets people in by links. Whoever tries many that open nothing is told of none any more.
@Component
class AskDoor {
    private final AskLinks links;
    private final Requests requests;
    private final AskLimits limits;
    private final Pages pages;

    AskDoor(AskLinks links, Requests requests, AskLimits limits, Pages pages) {
        this.links = links;
        this.requests = requests;
        this.limits = limits;
        this.pages = pages;
    }

    /// Answers whoever comes with the token of an asking link.
    ModelAndView withLink(
            String token, HttpServletRequest request, Function<AskLink, ModelAndView> then) {
        return opened(request, links.find(token)).map(then).orElseGet(this::closed);
    }

    /// Answers whoever comes with the token of one request.
    ModelAndView withRequest(
            String token, HttpServletRequest request, Function<RequestId, ModelAndView> then) {
        return asked(token, request).map(then).orElseGet(this::closed);
    }

    /// The request that the token opens.
    Optional<RequestId> asked(String token, HttpServletRequest request) {
        return opened(request, requests.ofLink(token));
    }

    /// Counts what is done under a link.
    void require(Deed deed, String token) {
        limits.require(deed, Tokens.hash(token));
    }

    private <T> Optional<T> opened(HttpServletRequest request, Optional<T> found) {
        var from = request.getRemoteAddr();
        if (limits.isSpent(Deed.WRONG_LINK, from)) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            limits.allows(Deed.WRONG_LINK, from);
        }
        return found;
    }

    private ModelAndView closed() {
        var view = new ModelAndView("ui/error", HttpStatus.NOT_FOUND);
        view.addObject("page", pages.page("This link opens nothing"));
        view.addObject(
                "lead",
                "It was voided or replaced, or has a slip in it. Take the link from the latest mail, or ask product marketing for a new one.");
        return view;
    }
}
