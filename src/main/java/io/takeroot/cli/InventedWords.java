package io.takeroot.cli;

import java.util.List;
import java.util.Random;

/// Sentences of an invented field: the first words of each list come more often, as words do.
final class InventedWords {
    private static final List<String> WISH =
            List.of(
                    "do we have a sheet on",
                    "how do we answer a question on",
                    "who can explain",
                    "what changed about",
                    "please compare ours with theirs on",
                    "need one slide on");
    private static final List<String> WHAT =
            List.of(
                    "price",
                    "discount",
                    "warranty",
                    "security",
                    "migration",
                    "training",
                    "support",
                    "delivery",
                    "contract",
                    "integration",
                    "roadmap",
                    "reference",
                    "benchmark",
                    "certificate",
                    "hosting",
                    "backup",
                    "licence",
                    "audit",
                    "renewal",
                    "trial");
    private static final List<String> ABOUT =
            List.of(
                    "for hospitals",
                    "for retail chains",
                    "in a tender",
                    "after the merger",
                    "with two data centres",
                    "next to their own system",
                    "for a hundred users",
                    "before the end of the quarter",
                    "for the new buyer",
                    "on the old contract");

    /// A customer is named so rarely that their name finds a handful.
    private static final int CUSTOMERS = 20_000;

    private InventedWords() {}

    static String sentence(Random chance) {
        return one(WISH, chance)
                + " "
                + one(WHAT, chance)
                + " and "
                + one(WHAT, chance)
                + " "
                + one(ABOUT, chance);
    }

    static String customer(Random chance) {
        return "customer" + chance.nextInt(CUSTOMERS);
    }

    private static String one(List<String> words, Random chance) {
        double share = chance.nextDouble();
        return words.get((int) (words.size() * share * share));
    }
}
