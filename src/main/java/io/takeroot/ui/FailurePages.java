package io.takeroot.ui;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// The border at which a failure that no form has shown ends: every problem on a page, or as
/// JSON.
@ControllerAdvice
final class FailurePages {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);

    private final ErrorPages pages;

    FailurePages(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(
            exception = Failure.class,
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.ALL_VALUE})
    ModelAndView page(Failure failure, HttpServletRequest request) {
        return pages.page(request, status(failure), failure.problems());
    }

    @ExceptionHandler(exception = Failure.class, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Problem>> json(Failure failure) {
        return ResponseEntity.status(status(failure)).body(failure.problems());
    }

    private static HttpStatus status(Failure failure) {
        return switch (failure.kind()) {
            case USER -> HttpStatus.UNPROCESSABLE_CONTENT;
            case EXTERNAL -> {
                LOG.warn("The outside world is at fault: {}", failure.getMessage());
                yield HttpStatus.SERVICE_UNAVAILABLE;
            }
            case INTERNAL -> {
                LOG.error("Takeroot is at fault", failure);
                yield HttpStatus.INTERNAL_SERVER_ERROR;
            }
        };
    }
}
