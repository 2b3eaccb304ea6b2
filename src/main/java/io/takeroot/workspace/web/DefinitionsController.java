package io.takeroot.workspace.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All definitions, as they travel: to search, to read, to take along.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class DefinitionsController {
    private final Definitions definitions;
    private final Pages pages;

    DefinitionsController(Definitions definitions, Pages pages) {
        this.definitions = definitions;
        this.pages = pages;
    }

    @GetMapping("/settings/definitions")
    String list(@RequestParam(defaultValue = "") String find, Model model) {
        model.addAttribute("page", page());
        model.addAttribute("view", DefinitionsView.of(definitions.everything(), find));
        return "workspace/definitions";
    }

    /// Takes definitions as YAML text: all of them, or none and every problem named.
    @PostMapping("/settings/definitions")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView apply(@RequestParam String yaml, Principal principal, RedirectAttributes then) {
        try {
            var applied =
                    definitions.apply(
                            Definitions.parse(yaml, "line"), new Actor(principal.getName()));
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(applied.words() + "."));
            return new ModelAndView("redirect:/settings/definitions");
        } catch (Failure failure) {
            var answer =
                    new ModelAndView("workspace/definitions", HttpStatus.UNPROCESSABLE_CONTENT);
            answer.addObject("page", page());
            answer.addObject(
                    "view",
                    DefinitionsView.of(definitions.everything(), "")
                            .refused(yaml, failure.problems()));
            return answer;
        }
    }

    private Page page() {
        return pages.page("Definitions").under(new Crumb("Settings", "/settings"));
    }

    @GetMapping("/settings/definitions/{kind}/{key}")
    String one(@PathVariable String kind, @PathVariable String key, Model model) {
        if (!Slug.isSlug(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var definition =
                definitions
                        .find(kind, Slug.of(key))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                pages.page(definition.title())
                        .under(
                                new Crumb("Settings", "/settings"),
                                new Crumb("Definitions", "/settings/definitions")));
        model.addAttribute("yaml", Definitions.write(definition));
        return "workspace/definition";
    }

    /// Everything as one YAML file, which `takeroot apply` takes.
    @GetMapping("/settings/definitions.yaml")
    ResponseEntity<byte[]> export() {
        var yaml =
                definitions.everything().stream()
                        .map((Definition definition) -> Definitions.write(definition))
                        .collect(Collectors.joining("---\n"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"definitions.yaml\"")
                .body(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
