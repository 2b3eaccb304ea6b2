package io.takeroot;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: one process, modules below this package.
@SpringBootApplication
public class Takeroot {}
