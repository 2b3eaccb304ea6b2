package io.takeroot.testing;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;

/// The application as a test holds it: closed, it holds nothing.
///
/// Test classes keep what they opened in static fields, and these live as long as the whole suite:
/// without this, so would every application that was ever started.
public final class Started implements AutoCloseable {
    private final AtomicReference<ConfigurableApplicationContext> context;

    public Started(ConfigurableApplicationContext context) {
        this.context = new AtomicReference<>(context);
    }

    /// @throws NullPointerException once it is closed
    public ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context.get(), "closed");
    }

    @Override
    public void close() {
        var open = context.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }
}
