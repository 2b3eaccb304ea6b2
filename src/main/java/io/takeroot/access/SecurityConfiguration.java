package io.takeroot.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Shuts every address but the few that a stranger needs to come in.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableMethodSecurity
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/sign-in",
        "/welcome",
        "/link/*",
        "/calendar/*",
        "/heard/*",
        "/ask/*/**",
        "/slack/*",
        "/api/inbox",
        "/api/requests",
        "/api/requests/*",
        "/s/*",
        "/s/*/*",
        "/health",
        "/assets/**",
        "/favicon.ico"
    };

    /// The right to post there is a secret in the address or a signature, and no cookie: another
    /// site has nothing to make a browser send.
    private static final String[] WITHOUT_COOKIE = {"/ask/*/**", "/slack/*"};

    /// No inline script, no inline style, nothing from elsewhere, no frame around us.
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";
    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain shut(
            HttpSecurity http, SessionContexts contexts, Doorway doorway, Audit audit) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(
                        forms ->
                                forms.ignoringRequestMatchers(WITHOUT_COOKIE)
                                        .ignoringRequestMatchers(
                                                SecurityConfiguration::bearsSecret))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(doorway)
                                        .accessDeniedHandler(doorway))
                .logout(
                        logout ->
                                logout.logoutUrl("/logout")
                                        .addLogoutHandler(
                                                (request, response, who) -> signedOut(who, audit))
                                        .logoutSuccessUrl("/sign-in"))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /// No form of another site can make a browser send this header.
    private static boolean bearsSecret(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith("Bearer ");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static void signedOut(@Nullable Authentication who, Audit audit) {
        if (who != null && who.getPrincipal() instanceof Person person) {
            audit.record(person.actor(), "signed out", person.email(), "");
        }
    }
}
