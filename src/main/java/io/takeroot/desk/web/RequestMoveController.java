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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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
    private final RequestPage page;

    RequestMoveController(
            Requests requests,
            Lessons lessons,
            Workspace workspace,
            DeskPages shown,
            RequestPage page) {
        this.requests = requests;
        this.lessons = lessons;
        this.workspace = workspace;
        this.shown = shown;
        this.page = page;
    }

    /// What is done to which request, as its form was sent.
    record Move(RequestId request, Map<String, String> sent, RedirectAttributes then) {
        String field(String name) {
            return sent.getOrDefault(name, "").strip();
        }
    }

    @ModelAttribute(binding = false)
    Move move(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes then) {
        return new Move(new RequestId(id), sent, then);
    }

    /// `person` is `me`, an e-mail address, or empty for nobody.
    @PostMapping("/assignee")
    ModelAndView assign(Move move) {
        var chosen = move.field("person").equals("me") ? shown.me().email() : move.field("person");
        var words =
                chosen.isEmpty()
                        ? move.request() + " is nobody's now."
                        : move.request() + " is assigned to " + shown.name(chosen) + ".";
        return after(
                move, words, by -> requests.assign(move.request(), shown.deskPerson(chosen), by));
    }

    @PostMapping("/acknowledgement")
    ModelAndView acknowledge(Move move) {
        return after(move, "Acknowledged.", by -> requests.acknowledge(move.request(), by));
    }

    @PostMapping("/work")
    ModelAndView resume(Move move) {
        return after(move, "In work.", by -> requests.resume(move.request(), by));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(Move move) {
        return after(
                move, "Open again.", by -> requests.reopen(move.request(), move.field("why"), by));
    }

    @PostMapping("/merge")
    ModelAndView merge(Move move) {
        var into = move.field("into");
        return after(
                move,
                move.request() + " ends with " + into + " from now on.",
                by -> requests.merge(move.request(), number(into), by));
    }

    @PostMapping("/merge/removal")
    ModelAndView unmerge(Move move) {
        return after(move, "Taken out of the merge.", by -> requests.unmerge(move.request(), by));
    }

    @PostMapping("/reached")
    ModelAndView reached(Move move) {
        return after(move, "Good.", by -> requests.reached(move.request(), by));
    }

    /// `until` is `hour`, `tomorrow`, `week`, or empty to have it back.
    @PostMapping("/snooze")
    ModelAndView snooze(Move move) {
        var until = move.field("until");
        return after(
                move,
                until.isEmpty() ? "Back in the queue." : "Out of the queue for a while.",
                by -> requests.snooze(move.request(), moment(until), by));
    }

    /// `watcher` is `me` or an e-mail address.
    @PostMapping("/watchers")
    ModelAndView watch(Move move) {
        var person = watcher(move);
        return after(
                move,
                shown.name(person) + " is told when the asker writes, and how it ends.",
                _ -> requests.watch(move.request(), shown.watcher(person), true));
    }

    @PostMapping("/watchers/removal")
    ModelAndView unwatch(Move move) {
        var person = watcher(move);
        return after(
                move,
                shown.name(person) + " is not told any more.",
                _ -> requests.watch(move.request(), person, false));
    }

    private String watcher(Move move) {
        var person = move.field("watcher");
        return person.equals("me") ? shown.me().email() : person;
    }

    @PostMapping("/matter")
    ModelAndView matter(Move move) {
        return after(move, "Changed.", by -> requests.change(move.request(), about(move), by));
    }

    @PostMapping("/lesson")
    ModelAndView lesson(Move move) {
        return after(
                move,
                "What was learned is kept.",
                by ->
                        lessons.keep(
                                requests.require(move.request()),
                                move.field("text"),
                                move.field("quote"),
                                by));
    }

    private ModelAndView after(Move move, String done, Consumer<Actor> deed) {
        try {
            deed.accept(shown.me().actor());
        } catch (Failure failure) {
            return page.refused(
                    requests.require(move.request()).id(),
                    RequestViews.Typed.moved(move.sent(), failure.problems()));
        }
        move.then().addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done));
        var back = move.field("back");
        return new ModelAndView(
                "redirect:" + (back.matches("/desk(\\?.*)?") ? back : move.request().url()));
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

    private static Matter about(Move move) {
        return new Matter(
                move.field("team"),
                move.field("product"),
                move.field("competitor"),
                move.field("deal"),
                day(move.field("neededBy")));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            throw Failure.user(
                    "REQUEST_DAY", "'" + written + "' is not a day; write one such as 2017-12-31.");
        }
    }
}
