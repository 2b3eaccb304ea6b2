package io.takeroot.desk.web;

import io.takeroot.desk.Matter;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import io.takeroot.workspace.Workspace;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is done with a request besides answering it; each leads back to its page, or to the queue
/// it was done from.
@Controller
@PreAuthorize("hasRole('MARKETER')")
@RequestMapping("/desk/requests/{id:[0-9]+}")
class RequestMoveController {
    private final Requests requests;
    private final Lessons lessons;
    private final Workspace workspace;
    private final DeskPages shown;

    RequestMoveController(
            Requests requests, Lessons lessons, Workspace workspace, DeskPages shown) {
        this.requests = requests;
        this.lessons = lessons;
        this.workspace = workspace;
        this.shown = shown;
    }

    /// What is done, and in which words it is told.
    private interface Deed {
        String done(RequestId id, Actor by);
    }

    /// @param person `me`, an e-mail address, or empty for nobody
    @PostMapping("/assignee")
    String assign(
            @PathVariable long id,
            @RequestParam String person,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes then) {
        var chosen = person.equals("me") ? shown.me().email() : person;
        return after(
                id,
                back,
                then,
                (request, by) -> {
                    requests.assign(request, shown.deskPerson(chosen), by);
                    return chosen.isEmpty()
                            ? request + " is nobody's now."
                            : request + " is assigned to " + shown.name(chosen) + ".";
                });
    }

    @PostMapping("/acknowledgement")
    String acknowledge(@PathVariable long id, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    requests.acknowledge(request, by);
                    return "Acknowledged.";
                });
    }

    @PostMapping("/work")
    String resume(@PathVariable long id, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    requests.resume(request, by);
                    return "In work.";
                });
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable long id, @RequestParam String why, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    requests.reopen(request, why, by);
                    return "Open again.";
                });
    }

    @PostMapping("/merge")
    String merge(@PathVariable long id, @RequestParam String into, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    var other = number(into);
                    requests.merge(request, other, by);
                    return request + " ends with " + other + " from now on.";
                });
    }

    @PostMapping("/merge/removal")
    String unmerge(@PathVariable long id, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    requests.unmerge(request, by);
                    return "Taken out of the merge.";
                });
    }

    /// @param until `hour`, `tomorrow`, `week`, or empty to have it back
    @PostMapping("/snooze")
    String snooze(@PathVariable long id, @RequestParam String until, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    requests.snooze(request, moment(until), by);
                    return until.isEmpty() ? "Back in the queue." : "Out of the queue for a while.";
                });
    }

    @PostMapping("/watching")
    String watch(@PathVariable long id, @RequestParam boolean on, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    requests.watch(request, by.name(), on);
                    return on
                            ? "You are told when the asker writes."
                            : "You are not told any more.";
                });
    }

    @PostMapping("/matter")
    String matter(@PathVariable long id, MatterForm form, RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    requests.change(request, form.matter(), by);
                    return "Changed.";
                });
    }

    @PostMapping("/lesson")
    String lesson(
            @PathVariable long id,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String quote,
            RedirectAttributes then) {
        return after(
                id,
                "",
                then,
                (request, by) -> {
                    lessons.keep(requests.require(request), text, quote, by);
                    return "What was learned is kept.";
                });
    }

    private String after(long id, String back, RedirectAttributes then, Deed deed) {
        var request = new RequestId(id);
        try {
            var words = deed.done(request, shown.me().actor());
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(words));
        } catch (Failure failure) {
            var words = failure.problems().getFirst().message();
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.failed(words));
        }
        return "redirect:" + (back.matches("/desk(\\?.*)?") ? back : request.url());
    }

    private static RequestId number(String text) {
        return RequestId.parse(text)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_REQUEST",
                                        "'" + text + "' names no request; write one like REQ-12."));
    }

    private Optional<Instant> moment(String word) {
        var zone = workspace.settings().zone();
        var today = LocalDate.ofInstant(requests.now(), zone);
        return switch (word) {
            case "hour" -> Optional.of(requests.now().plus(Duration.ofHours(1)));
            case "tomorrow" -> Optional.of(today.plusDays(1).atTime(8, 0).atZone(zone).toInstant());
            case "week" -> Optional.of(today.plusDays(7).atTime(8, 0).atZone(zone).toInstant());
            default -> Optional.empty();
        };
    }

    /// What a request is about, as typed.
    record MatterForm(
            String team, String product, String competitor, String deal, String neededBy) {
        Matter matter() {
            return new Matter(team, product, competitor, deal.strip(), day());
        }

        private Optional<LocalDate> day() {
            try {
                return neededBy.isBlank()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(neededBy.strip()));
            } catch (DateTimeException e) {
                throw Failure.user(
                        "REQUEST_DAY",
                        "'" + neededBy + "' is not a day; write one such as 2017-12-31.");
            }
        }
    }
}
