package io.takeroot.responses;

import io.takeroot.Takeroot;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// One process of the application, without pages, at a clock that the test sets.
record Node(ConfigurableApplicationContext context) implements AutoCloseable {
    /// Over the folder's own database.
    static Node over(Path folder, StoryClock clock) {
        return open(clock, "--takeroot.data=" + folder);
    }

    /// Over a database that several share.
    static Node over(Path folder, StoryClock clock, String postgres) {
        return open(clock, "--takeroot.data=" + folder, "--takeroot.database=" + postgres);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static Node open(StoryClock clock, String... where) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(where));
        arguments.add("--takeroot.jobs=false");
        arguments.add("--logging.level.io.takeroot=WARN");
        return new Node(
                new SpringApplicationBuilder(Takeroot.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .initializers(context -> useClock(context, clock))
                        .run(arguments.toArray(String[]::new)));
    }

    private static void useClock(ConfigurableApplicationContext context, Clock clock) {
        if (context instanceof GenericApplicationContext open) {
            open.registerBean(
                    "storyClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
