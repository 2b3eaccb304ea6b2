package io.takeroot.workspace;

import java.util.function.LongSupplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The revision of the definitions while one page is answered: looked up once, however many parts
/// of the page ask for it, so that all of them also speak of the same state.
final class Moment {
    private static final String NAME = Moment.class.getName();

    private Moment() {}

    static long revision(LongSupplier read) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read.getAsLong();
        }
        if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Long known) {
            return known;
        }
        long now = read.getAsLong();
        request.setAttribute(NAME, now, RequestAttributes.SCOPE_REQUEST);
        return now;
    }

    /// Something was changed while the page is answered.
    static void pass() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
