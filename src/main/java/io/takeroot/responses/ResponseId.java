package io.takeroot.responses;

/// Which response.
public record ResponseId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    public String url() {
        return "/responses/" + value;
    }
}
