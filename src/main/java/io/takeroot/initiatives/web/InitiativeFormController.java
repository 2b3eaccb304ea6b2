package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.Template;
import io.takeroot.initiatives.Templates;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import io.takeroot.ui.Viewer;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Saved;
import io.takeroot.workspace.Workspace;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Makes and changes initiatives without a file.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class InitiativeFormController {
    private static final String KIND = "initiative";
    private static final int DAYS_AHEAD = 30;

    private final Initiatives initiatives;
    private final Definitions definitions;
    private final Workspace workspace;
    private final Metrics metrics;
    private final FormViews views;
    private final Pages pages;

    InitiativeFormController(
            Initiatives initiatives,
            Definitions definitions,
            Workspace workspace,
            Metrics metrics,
            FormViews views,
            Pages pages) {
        this.initiatives = initiatives;
        this.definitions = definitions;
        this.workspace = workspace;
        this.metrics = metrics;
        this.views = views;
        this.pages = pages;
    }

    /// First the template, then the form that it fills.
    @GetMapping("/initiatives/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String template) {
        var chosen =
                Optional.of(template).filter(Slug::isSlug).map(Slug::of).flatMap(Templates::find);
        if (chosen.isEmpty()) {
            var answer = new ModelAndView("initiatives/choose");
            answer.addObject("page", pages.page("New initiative").under(InitiativeController.ALL));
            answer.addObject("templates", Templates.all());
            return answer;
        }
        return show(form(chosen.get()), fresh(template), newPage(), List.of());
    }

    private InitiativeForm form(Template template) {
        var page = newPage();
        var start =
                new FormStart.Start(
                        workspace.today().plusDays(DAYS_AHEAD),
                        page.person().stream().findFirst().map(Viewer.Person::name).orElse(""),
                        workspace.settings().currency());
        var known = metrics.all().stream().map(Metric::key).collect(Collectors.toSet());
        return FormStart.of(template, start, known);
    }

    @PostMapping("/initiatives")
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String template,
            Principal principal,
            RedirectAttributes then) {
        var form = new InitiativeForm(sent);
        if (form.isReshaped()) {
            return show(form, fresh(template), newPage(), List.of());
        }
        var made = new FormDefinition(form, Optional.empty()).of(free(form.text("title")));
        try {
            definitions.save(made, "", new Actor(principal.getName()));
        } catch (Failure failure) {
            return refused(show(form, fresh(template), newPage(), failure.problems()));
        }
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done("Saved as a draft. The start gate says what is missing."));
        return new ModelAndView("redirect:/initiatives/" + made.key());
    }

    @GetMapping("/initiatives/{key}/edit")
    ModelAndView change(@PathVariable String key) {
        var initiative = initiatives.require(InitiativeController.slug(key));
        var form = FormStart.of(initiative, definitions.version(KIND, initiative.key()));
        return show(form, way(initiative), editPage(initiative), List.of());
    }

    @PostMapping("/initiatives/{key}/edit")
    ModelAndView save(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            Principal principal,
            RedirectAttributes then) {
        var initiative = initiatives.require(InitiativeController.slug(key));
        var form = new InitiativeForm(sent);
        if (form.isReshaped()) {
            return show(form, way(initiative), editPage(initiative), List.of());
        }
        try {
            return saved(initiative, form, new Actor(principal.getName()), then);
        } catch (Failure failure) {
            return refused(show(form, way(initiative), editPage(initiative), failure.problems()));
        }
    }

    private ModelAndView saved(
            Initiative initiative, InitiativeForm form, Actor actor, RedirectAttributes then) {
        var before = seen(initiative.key(), form.seen());
        var edited = new FormDefinition(form, before).of(initiative.key());
        return switch (definitions.save(edited, form.seen(), actor)) {
            case Saved.Done done -> {
                then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done.words()));
                yield new ModelAndView("redirect:" + initiative.url());
            }
            case Saved.Conflict conflict -> {
                var again = form.seeing(conflict.version());
                var answer = page("initiatives/form", editPage(initiative));
                answer.addObject(
                        "view", views.view(again, way(initiative), List.of(), List.of(conflict)));
                answer.setStatus(HttpStatus.CONFLICT);
                yield answer;
            }
        };
    }

    /// The definition as it stood when the form was opened, so that what others add is not taken
    /// for what this form takes away.
    private Optional<Definition> seen(Slug key, String version) {
        return definitions.history(KIND, key).stream()
                .filter(change -> String.valueOf(change.number()).equals(version))
                .findFirst()
                .flatMap(change -> change.definition())
                .or(() -> definitions.find(KIND, key));
    }

    /// A key made of the title that is not taken yet.
    private Slug free(String title) {
        var wanted = Slug.from(title);
        var key = wanted;
        for (int i = 2; definitions.find(KIND, key).isPresent(); i++) {
            key = Slug.of(wanted + "-" + i);
        }
        return key;
    }

    private ModelAndView show(
            InitiativeForm form, FormViews.Way way, Page page, List<Problem> problems) {
        var answer = page("initiatives/form", page);
        answer.addObject("view", views.view(form, way, problems, List.of()));
        return answer;
    }

    private static ModelAndView page(String template, Page page) {
        var answer = new ModelAndView(template);
        answer.addObject("page", page);
        return answer;
    }

    private static ModelAndView refused(ModelAndView answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static FormViews.Way fresh(String template) {
        return new FormViews.Way("/initiatives", "/initiatives", template);
    }

    private static FormViews.Way way(Initiative initiative) {
        return new FormViews.Way(initiative.url() + "/edit", initiative.url(), "");
    }

    private Page newPage() {
        return pages.page("New initiative").under(InitiativeController.ALL);
    }

    private Page editPage(Initiative initiative) {
        return InitiativeController.under(pages, "Edit", initiative);
    }
}
