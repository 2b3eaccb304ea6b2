package io.takeroot.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Finds out with each request who asks and what they may do now.
@Component
final class SessionContexts implements SecurityContextRepository {
    private final People people;

    SessionContexts(People people) {
        this.people = people;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still demands the older way of asking
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var request = holder.getRequest();
        return Sessions.personOf(request)
                .flatMap(people::find)
                .filter(Person::isActive)
                .map(person -> new SecurityContextImpl(authentication(person)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Nothing to keep: the session names the person already.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Sessions.personOf(request).isPresent();
    }

    private static Authentication authentication(Person person) {
        var roles = person.role().includes().stream().map(role -> "ROLE_" + role).toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(roles));
    }
}
