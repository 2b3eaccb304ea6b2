package io.takeroot.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Where those are sent who may not see what they asked for.
@Component
final class Doorway implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final People people;

    Doorway(People people) {
        this.people = people;
    }

    /// Nobody is signed in.
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var door = people.isEmpty() ? "/welcome" : "/sign-in" + wayBack(request);
        if (request.getHeader("HX-Request") != null) {
            // A fragment: the whole page must go, not the part that was asked for.
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (wantsJson(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(door);
        }
    }

    /// Somebody is signed in but may not, or a form does not carry its token.
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && request.getServletPath().equals("/sign-in")) {
            response.sendRedirect("/sign-in?late");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String wayBack(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!request.getMethod().equals("GET") || path.equals("/")) {
            return "";
        }
        var query = request.getQueryString();
        var whole = query == null ? path : path + "?" + query;
        return "?to=" + URLEncoder.encode(whole, StandardCharsets.UTF_8);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("application/json")
                && !accepted.contains("text/html");
    }
}
