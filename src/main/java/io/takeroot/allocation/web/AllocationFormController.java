package io.takeroot.allocation.web;

import io.takeroot.allocation.Allocations;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Changes an allocation's definition as text, and publishes it.
@Controller
@PreAuthorize("hasRole('LEAD')")
class AllocationFormController {
    private static final String EXAMPLE =
            """
            kind: allocation
            key: revenue
            title: Revenue by product
            booked: {dataset: ledger, total: amount, account: account}
            rules:
              - shares: {Basic: 60%, Pro: 40%}
            """;

    private final Allocations allocations;
    private final Definitions definitions;
    private final Pages pages;

    AllocationFormController(Allocations allocations, Definitions definitions, Pages pages) {
        this.allocations = allocations;
        this.definitions = definitions;
        this.pages = pages;
    }

    @GetMapping("/allocations/new")
    String begin(Model model) {
        model.addAttribute("page", page("New allocation"));
        model.addAttribute("view", new FormView(EXAMPLE, "/allocations", List.of()));
        return "allocation/form";
    }

    @GetMapping("/allocations/{key}/rule")
    String change(@PathVariable String key, Model model) {
        var allocation = allocations.require(AllocationController.slug(key));
        var back = "/allocations/" + key;
        model.addAttribute(
                "page",
                pages.page("Change the rule")
                        .under(AllocationController.ALL, new Crumb(allocation.title(), back)));
        model.addAttribute(
                "view", new FormView(allocations.text(allocation.key()), back, List.of()));
        return "allocation/form";
    }

    /// Takes the text as the draft; nothing is published by it.
    @PostMapping("/allocations")
    ModelAndView save(
            @RequestParam String yaml,
            @RequestParam(defaultValue = "/allocations") String back,
            Principal principal,
            RedirectAttributes then) {
        try {
            var read = onlyAllocation(Definitions.parse(yaml, "line"));
            definitions.apply(List.of(read), new Actor(principal.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done("Saved as a draft. Nothing is published by it."));
            return new ModelAndView("redirect:/allocations/" + read.key());
        } catch (Failure failure) {
            var answer = new ModelAndView("allocation/form", HttpStatus.UNPROCESSABLE_CONTENT);
            answer.addObject("page", page("Allocation"));
            answer.addObject(
                    "view",
                    new FormView(
                            yaml,
                            back.startsWith("/allocations") ? back : "/allocations",
                            failure.problems()));
            return answer;
        }
    }

    private static Definition onlyAllocation(List<Definition> read) {
        if (read.size() != 1 || !read.getFirst().kind().equals("allocation")) {
            throw Failure.user(
                    Problem.of(
                            "NOT_AN_ALLOCATION",
                            "one definition of kind allocation is expected here; apply others under Settings, Definitions"));
        }
        return read.getFirst();
    }

    @PostMapping("/allocations/{key}/publications")
    String publish(@PathVariable String key, Principal principal, RedirectAttributes then) {
        var publication =
                allocations.publish(AllocationController.slug(key), new Actor(principal.getName()));
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done("Published: this is publication " + publication.number() + "."));
        return "redirect:/allocations/" + key;
    }

    private Page page(String title) {
        return pages.page(title).under(AllocationController.ALL);
    }
}
