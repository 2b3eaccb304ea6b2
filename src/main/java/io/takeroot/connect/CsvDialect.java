package io.takeroot.connect;

/// How a file separates, quotes and escapes its cells.
///
/// @param delimiter the character between cells
/// @param quote the character around cells that hold delimiters or line ends
/// @param escape the character before a quote inside quotes; the quote itself when quotes are
///     doubled
/// @param padded whether blanks follow each delimiter, as in `a, b, c`
record CsvDialect(char delimiter, char quote, char escape, boolean padded) {

    /// One column: the delimiter is a character that no text holds.
    static final CsvDialect ONE_COLUMN = new CsvDialect('\uFFFF', '"', '"', false);

    boolean doubles() {
        return escape == quote;
    }

    CsvDialect withDelimiter(char other) {
        return new CsvDialect(other, quote, escape, padded);
    }

    CsvDialect withPadding() {
        return new CsvDialect(delimiter, quote, escape, true);
    }

    /// The delimiter in words for a page.
    String delimiterName() {
        String name =
                switch (delimiter) {
                    case ',' -> "comma";
                    case ';' -> "semicolon";
                    case '\t' -> "tab";
                    case '|' -> "pipe";
                    case ' ' -> "space";
                    case ':' -> "colon";
                    case '^' -> "caret";
                    case '~' -> "tilde";
                    case '\uFFFF' -> "none";
                    default ->
                            delimiter < ' '
                                    ? "control character " + (int) delimiter
                                    : String.valueOf(delimiter);
                };
        return padded ? name + " and space" : name;
    }
}
