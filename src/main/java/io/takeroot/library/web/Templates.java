package io.takeroot.library.web;

import io.takeroot.library.AssetType;

/// What a new asset of each type begins with.
final class Templates {
    private Templates() {}

    /// Empty for a type whose form says it all.
    static String of(AssetType type) {
        return switch (type) {
            case BATTLECARD, LINK, FILE -> "";
            case ONE_PAGER ->
                    """
                    ## The problem
                    What it costs the buyer to leave things as they are.
                    ## What changes
                    - The first thing that is better the day after
                    - The second
                    ## Proof
                    - A claim with evidence: claim:KEY on a line of its own
                    ## Next step
                    What the reader does on Monday.
                    """;
            case CASE_STUDY ->
                    """
                    ## The customer
                    Who they are, in one sentence.
                    ## Before
                    What did not work, with a number.
                    ## What they did
                    The product, the time, the people.
                    ## After
                    - The number that moved
                    - What they say about it
                    """;
            case TALK_TRACK ->
                    """
                    ## Open
                    The first sentence, said aloud.
                    ## Ask
                    - A question that shows the problem
                    ## Say
                    - The one thing to remember
                    ## Close
                    The next step, with a date.
                    """;
            case DECK ->
                    """
                    ## When to show it
                    Which meeting, how long, to whom.
                    ## The story in three sentences
                    """;
            case PAGE -> "";
        };
    }
}
