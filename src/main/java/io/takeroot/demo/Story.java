package io.takeroot.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A company's data and what its marketers made of it, shipped with the program.
public enum Story {
    /// One year of a hardware vendor's CRM: seven products, 8,800 opportunities.
    CRM,
    /// Four years of a software vendor's sales: fourteen products.
    SAAS;

    /// The name used on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Story> of(String word) {
        return Arrays.stream(values()).filter(story -> story.word().equals(word)).findFirst();
    }

    /// Export files, in the order in which they are loaded: what others join comes first.
    List<String> files() {
        return switch (this) {
            case CRM ->
                    List.of(
                            "accounts.csv",
                            "products.csv",
                            "sales_teams.csv",
                            "sales_pipeline.csv",
                            "ledger.csv",
                            "plan.csv");
            case SAAS -> List.of("SaaS-Sales.csv");
        };
    }

    /// The class-path folder that holds everything of this story.
    String folder() {
        return "demo/" + word();
    }
}
