package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.Personal;
import io.takeroot.intelligence.Subject;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody heard, as they typed it.
///
/// @param competitor key of the one that was tapped; empty for none
/// @param otherCompetitor key of the one chosen from the list; empty for none
record HeardForm(
        String text,
        String competitor,
        String product,
        String otherCompetitor,
        String otherProduct) {
    static final HeardForm EMPTY = new HeardForm("", "", "", "", "");

    HeardForm(
            @Nullable String text,
            @Nullable String competitor,
            @Nullable String product,
            @Nullable String otherCompetitor,
            @Nullable String otherProduct) {
        this.text = word(text);
        this.otherCompetitor = word(otherCompetitor);
        this.otherProduct = word(otherProduct);
        this.competitor = this.otherCompetitor.isEmpty() ? word(competitor) : this.otherCompetitor;
        this.product = this.otherProduct.isEmpty() ? word(product) : this.otherProduct;
    }

    /// Addresses and telephone numbers in it are marked as personal.
    Heard heard(LocalDate today) {
        return Heard.of(InsightKind.FIELD_REPORT, Personal.marked(text, List.of()), today)
                .about(Subject.NOTHING.withCompetitor(slug(competitor)).withProduct(slug(product)));
    }

    /// What the next form begins with, as the query of its address.
    String next(String kept) {
        var words = new LinkedHashMap<String, String>();
        words.put("competitor", competitor);
        words.put("product", product);
        words.put("kept", kept);
        return InsightFilter.query(words);
    }

    private static Optional<Slug> slug(String key) {
        return Optional.of(key).filter(Slug::isSlug).map(Slug::of);
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().replace("\r\n", "\n");
    }
}
