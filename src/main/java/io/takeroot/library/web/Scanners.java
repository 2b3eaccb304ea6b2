package io.takeroot.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a reader's browser from what opens links by itself.
final class Scanners {
    /// What mail scanners, previews of chats, search engines and scripts call themselves.
    private static final Pattern MACHINE =
            Pattern.compile(
                    "bot\\b|bot/|crawl|spider|slurp|preview|scan|fetch|monitor|headless|phantom|curl|wget"
                            + "|python|java/|okhttp|go-http|libwww|httpclient|axios|facebookexternalhit"
                            + "|embedly|whatsapp|skypeuripreview|microsoft office|ms-office|safelinks"
                            + "|barracuda|proofpoint|mimecast|googleimageproxy|yahoomailproxy"
                            + "|bingpreview|validator|lighthouse|node");

    private Scanners() {}

    static boolean isReader(HttpServletRequest request) {
        var agent = header(request, "User-Agent");
        return request.getMethod().equals("GET")
                && agent.contains("mozilla/")
                && !MACHINE.matcher(agent).find()
                && !isAhead(header(request, "Purpose"))
                && !isAhead(header(request, "Sec-Purpose"))
                && !isAhead(header(request, "X-Moz"));
    }

    /// Fetched before anybody asked for it.
    private static boolean isAhead(String purpose) {
        return purpose.contains("prefetch")
                || purpose.contains("prerender")
                || purpose.contains("preview");
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("").toLowerCase(Locale.ROOT);
    }
}
