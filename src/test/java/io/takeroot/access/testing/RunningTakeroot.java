package io.takeroot.access.testing;

import io.takeroot.Takeroot;
import io.takeroot.testing.Started;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application over one folder, until it is closed.
public final class RunningTakeroot implements AutoCloseable {
    private final Started started;

    private RunningTakeroot(ConfigurableApplicationContext context) {
        this.started = new Started(context);
    }

    public static RunningTakeroot over(Path folder) {
        return over(folder, Map.of());
    }

    public static RunningTakeroot over(Path folder, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("takeroot.data", folder.toString());
        all.put("server.port", 0);
        all.put("server.address", "127.0.0.1");
        // A test's leftovers need no half minute of courtesy.
        all.put("server.shutdown", "immediate");
        return new RunningTakeroot(
                new SpringApplicationBuilder(Takeroot.class)
                        .logStartupInfo(false)
                        .run(arguments(all)));
    }

    /// As arguments: mere properties would give way to the application's own settings file.
    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return started.context();
    }

    public URI address() {
        if (context() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return URI.create("http://127.0.0.1:" + web.getWebServer().getPort());
        }
        throw new IllegalStateException("no web server");
    }

    /// A browser that is nobody yet.
    public Browser browser() {
        return new Browser(address());
    }

    @Override
    public void close() {
        started.close();
    }
}
