/// How likely a person still knows an answer, and when to ask again (FSRS-6).
@NamedInterface("recall")
@NullMarked
package io.takeroot.statistics.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
