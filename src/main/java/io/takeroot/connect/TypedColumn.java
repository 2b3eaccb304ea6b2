package io.takeroot.connect;

/// One column of a file, and what was found out about it over all rows.
///
/// @param name its name, unlike all others in the file
/// @param type how its cells are read
/// @param filled cells that hold a value
/// @param missing cells that hold none
/// @param unique whether no value occurs twice and none is missing
/// @param suggestedKey whether it most likely tells rows apart
/// @param asksDateOrder whether it holds dates whose order only its owner can tell; text until
///     then
public record TypedColumn(
        String name,
        ColumnType type,
        long filled,
        long missing,
        boolean unique,
        boolean suggestedKey,
        boolean asksDateOrder) {}
