package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.InitiativeJson;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.Objectives;
import io.takeroot.kernel.Actor;
import io.takeroot.workspace.Workspace;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Objectives and initiatives as JSON, with the same rights as the pages.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class InitiativeApi {
    private final Initiatives initiatives;
    private final Objectives objectives;
    private final Workspace workspace;

    InitiativeApi(Initiatives initiatives, Objectives objectives, Workspace workspace) {
        this.initiatives = initiatives;
        this.objectives = objectives;
        this.workspace = workspace;
    }

    @GetMapping("/api/objectives")
    List<Map<String, @Nullable Object>> objectives() {
        return objectives.all().stream().map(InitiativeJson::of).toList();
    }

    @GetMapping("/api/initiatives")
    List<Map<String, @Nullable Object>> all() {
        return initiatives.all().stream().map(InitiativeJson::of).toList();
    }

    /// With its gate, its moves and who overrode the gate.
    @GetMapping("/api/initiatives/{key}")
    Map<String, @Nullable Object> one(@PathVariable String key) {
        return whole(initiatives.require(InitiativeController.slug(key)));
    }

    @PostMapping("/api/initiatives/{key}/start")
    @PreAuthorize("hasRole('MARKETER')")
    Map<String, @Nullable Object> start(
            @PathVariable String key, @RequestParam Optional<LocalDate> day, Principal principal) {
        var slug = InitiativeController.slug(key);
        initiatives.start(slug, day.orElseGet(workspace::today), new Actor(principal.getName()));
        return whole(initiatives.require(slug));
    }

    @PostMapping("/api/initiatives/{key}/deliverables/{deliverable}")
    @PreAuthorize("hasRole('MARKETER')")
    Map<String, @Nullable Object> deliver(
            @PathVariable String key,
            @PathVariable String deliverable,
            @RequestParam boolean done,
            Principal principal) {
        var slug = InitiativeController.slug(key);
        initiatives.deliver(
                slug, InitiativeController.slug(deliverable), done, new Actor(principal.getName()));
        return whole(initiatives.require(slug));
    }

    private Map<String, @Nullable Object> whole(Initiative one) {
        return InitiativeJson.of(
                one,
                initiatives.gate(one.key()),
                initiatives.moves(one.key()),
                initiatives.overrides(one.key()));
    }
}
