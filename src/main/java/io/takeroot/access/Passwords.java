package io.takeroot.access;

import io.takeroot.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Judges, hashes and compares passwords (Argon2id, 16 MiB each).
final class Passwords {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "passwort",
                    "passw0rd",
                    "p@ssword",
                    "p@ssw0rd",
                    "motdepasse",
                    "qwerty",
                    "qwertyuiop",
                    "qwertz",
                    "qwertzuiop",
                    "azerty",
                    "azertyuiop",
                    "asdfghjkl",
                    "letmein",
                    "letmeinnow",
                    "welcome",
                    "welcomeback",
                    "changeme",
                    "changemenow",
                    "administrator",
                    "admin",
                    "adminadmin",
                    "iloveyou",
                    "takeroot",
                    "takeroottakeroot",
                    "trustnoone",
                    "superman",
                    "football",
                    "baseball",
                    "princess",
                    "sunshine",
                    "monkey",
                    "dragon",
                    "secret",
                    "topsecret",
                    "company",
                    "marketing",
                    "productmarketing",
                    "passwordpassword",
                    "correcthorsebatterystaple");
    private static final List<String> RUNS =
            List.of(
                    "012345678901234567890123456789",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "1qaz2wsx3edc4rfv5tgb6yhn");

    /// Each hash takes 16 MiB: a flood of sign-ins waits here rather than eating the memory.
    private static final Semaphore ROOM = new Semaphore(4);

    private static final Argon2PasswordEncoder ENCODER =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /// Compared with when there is no account, so that the answer takes as long.
    private static final String NOBODYS = ENCODER.encode(Tokens.fresh());

    private Passwords() {}

    /// What speaks against this password for this person; empty when it will do.
    static Optional<Problem> objection(String password, String name, String email) {
        if (password.length() < SHORTEST) {
            return weak("The password has " + password.length() + " characters.");
        }
        if (password.length() > LONGEST) {
            return weak("The password has more than " + LONGEST + " characters.");
        }
        var letters = password.toLowerCase(Locale.ROOT);
        if (letters.chars().distinct().count() < FEWEST_DIFFERENT || isRun(letters)) {
            return weak("The password is a simple row of characters.");
        }
        var word = letters.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        if (COMMON.contains(word) || COMMON.contains(letters)) {
            return weak("The password is one of those that are tried first.");
        }
        if (isAbout(word, name) || isAbout(word, email) || isAbout(word, localPart(email))) {
            return weak("The password is made from the name or the e-mail address.");
        }
        return Optional.empty();
    }

    static String hash(String password) {
        return inTurn(() -> ENCODER.encode(password));
    }

    static boolean matches(String password, Optional<String> hash) {
        boolean same = inTurn(() -> ENCODER.matches(password, hash.orElse(NOBODYS)));
        return same && hash.isPresent();
    }

    private static boolean isRun(String text) {
        return RUNS.stream()
                .anyMatch(
                        run ->
                                run.contains(text)
                                        || new StringBuilder(run).reverse().indexOf(text) >= 0);
    }

    private static boolean isAbout(String word, String words) {
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return !plain.isEmpty() && word.replaceAll("\\s+", "").equals(plain);
    }

    private static String localPart(String email) {
        return email.replaceFirst("@.*$", "");
    }

    private static Optional<Problem> weak(String seen) {
        return Optional.of(
                Problem.of(
                        "PASSWORD_WEAK",
                        seen
                                + " At least "
                                + SHORTEST
                                + " that nobody would guess are expected: four or five unrelated words do well."));
    }

    private static <T> T inTurn(Supplier<T> work) {
        ROOM.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            ROOM.release();
        }
    }
}
