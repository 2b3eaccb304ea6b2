package io.takeroot.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Who is signed in with which browser. A session names a person and nothing more: their role and
/// whether they may still come in is looked up with each request.
@Component
public final class Sessions {
    private static final String PERSON = "person";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> open;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> open) {
        this.open = open;
    }

    /// Starts over under a new identifier, so that one known from before is worth nothing.
    public void begin(HttpServletRequest request, PersonId person) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession();
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
    }

    /// Signs the person out of every browser.
    public void endAll(PersonId person) {
        open.ifAvailable(
                sessions ->
                        sessions.findByPrincipalName(person.toString())
                                .keySet()
                                .forEach(sessions::deleteById));
    }

    static Optional<PersonId> personOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof String id
                ? Optional.of(PersonId.of(id))
                : Optional.empty();
    }
}
