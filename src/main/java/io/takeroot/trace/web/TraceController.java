package io.takeroot.trace.web;

import io.takeroot.trace.Tie;
import io.takeroot.trace.Traces;
import io.takeroot.trace.web.TraceView.End;
import io.takeroot.trace.web.TraceView.Group;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The trace of a thing: a part of another page when that asks for it, else a page of its own.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class TraceController {
    private static final int SHOWN = 8;

    private final Traces traces;
    private final ObjectProvider<Topics> contributed;
    private final Pages pages;

    TraceController(Traces traces, ObjectProvider<Topics> contributed, Pages pages) {
        this.traces = traces;
        this.contributed = contributed;
        this.pages = pages;
    }

    @GetMapping("/trace")
    ModelAndView trace(
            @RequestParam String about,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            HttpServletRequest request) {
        boolean mayReadAll = request.isUserInRole("MARKETER");
        var topic =
                topic(about)
                        .filter(it -> mayReadAll || !it.confidential())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = new ModelAndView(part.isEmpty() ? "trace/page" : "trace/part");
        answer.addObject(
                "page",
                pages.page("Trace of " + topic.title())
                        .under(new Crumb(topic.title(), topic.url())));
        answer.addObject(
                "view", view(about, topic, new Shown(all ? Integer.MAX_VALUE : SHOWN, mayReadAll)));
        answer.addObject("about", about);
        return answer;
    }

    /// How much of a trace is shown.
    ///
    /// @param most of each group
    /// @param confidential whether what is confidential is named
    private record Shown(int most, boolean confidential) {
        End end(String about, Topic topic) {
            var kind = about.substring(0, Math.max(0, about.indexOf('/'))).replace('_', ' ');
            return topic.confidential() && !confidential
                    ? new End("", "A " + kind, "")
                    : new End(kind, topic.title(), topic.url());
        }
    }

    private TraceView view(String about, Topic topic, Shown shown) {
        var groups = new ArrayList<Group>();
        for (var tie : Tie.values()) {
            group(tie.forward(), traces.from(about, tie), shown).ifPresent(groups::add);
            group(tie.backward(), traces.to(about, tie), shown).ifPresent(groups::add);
        }
        return new TraceView(topic.title(), groups);
    }

    /// Names only as many as are shown: a claim may be backed by thousands.
    private Optional<Group> group(String heading, List<String> abouts, Shown shown) {
        var ends =
                abouts.stream()
                        .limit(shown.most())
                        .flatMap(about -> topic(about).map(it -> shown.end(about, it)).stream())
                        .toList();
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(heading, ends, Math.max(0, abouts.size() - shown.most())));
    }

    private Optional<Topic> topic(String about) {
        return contributed.stream().flatMap(known -> known.topic(about).stream()).findFirst();
    }
}
