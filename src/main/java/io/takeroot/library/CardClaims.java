package io.takeroot.library;

import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.intelligence.Backing;
import io.takeroot.intelligence.Evidence;
import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The claims that assets use: their words and how they stand right now.
@Component
public class CardClaims {
    private final Groundwork groundwork;
    private final Evidence evidence;

    CardClaims(Groundwork groundwork, Evidence evidence) {
        this.groundwork = groundwork;
        this.evidence = evidence;
    }

    /// The sentence of a claim, or its key where it is gone.
    public String words(Slug key) {
        return groundwork
                .find(new FoundationId(FoundationKind.CLAIM, key))
                .map(claim -> claim.text("text"))
                .filter(text -> !text.isEmpty())
                .orElse(key.value());
    }

    /// What speaks for and against each of them today; nothing is remembered from earlier.
    public Map<Slug, Backing> backing(Collection<Slug> keys) {
        var found = new LinkedHashMap<Slug, Backing>();
        evidence.of(keys.stream().map(Slug::value).toList())
                .forEach((key, backing) -> found.put(Slug.of(key), backing));
        return found;
    }
}
