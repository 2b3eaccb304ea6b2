package io.takeroot.access;

import io.takeroot.ui.Viewer;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Tells the pages who looks at them.
@Component
final class SignedInViewer implements Viewer {
    private final People people;

    SignedInViewer(People people) {
        this.people = people;
    }

    @Override
    public Optional<Person> person() {
        return people.signedIn().map(person -> new Person(person.name(), person.role().word()));
    }

    @Override
    public Csrf csrf() {
        var token =
                RequestContextHolder.currentRequestAttributes()
                        .getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
        if (token instanceof CsrfToken csrf) {
            return new Csrf(csrf.getParameterName(), csrf.getHeaderName(), csrf.getToken());
        }
        throw new IllegalStateException("every request carries a token");
    }
}
