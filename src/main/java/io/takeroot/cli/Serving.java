package io.takeroot.cli;

import io.takeroot.Takeroot;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The application opened over a folder: with its pages, or for one command.
final class Serving {
    /// The exit code that stands for "does not exit": the server's threads keep the process
    /// alive.
    static final int STAYS_UP = -1;

    private Serving() {}

    /// Up until the process is stopped.
    ///
    /// @param port 0 for any that is free
    static ConfigurableApplicationContext start(
            Map<String, Object> settings, int port, String address) {
        var all = new HashMap<>(settings);
        all.put("server.port", port);
        all.put("server.address", address);
        try {
            return application().run(arguments(all));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
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
            throw e;
        }
    }

    /// Without pages and jobs; closing it gives the folder free.
    static ConfigurableApplicationContext quietly(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("takeroot.jobs", "false");
        all.put("logging.level.io.takeroot", "WARN");
        return application().web(WebApplicationType.NONE).run(arguments(all));
    }

    static int portOf(ConfigurableApplicationContext context) {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Takeroot.class).logStartupInfo(false);
    }

    /// What the command says goes before any other source of settings.
    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
