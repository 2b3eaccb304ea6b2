package io.takeroot.responses;

import io.takeroot.kernel.Unit;

/// A response before it is kept, with all that has to stand from its first day on.
record Draft(
        Episode episode, Answer answer, Unit unit, boolean riseIsBetter, Forecasted forecast) {}
