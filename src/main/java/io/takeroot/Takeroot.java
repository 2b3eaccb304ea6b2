package io.takeroot;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The application: one process, modules below this package.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class) // would make up a password
public class Takeroot {}
