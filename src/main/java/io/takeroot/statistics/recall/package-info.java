/// How likely a person still knows an answer, and when to ask again (FSRS-6).
///
/// A *question* is answered, and the answer graded Again, Hard, Good or Easy. *Memory* is what
/// one person keeps of one answer: its stability in days and its difficulty. *Recall* says how
/// likely the answer is known after some days and how an answer changes memory; a *schedule*
/// says when the question is due.
///
/// Invariants: stability is above 0 and difficulty within 1..10; the probability of recall falls
/// with time, and is 90 % when the days since the answer equal the stability; the same answers at
/// the same times give the same dates.
///
/// Front doors: [io.takeroot.statistics.recall.Schedule] (for one question and person) and
/// [io.takeroot.statistics.recall.Recall] (the model alone).
@NamedInterface("recall")
@NullMarked
package io.takeroot.statistics.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
