package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// A stretch of a text that slides forward record by record, and grows while one record needs it.
final class CharWindow implements AutoCloseable {

    /// The longest record that is still taken for one.
    private static final int LONGEST = 16 << 20;

    private static final int STEP = 1 << 16;

    private final Reader reader;
    private char[] chars = new char[4 * STEP];
    private int start;
    private int limit;
    private long dropped;
    private boolean ended;

    CharWindow(Reader reader) {
        this.reader = reader;
    }

    /// The characters; replaced by a larger array when the window grows, so never keep it across
    /// `more`.
    char[] chars() {
        return chars;
    }

    /// Where the characters read so far end.
    int limit() {
        return limit;
    }

    /// The place in the whole text that a place in the window stands for.
    long offset(int position) {
        return dropped + position;
    }

    /// Begins a record at `position`, and answers where that position is from now on.
    int settle(int position) {
        start = position;
        if (position < chars.length / 2) {
            return position;
        }
        System.arraycopy(chars, position, chars, 0, limit - position);
        limit -= position;
        dropped += position;
        start = 0;
        return 0;
    }

    /// Reads further characters behind the limit; false at the end of the text.
    boolean more() {
        if (ended) {
            return false;
        }
        if (limit - start >= LONGEST) {
            throw tooLong();
        }
        if (limit + STEP > chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        try {
            int read = reader.read(chars, limit, STEP);
            if (read < 0) {
                ended = true;
                return false;
            }
            limit += read;
            return true;
        } catch (IOException e) {
            throw CsvInput.unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw CsvInput.unreadable(e);
        }
    }

    private static Failure tooLong() {
        return CsvInput.refused(
                "CSV_LINE_TOO_LONG",
                "A line longer than 16 MB was found; a table with rows has shorter ones. Check that the file is a CSV"
                        + " with line ends, and export it again.");
    }
}
