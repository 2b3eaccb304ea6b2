package io.takeroot.connect;

/// A column as the facts hold it.
///
/// @param form its name and how its cells are read; the type is always there
/// @param header how the files call it
/// @param first the sync that brought it
/// @param last the last sync whose file had it; older than the dataset's last sync when it
///     vanished
record StoredColumn(DatasetColumn form, String header, long first, long last) {
    String name() {
        return form.name();
    }

    DeclaredType type() {
        return form.type()
                .orElseThrow(
                        () -> new IllegalStateException("a stored column has a type: " + form));
    }
}
