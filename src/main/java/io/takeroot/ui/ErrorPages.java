package io.takeroot.ui;

import io.takeroot.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page for an answer that is none: what it means and what to do, nothing of the inside.
@Component
final class ErrorPages implements ErrorViewResolver {
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(request, status, List.of());
    }

    ModelAndView page(HttpServletRequest request, HttpStatus status, List<Problem> problems) {
        boolean fragment = request.getHeader("HX-Request") != null;
        var view = new ModelAndView(fragment ? "ui/problems" : "ui/error", status);
        if (fragment) {
            view.addObject("problems", problems.isEmpty() ? List.of(said(status)) : problems);
            return view;
        }
        view.addObject("page", pages.page(title(status)));
        view.addObject("lead", problems.isEmpty() ? lead(status) : "");
        view.addObject("problems", problems);
        return view;
    }

    private static Problem said(HttpStatus status) {
        return Problem.of("NO_ANSWER", title(status) + ". " + lead(status));
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Nothing is here";
            case FORBIDDEN -> "Not for your role";
            case BAD_REQUEST, METHOD_NOT_ALLOWED -> "The address is not complete";
            case CONTENT_TOO_LARGE -> "The file is too large";
            case UNPROCESSABLE_CONTENT -> "This cannot be done";
            case SERVICE_UNAVAILABLE -> "Something outside does not answer";
            default -> status.is4xxClientError() ? "This cannot be done" : "A fault of Takeroot";
        };
    }

    private static String lead(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "It was removed or renamed, or the address has a slip in it.";
            case FORBIDDEN ->
                    "Your role does not include this, or the form was open for too long. Load the page again, or ask an administrator.";
            case BAD_REQUEST, METHOD_NOT_ALLOWED ->
                    "Something is missing in it or has the wrong form. Start from the page that led here.";
            case CONTENT_TOO_LARGE ->
                    "Files of up to 2 GB can be uploaded; takeroot import has no limit.";
            default ->
                    status.is4xxClientError()
                            ? "Go back and try it another way."
                            : "It has been written to the log. Try again; if it comes back, tell your administrator when it happened.";
        };
    }
}
