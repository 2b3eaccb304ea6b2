package io.takeroot.cli;

import io.takeroot.Takeroot;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The application with its pages, up until the process is stopped.
final class Serving {
    /// The exit code that stands for "does not exit": the server's threads keep the process
    /// alive.
    static final int STAYS_UP = -1;

    private Serving() {}

    static ConfigurableApplicationContext start(
            Map<String, Object> settings, int port, String address) {
        var all = new HashMap<>(settings);
        all.put("server.port", port);
        all.put("server.address", address);
        try {
            return new SpringApplicationBuilder(Takeroot.class)
                    .properties(all)
                    .logStartupInfo(false)
                    .run();
        } catch (PortInUseException e) {
            throw new Failure(
                    Failure.Kind.EXTERNAL,
                    Problem.of(
                            "PORT_IN_USE",
                            "another program listens on port "
                                    + port
                                    + "; stop it or choose another with --port"),
                    e);
        }
    }

    static int portOf(ConfigurableApplicationContext context) {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }
}
