package io.takeroot.connect;

import java.io.ByteArrayOutputStream;

/// Checks bytes for UTF-8, in pieces, and keeps a sample of what lies around the bytes above
/// ASCII.
final class Utf8Check {

    private static final int SAMPLE = 1 << 16;

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private long good;
    private long bad;
    private int awaited;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte next = bytes[i];
            if (next >= 0 && awaited == 0) {
                continue;
            }
            take(next & 0xFF);
            if (next < 0 && sample.size() < SAMPLE) {
                int from = Math.max(0, i - 2);
                sample.write(bytes, from, Math.min(length, i + 3) - from);
                sample.write(' ');
            }
        }
    }

    /// Whether every byte is in place; the last character may be cut off by the end of the file.
    boolean strict() {
        return bad == 0;
    }

    /// Whether it is UTF-8, a rare damaged character allowed.
    boolean holds() {
        return bad == 0 || (good >= 20 && bad * 1000 <= good);
    }

    byte[] sample() {
        return sample.toByteArray();
    }

    private void take(int next) {
        if (awaited > 0) {
            if (next >= lowest && next <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                awaited--;
                good += awaited == 0 ? 1 : 0;
                return;
            }
            bad++;
            awaited = 0;
        }
        if (next >= 0x80) {
            lead(next);
        }
    }

    /// The narrower second bytes keep out overlong forms, surrogates and code points above
    /// U+10FFFF.
    private void lead(int next) {
        lowest = next == 0xE0 ? 0xA0 : next == 0xF0 ? 0x90 : 0x80;
        highest = next == 0xED ? 0x9F : next == 0xF4 ? 0x8F : 0xBF;
        if (next >= 0xC2 && next <= 0xDF) {
            awaited = 1;
        } else if (next >= 0xE0 && next <= 0xEF) {
            awaited = 2;
        } else if (next >= 0xF0 && next <= 0xF4) {
            awaited = 3;
        } else {
            bad++;
        }
    }
}
