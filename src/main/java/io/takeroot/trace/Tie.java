package io.takeroot.trace;

/// What one thing has to do with another.
public enum Tie {
    /// From an insight to the request, deal or interview that taught it.
    LEARNED_FROM("Learned from", "Taught"),
    /// From an insight to a claim for which it speaks.
    BACKS("Speaks for", "Backed by"),
    /// From an insight to a claim against which it speaks.
    CONTRADICTS("Speaks against", "Contradicted by"),
    /// From an asset to a claim that it makes.
    USES("Uses", "Used by"),
    /// From a request to the asset that answered it.
    ANSWERED_WITH("Answered with", "Answered"),
    /// From a request, insight or asset to the deal, competitor, product, persona, segment or
    /// initiative that it is about.
    ABOUT("About", "Spoken of in"),
    /// From a request or insight to its theme.
    IN_THEME("In the theme", "Holds");

    private final String forward;
    private final String backward;

    Tie(String forward, String backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /// The heading over what a thing is tied to.
    public String forward() {
        return forward;
    }

    /// The heading over what is tied to a thing.
    public String backward() {
        return backward;
    }
}
