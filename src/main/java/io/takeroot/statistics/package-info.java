/// Statistics: what each judgement is computed by.
///
/// Records in, records out: no SQL, no Spring bean, no clock, no input or output, and no random
/// number without a seed, so that a rerun gives the same bits. Every answer carries its method,
/// its number of observations and its interval; a refusal carries its reason in words a reader of
/// a scorecard understands.
///
/// One package per question, each a named interface of the module: `forecast` (what will it come
/// to?), `pinpoint` (which slices explain the gap?), `impact` (did the initiative do it?),
/// `leadlag` (does this lead that?), `unusual` (is this point odd?), `onebucket` (what did each
/// product earn of a total?), `recall` (does a person still know it?). They share the values here
/// and the tools of `numeric`, which no other module sees.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.takeroot.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
