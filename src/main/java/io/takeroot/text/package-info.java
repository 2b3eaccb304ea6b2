/// Texts: what people wrote, as terms that can be compared, ranked and learned from.
///
/// Pure algorithms over Lucene: texts in, records out; no Spring bean, no store, no clock. There
/// is *one* analyser, so that a word means the same in search, in suggestions and in themes.
///
/// **Words**: a *term* is a word folded (case, accents) and stemmed; a *suggestion* is an answer
/// that was given earlier to a request like this one, with how likely it is to be right.
///
/// **Invariants**
///
/// - *Same texts, same answers*: nothing here is random.
/// - *Too little is said, not guessed*: a [Suggester] that is not sure offers nothing.
/// - What is shown of a text is escaped before anything is marked in it.
///
/// Front doors: [Texts] (terms), [Suggester] (earlier answers).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.takeroot.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
