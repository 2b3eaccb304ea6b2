package io.takeroot.onboarding.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.onboarding.FirstScorecards;
import io.takeroot.onboarding.Proposal;
import io.takeroot.onboarding.Template;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// From a file to a first scorecard.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class StartController {
    private final FirstScorecards first;
    private final StartViews views;
    private final Datasets datasets;
    private final People people;
    private final Pages pages;

    StartController(
            FirstScorecards first,
            StartViews views,
            Datasets datasets,
            People people,
            Pages pages) {
        this.first = first;
        this.views = views;
        this.datasets = datasets;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/start")
    ModelAndView start() {
        return start(List.of());
    }

    /// Loads each file on its own: one that is refused does not keep the others out.
    @PostMapping("/start")
    ModelAndView load(@RequestParam List<MultipartFile> files, Principal principal) {
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try {
                datasets.importFile(
                        new ImportOrder(name, file::getInputStream, Optional.empty()),
                        new Actor(principal.getName()));
            } catch (Failure failure) {
                problems.addAll(failure.problems());
            }
        }
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/start");
        }
        var answer = start(problems);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    @GetMapping("/start/{dataset}")
    ModelAndView shape(@PathVariable String dataset, @RequestParam(defaultValue = "") String kind) {
        var proposal = proposal(dataset, Template.of(kind));
        var owner = people.signedIn().map(Person::name).orElse("");
        return shape(proposal, views.proposed(proposal, owner), List.of());
    }

    @PostMapping("/start/{dataset}")
    ModelAndView make(
            @PathVariable String dataset,
            @RequestParam MultiValueMap<String, String> fields,
            Principal principal,
            RedirectAttributes then) {
        var kind = Template.of(Objects.requireNonNullElse(fields.getFirst("kind"), ""));
        var proposal = proposal(dataset, kind);
        var form = ShapeForm.sent(proposal.template(), fields);
        try {
            var made = first.make(proposal, form.wish(), new Actor(principal.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done("Your first scorecard. Open an indicator to change its target."));
            return new ModelAndView("redirect:" + made.url());
        } catch (Failure failure) {
            var answer = shape(proposal, form, failure.problems());
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
    }

    private ModelAndView start(List<Problem> problems) {
        var answer = new ModelAndView("onboarding/start");
        answer.addObject("page", pages.page("Begin"));
        answer.addObject("view", views.start(problems));
        return answer;
    }

    private ModelAndView shape(Proposal proposal, ShapeForm form, List<Problem> problems) {
        var answer = new ModelAndView("onboarding/shape");
        answer.addObject(
                "page",
                pages.page("A scorecard of " + proposal.dataset().title())
                        .under(new Crumb("Begin", "/start")));
        answer.addObject("view", views.shape(proposal, form, problems));
        return answer;
    }

    private Proposal proposal(String dataset, Optional<Template> template) {
        return Optional.of(dataset)
                .filter(Slug::isSlug)
                .flatMap(key -> first.proposal(Slug.of(key), template))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
