package io.takeroot.connect;

/// What ends a line of a file, by majority; the others are then read as the file most likely
/// meant them.
enum LineEnd {
    LF("LF", true, false),
    CRLF("CRLF", true, false),
    CR("CR", false, true),
    /// Line feeds and lone carriage returns both in number: pasted together from two sources.
    MIXED("mixed", true, true);

    private final String label;
    private final boolean feedEnds;
    private final boolean returnEnds;

    LineEnd(String label, boolean feedEnds, boolean returnEnds) {
        this.label = label;
        this.feedEnds = feedEnds;
        this.returnEnds = returnEnds;
    }

    String label() {
        return label;
    }

    /// Whether a line feed ends a line.
    boolean feedEnds() {
        return feedEnds;
    }

    /// Whether a carriage return with no line feed behind it ends a line.
    boolean returnEnds() {
        return returnEnds;
    }

    /// Decides by counting; quoted line ends count too, which only matters in files of a few
    /// rows.
    static LineEnd of(CharSequence head) {
        int feeds = 0;
        int returns = 0;
        int both = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '\n') {
                feeds++;
            } else if (c == '\r') {
                if (i + 1 < head.length() && head.charAt(i + 1) == '\n') {
                    both++;
                    i++;
                } else {
                    returns++;
                }
            }
        }
        if (returns > feeds + both) {
            return CR;
        }
        // A single stray return is far more often part of a cell than the end of a line.
        if (returns > 1 && returns * 10 >= feeds + both) {
            return MIXED;
        }
        return both > feeds ? CRLF : LF;
    }
}
