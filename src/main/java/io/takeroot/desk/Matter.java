package io.takeroot.desk;

import java.time.LocalDate;
import java.util.Optional;

/// What a request is about; each part is empty where nobody said it.
///
/// @param team key of the asker's team
/// @param product key of a product
/// @param competitor key of a competitor
/// @param deal the deal's id in the data
/// @param neededBy the workspace's day
public record Matter(
        String team, String product, String competitor, String deal, Optional<LocalDate> neededBy) {
    /// Nothing is said.
    public static final Matter NONE = new Matter("", "", "", "", Optional.empty());
}
