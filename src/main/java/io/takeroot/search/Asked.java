package io.takeroot.search;

import java.time.LocalDate;

/// How often some words were searched on a day, and how often they found nothing.
record Asked(LocalDate day, String words, int searches, int misses) {}
