package io.takeroot.comments.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.comments.CommentId;
import io.takeroot.comments.Comments;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A thread: a part of another page when that asks for it, else a page of its own.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class CommentController {
    private final Comments comments;
    private final People people;
    private final Workspace workspace;
    private final Pages pages;
    private final Clock clock;

    CommentController(
            Comments comments, People people, Workspace workspace, Pages pages, Clock clock) {
        this.comments = comments;
        this.people = people;
        this.workspace = workspace;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/comments")
    ModelAndView thread(@RequestParam String about, HttpServletRequest request) {
        comments.seen(about, me());
        return show(about, "", "", request);
    }

    @PostMapping("/comments")
    ModelAndView write(
            @RequestParam String about, @RequestParam String text, HttpServletRequest request) {
        try {
            comments.write(about, text, me(), address());
        } catch (Failure failure) {
            return refused(about, text, failure, request);
        }
        return after(about, request);
    }

    @PostMapping("/comments/{id}/words")
    ModelAndView reword(
            @PathVariable String id, @RequestParam String text, HttpServletRequest request) {
        var about = about(id);
        try {
            comments.reword(parsed(id), text, me(), address());
        } catch (Failure failure) {
            return refused(about, text, failure, request);
        }
        return after(about, request);
    }

    @PostMapping("/comments/{id}/removal")
    ModelAndView remove(@PathVariable String id, HttpServletRequest request) {
        var about = about(id);
        comments.remove(parsed(id), me());
        return after(about, request);
    }

    @PostMapping("/comments/{id}/return")
    ModelAndView putBack(@PathVariable String id, HttpServletRequest request) {
        var about = about(id);
        comments.putBack(parsed(id), me());
        return after(about, request);
    }

    private ModelAndView after(String about, HttpServletRequest request) {
        return isPart(request)
                ? show(about, "", "", request)
                : new ModelAndView(
                        "redirect:/comments?about="
                                + URLEncoder.encode(about, StandardCharsets.UTF_8));
    }

    private ModelAndView refused(
            String about, String text, Failure failure, HttpServletRequest request) {
        var answer = show(about, text, failure.problems().getFirst().message(), request);
        if (!isPart(request)) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }

    private ModelAndView show(
            String about, String unsent, String wrong, HttpServletRequest request) {
        var topic =
                comments.topic(about)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var settings = workspace.settings();
        var reading =
                new ThreadView.Reading(
                        comments,
                        people.all(),
                        me(),
                        new Formats(settings.zone(), settings.calendar()),
                        clock.instant());
        var answer = new ModelAndView(isPart(request) ? "comments/thread" : "comments/page");
        answer.addObject(
                "page",
                pages.page("Comments on " + topic.title())
                        .under(new Crumb(topic.title(), topic.url())));
        answer.addObject("view", reading.of(about, topic, unsent, wrong));
        return answer;
    }

    private Person me() {
        return people.signedIn().orElseThrow();
    }

    private String about(String id) {
        return comments.find(parsed(id))
                .map(comment -> comment.about())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static CommentId parsed(String id) {
        return CommentId.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
