package io.takeroot.inbox.web;

import io.takeroot.inbox.Inbox;
import io.takeroot.inbox.InboxId;
import io.takeroot.inbox.InboxSearch;
import io.takeroot.inbox.MessageState;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Every message that came, and what became of it, for administrators.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MessagesController {
    private static final Crumb INBOX = new Crumb("Inbox", "/settings/inbox/messages");

    private final Inbox inbox;
    private final ObjectProvider<Topics> topics;
    private final Pages pages;

    MessagesController(Inbox inbox, ObjectProvider<Topics> topics, Pages pages) {
        this.inbox = inbox;
        this.topics = topics;
        this.pages = pages;
    }

    @GetMapping("/settings/inbox/messages")
    ModelAndView list(
            @RequestParam(defaultValue = "") String find,
            @RequestParam Optional<MessageState> state,
            @RequestParam(defaultValue = "") String before) {
        var search = new InboxSearch(find, state, InboxId.parse(before));
        var view = new ModelAndView("inbox/messages");
        view.addObject("page", pages.page("Inbox"));
        view.addObject(
                "view",
                MessagesView.of(
                        inbox.find(search, MessagesView.ROWS + 1),
                        search,
                        inbox.count(MessageState.KEPT_ASIDE),
                        this::topic));
        return view;
    }

    @GetMapping("/settings/inbox/messages/{id}")
    ModelAndView message(@PathVariable String id) {
        var which = which(id);
        var message = inbox.find(which).orElseThrow(MessagesController::unknown);
        var mail = inbox.read(which).orElseThrow(MessagesController::unknown);
        var shown = MessageView.of(message, mail, this::topic);
        var view = new ModelAndView("inbox/message");
        view.addObject("page", pages.page(shown.row().subject()).under(INBOX));
        view.addObject("view", shown);
        return view;
    }

    /// A person looked at it and wants it handed on.
    @PostMapping("/settings/inbox/messages/{id}/attempts")
    String handOn(@PathVariable String id, RedirectAttributes then) {
        var which = which(id);
        try {
            inbox.handOnAnyway(which);
            then.addFlashAttribute(Flash.ATTRIBUTE, outcome(which));
        } catch (Failure failure) {
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.failed(failure.problems().getFirst().message()));
        }
        return "redirect:/settings/inbox/messages/" + which;
    }

    private Flash outcome(InboxId id) {
        return inbox.find(id)
                .filter(message -> message.state() != MessageState.HANDED_ON)
                .map(message -> Flash.failed(message.reason()))
                .orElse(Flash.done("It was handed on."));
    }

    private Optional<Topic> topic(String about) {
        return topics.orderedStream().flatMap(each -> each.topic(about).stream()).findFirst();
    }

    private static InboxId which(String id) {
        return InboxId.parse(id).orElseThrow(MessagesController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
