package io.takeroot.desk.web;

import io.takeroot.kernel.Failure;
import io.takeroot.store.Seals;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Remembers on the asker's own device who they are, so that the next request needs only its
/// words.
///
/// It proves nothing: it fills fields of a form. It is sealed so that other programs on a shared
/// device read no address in it.
@Component
class AskCookie {
    private static final String NAME = "asker";
    private static final String BETWEEN = "\n";
    private static final Duration LASTS = Duration.ofDays(180);
    private static final int LONGEST = 2_000;

    /// Who asks.
    record Who(String name, String email) {
        static final Who NOBODY = new Who("", "");

        boolean isKnown() {
            return !email.isEmpty();
        }
    }

    private final Seals seals;

    AskCookie(Seals seals) {
        this.seals = seals;
    }

    Who read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Who.NOBODY
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .flatMap(cookie -> opened(cookie.getValue()).stream())
                        .findFirst()
                        .orElse(Who.NOBODY);
    }

    /// The header that sets it.
    String of(Who who) {
        var sealed = seals.seal(who.name() + BETWEEN + who.email());
        return ResponseCookie.from(
                        NAME,
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(sealed.getBytes(StandardCharsets.US_ASCII)))
                .path("/ask")
                .maxAge(LASTS)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private Optional<Who> opened(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var sealed =
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
            var parts = seals.unseal(sealed).split(BETWEEN, 2);
            return parts.length == 2 ? Optional.of(new Who(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | Failure e) {
            return Optional.empty();
        }
    }
}
