package io.takeroot.mail.web;

import io.takeroot.kernel.Failure;
import io.takeroot.mail.DeliveryId;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.DeliveryState;
import io.takeroot.mail.Outbox;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Every mail and how far it got, for administrators.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class DeliveriesController {
    private final Outbox outbox;
    private final Pages pages;

    DeliveriesController(Outbox outbox, Pages pages) {
        this.outbox = outbox;
        this.pages = pages;
    }

    @GetMapping("/settings/deliveries")
    ModelAndView list(
            @RequestParam(defaultValue = "") String find,
            @RequestParam Optional<DeliveryState> state,
            @RequestParam Optional<DeliveryId> after) {
        var search = new DeliverySearch(find, state, after);
        var view = new ModelAndView("mail/deliveries");
        view.addObject("page", pages.page("Deliveries").under(DeliveriesView.SETTINGS));
        view.addObject(
                "view", DeliveriesView.of(outbox.find(search, DeliveriesView.ROWS + 1), search));
        view.addObject("unconfirmed", outbox.unconfirmed());
        return view;
    }

    /// Only a person decides to send a mail again that may have arrived.
    @PostMapping("/settings/deliveries/{id}/attempts")
    String sendAgain(@PathVariable DeliveryId id, RedirectAttributes then) {
        try {
            outbox.sendAgain(id);
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("It is on its way again."));
        } catch (Failure failure) {
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.failed(failure.problems().getFirst().message()));
        }
        return "redirect:/settings/deliveries";
    }
}
