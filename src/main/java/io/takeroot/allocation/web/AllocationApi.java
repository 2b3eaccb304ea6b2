package io.takeroot.allocation.web;

import io.takeroot.allocation.AllocationJson;
import io.takeroot.allocation.Allocations;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Allocations as JSON, as `takeroot allocate` prints them.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class AllocationApi {
    private final Allocations allocations;

    AllocationApi(Allocations allocations) {
        this.allocations = allocations;
    }

    /// What publishing the draft would change.
    @GetMapping("/api/allocations/{key}/preview")
    Map<String, @Nullable Object> preview(@PathVariable String key) {
        return AllocationJson.of(allocations.preview(AllocationController.slug(key)));
    }

    /// What a publication changed.
    @GetMapping("/api/allocations/{key}/publications/{number}")
    Map<String, @Nullable Object> publication(@PathVariable String key, @PathVariable int number) {
        var slug = AllocationController.slug(key);
        var publication = allocations.publication(slug, number);
        return AllocationJson.of(
                allocations.require(slug), publication, allocations.difference(publication));
    }
}
