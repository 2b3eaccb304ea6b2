package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Entry;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.FoundationState;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The matrix as JSON, on any day.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class GroundworkApi {
    private final Groundwork groundwork;

    GroundworkApi(Groundwork groundwork) {
        this.groundwork = groundwork;
    }

    @GetMapping("/api/groundwork")
    Map<String, @Nullable Object> groundwork(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        var on = day.orElseGet(groundwork::today);
        var answer = standing(groundwork.standing(on));
        answer.put("day", on.toString());
        answer.put(
                "products",
                groundwork.foundations(FoundationKind.PRODUCT).stream()
                        .filter(product -> groundwork.share(product.id().key(), on).isPresent())
                        .map(product -> product(product, on))
                        .toList());
        return answer;
    }

    private Map<String, @Nullable Object> product(Foundation product, LocalDate day) {
        var entries = groundwork.entries(product.id().key(), day);
        var answer = standing(Standing.of(entries));
        answer.put("product", product.id().key().value());
        answer.put("title", product.title());
        answer.put("foundations", entries.stream().map(GroundworkApi::entry).toList());
        return answer;
    }

    private static Map<String, @Nullable Object> standing(Standing standing) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("share", standing.share().orElse(null));
        for (var state : List.of(FoundationState.values())) {
            answer.put(state.word(), standing.count(state));
        }
        return answer;
    }

    /// A blank has no foundation, only the part that is expected.
    private static Map<String, @Nullable Object> entry(Entry entry) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("part", entry.part().word());
        answer.put("state", entry.state().word());
        answer.put("foundation", entry.foundation().map(it -> it.id().toString()).orElse(null));
        answer.put("title", entry.foundation().map(Foundation::title).orElse(null));
        answer.put("owner", entry.foundation().flatMap(Foundation::owner).orElse(null));
        answer.put("persona", entry.persona().map(it -> it.id().key().value()).orElse(null));
        return answer;
    }
}
