package io.takeroot.demo.testing;

import io.takeroot.Takeroot;
import io.takeroot.demo.DemoVisit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The demo, up on a free port over a folder of its own; started once for all tests that look at
/// it.
public final class RunningDemo {
    private static final class Held {
        static final RunningDemo CRM = new RunningDemo("crm");
    }

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private RunningDemo(String story) {
        try {
            folder = Files.createTempDirectory("takeroot-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context =
                new SpringApplicationBuilder(Takeroot.class)
                        .logStartupInfo(false)
                        .run(
                                "--takeroot.data=" + folder,
                                "--takeroot.demo=" + story,
                                "--server.port=0",
                                "--server.address=127.0.0.1");
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    /// The CRM story.
    public static RunningDemo crm() {
        return Held.CRM;
    }

    public String address() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? "http://localhost:" + web.getWebServer().getPort()
                : "";
    }

    /// An address that signs the visitor in.
    public String signIn() {
        return address() + bean(DemoVisit.class).link();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private void remove() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
