/// Whether one indicator leads another, over every pair ever tested.
@NamedInterface("leadlag")
@NullMarked
package io.takeroot.statistics.leadlag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
