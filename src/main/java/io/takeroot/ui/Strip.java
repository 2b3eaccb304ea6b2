package io.takeroot.ui;

import java.util.List;

/// One effect among those found where nothing happened: each a mark on a line with 0 in it.
///
/// @param effect as a share
/// @param placebos as shares, in any order
public record Strip(String title, double effect, List<Double> placebos) {
    public Strip {
        placebos = List.copyOf(placebos);
    }
}
