package io.takeroot.text;

/// An answer given earlier that may fit a new request.
///
/// @param answer names the answer
/// @param earlier the request to which it was given and which is most like the new one
/// @param probability that this answer is the right one, 0..1
public record Suggestion(String answer, String earlier, double probability) {
    public Suggestion {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }
}
