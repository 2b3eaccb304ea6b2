package io.takeroot.store.testing;

import io.takeroot.store.OpenStore;
import io.takeroot.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.springframework.util.FileSystemUtils;

/// Opens each database only when its turn comes, and closes it after the test.
final class BothDatabases implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of("H2", "PostgreSQL")
                .map(name -> Arguments.of(Named.of(name, kept(open(name), name, context))));
    }

    private static Store kept(OpenStore open, String name, ExtensionContext context) {
        context.getStore(ExtensionContext.Namespace.create(BothDatabases.class)).put(name, open);
        return open.store();
    }

    private static OpenStore open(String name) {
        if (name.equals("PostgreSQL")) {
            return Stores.postgres();
        }
        try {
            var folder = Files.createTempDirectory("takeroot-store");
            var open = Stores.h2(folder);
            return new OpenStore(
                    open.store(), open.source(), open.folder(), () -> remove(open, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(OpenStore open, Path folder) {
        open.afterwards().run();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
