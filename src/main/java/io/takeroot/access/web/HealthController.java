package io.takeroot.access.web;

import io.takeroot.access.People;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the program answers, with its database; for whoever watches over it.
@RestController
class HealthController {
    private final People people;

    HealthController(People people) {
        this.people = people;
    }

    /// Says nothing about the inside: everybody may ask.
    @GetMapping("/health")
    Map<String, String> health() {
        var ignored = people.isEmpty();
        return Map.of("status", "up");
    }
}
