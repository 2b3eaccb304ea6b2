/// Which texts are about the same thing, and how many such things there are.
///
/// A *text* is filed under a *theme*; a *group* is what is found: texts that one theme describes.
/// What a theme expects is a share for each term; texts are divided so that together they are
/// described best, and nothing else decides how many themes there are.
///
/// Invariants: the same texts in the same order give the same groups; a text is in one group at
/// most; a text that a person put into a theme stays there; placing new texts moves no other.
///
/// Front doors: [io.takeroot.text.themes.Groupings] and
/// [io.takeroot.text.themes.TellingWords] (names). `docs/themes.md` has the method and what was
/// measured.
@NamedInterface("themes")
@NullMarked
package io.takeroot.text.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
