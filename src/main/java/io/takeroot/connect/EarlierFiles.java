package io.takeroot.connect;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Optional;

/// Files that were brought before the dataset that names them was defined.
record EarlierFiles(Datasets datasets, Definitions definitions, Landing landing) {
    /// Loads them into the dataset, oldest first, unless it was loaded before.
    ///
    /// The dataset that was made up from the file's name gives way, unless somebody has changed it
    /// or something stands on it.
    void into(Dataset dataset, Actor actor) {
        var key = dataset.key();
        var file = dataset.file();
        if (file.isEmpty() || !datasets.syncs(key).isEmpty()) {
            return;
        }
        datasets.all().stream()
                .flatMap(other -> datasets.syncs(other.key()).stream())
                .filter(sync -> sync.fileName().equalsIgnoreCase(file.get()))
                .sorted(Comparator.comparingLong(Sync::id))
                .forEach(sync -> datasets.importFile(again(sync, key), actor));
        var madeUp = DatasetText.keyOf(file.get());
        if (!madeUp.equals(key)
                && definitions.isAsCreated(DatasetText.KIND, madeUp)
                && definitions.mayRemove(DatasetText.KIND, madeUp)) {
            datasets.remove(madeUp, actor);
        }
    }

    private ImportOrder again(Sync sync, Slug key) {
        return new ImportOrder(
                sync.fileName(),
                () -> Files.newInputStream(landing.path(sync.sha256())),
                Optional.of(key));
    }
}
