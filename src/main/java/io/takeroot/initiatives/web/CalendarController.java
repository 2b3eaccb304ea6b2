package io.takeroot.initiatives.web;

import io.takeroot.access.Person;
import io.takeroot.initiatives.Calendars;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The calendar of initiatives, and each person's private address of it.
@Controller
class CalendarController {
    private static final MediaType ICALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Calendars calendars;
    private final CalendarEvents events;
    private final Pages pages;

    CalendarController(Calendars calendars, CalendarEvents events, Pages pages) {
        this.calendars = calendars;
        this.events = events;
        this.pages = pages;
    }

    @GetMapping("/initiatives/calendar")
    @PreAuthorize("hasRole('VIEWER')")
    String page(@AuthenticationPrincipal Person me, Model model) {
        var address =
                calendars
                        .path(me)
                        .map(
                                path ->
                                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                                .path(path)
                                                .toUriString())
                        .orElse("");
        model.addAttribute("page", pages.page("Calendar").under(InitiativeController.ALL));
        model.addAttribute("address", address);
        return "initiatives/calendar";
    }

    @PostMapping("/initiatives/calendar")
    @PreAuthorize("hasRole('VIEWER')")
    String open(@AuthenticationPrincipal Person me, RedirectAttributes then) {
        calendars.open(me);
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("The address is open. Earlier ones are void."));
        return "redirect:/initiatives/calendar";
    }

    @PostMapping("/initiatives/calendar/removal")
    @PreAuthorize("hasRole('VIEWER')")
    String shut(@AuthenticationPrincipal Person me, RedirectAttributes then) {
        calendars.shut(me);
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The address is shut."));
        return "redirect:/initiatives/calendar";
    }

    /// Read by calendars, which cannot sign in: the address is the right.
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        if (calendars.reader(token).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(events.calendar().text().getBytes(StandardCharsets.UTF_8));
    }
}
