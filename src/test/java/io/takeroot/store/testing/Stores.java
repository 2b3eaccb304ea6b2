package io.takeroot.store.testing;

import io.takeroot.store.OpenStore;
import java.nio.file.Path;

/// Opens migrated stores for tests.
public final class Stores {
    private Stores() {}

    public static OpenStore h2(Path folder) {
        return OpenStore.h2(folder);
    }

    public static OpenStore postgres() {
        return postgres(Postgres.emptyDatabase());
    }

    public static OpenStore postgres(String url) {
        return OpenStore.postgres(url);
    }
}
