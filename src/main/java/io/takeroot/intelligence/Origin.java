package io.takeroot.intelligence;

/// Who said it, and where; each may be empty.
public record Origin(String who, String where) {
    public static final Origin UNKNOWN = new Origin("", "");
}
