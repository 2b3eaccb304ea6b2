package io.takeroot.decks.web;

import io.takeroot.access.People;
import io.takeroot.decks.ArchivedDeck;
import io.takeroot.decks.DeckId;
import io.takeroot.decks.Decks;
import io.takeroot.decks.Recipients;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/// One deck: read, taken as PDF, mailed, removed.
@Controller
class DeckController {
    private static final Crumb ARCHIVE = new Crumb("Decks", "/decks");

    private final Decks decks;
    private final People people;
    private final Workspace workspace;
    private final Pages pages;

    DeckController(Decks decks, People people, Workspace workspace, Pages pages) {
        this.decks = decks;
        this.people = people;
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/decks/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    String deck(@PathVariable String id, Model model) {
        var archived = find(id);
        var settings = workspace.settings();
        model.addAttribute("page", pages.page(archived.deck().title()).under(ARCHIVE));
        model.addAttribute(
                "view",
                DeckView.of(
                        archived,
                        decks.isDrawnAsArchived(archived.id()),
                        new Formats(settings.zone(), settings.calendar())));
        var me = people.signedIn().orElseThrow();
        model.addAttribute("mail", DeckMailForm.of(people.all(), me, decks.canMail()));
        return "decks/deck";
    }

    @GetMapping("/decks/{id}/pdf")
    @PreAuthorize("hasRole('VIEWER')")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        var pdf = decks.pdf(find(id).id());
        var file = ContentDisposition.attachment().filename(pdf.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(pdf.content());
    }

    @PostMapping("/decks/{id}/mails")
    @PreAuthorize("hasRole('MARKETER')")
    String mail(
            @PathVariable String id,
            @RequestParam String to,
            Principal principal,
            RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, mailed(find(id).id(), to, principal));
        return "redirect:/decks/" + id;
    }

    private Flash mailed(DeckId id, String to, Principal principal) {
        try {
            var actor = new Actor(principal.getName());
            int people = decks.mail(id, Recipients.parse(to), actor).size();
            var whom = people == 1 ? "one person" : people + " people";
            return Flash.done(
                    decks.canMail()
                            ? "On its way to " + whom + ". Nobody gets it twice."
                            : "It waits for a mail server, then goes to " + whom + ".");
        } catch (Failure failure) {
            return Flash.failed(DeckView.words(failure));
        }
    }

    @GetMapping("/decks/{id}/removal")
    @PreAuthorize("hasRole('LEAD')")
    String askToRemove(@PathVariable String id, Model model) {
        var archived = find(id);
        var url = "/decks/" + archived.id();
        var title = archived.deck().title();
        model.addAttribute(
                "page", pages.page("Remove this deck?").under(ARCHIVE, new Crumb(title, url)));
        model.addAttribute("url", url);
        return "decks/removal";
    }

    @PostMapping("/decks/{id}/removal")
    @PreAuthorize("hasRole('LEAD')")
    String remove(@PathVariable String id, Principal principal, RedirectAttributes then) {
        decks.remove(find(id).id(), new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The deck is removed."));
        return "redirect:/decks";
    }

    private ArchivedDeck find(String id) {
        return DeckId.parse(id)
                .flatMap(decks::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
