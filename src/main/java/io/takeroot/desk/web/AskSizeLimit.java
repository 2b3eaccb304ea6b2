package io.takeroot.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what is too large of strangers before a byte of it is kept: uploads of data may be
/// much larger, and are for people who are signed in.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskSizeLimit extends OncePerRequestFilter {
    private static final long LARGEST = 30_000_000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.equals("/ask")
                || path.startsWith("/ask/")
                || path.startsWith("/slack/")
                || path.startsWith("/api/requests"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean unknown =
                request.getContentLengthLong() < 0
                        && request.getHeader("Transfer-Encoding") != null;
        if (request.getContentLengthLong() > LARGEST || unknown) {
            refuse(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Connection", "close");
        response.getWriter()
                .write(
                        "This is too large. A file may have up to 10 MB, all together up to 30 MB. Go back and leave some out.");
    }
}
