package io.takeroot.cli;

import io.takeroot.Takeroot;
import org.springframework.boot.SpringApplication;

/// Entry point of the program.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        SpringApplication.run(Takeroot.class, args);
    }
}
