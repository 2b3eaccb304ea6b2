package io.takeroot.statistics.leadlag;

/// Whether a metric leads another, weighed against every pair ever tested.
public sealed interface LeadAnswer {

    /// It leads.
    ///
    /// @param test the pair's own figures: lag, interval, effect
    /// @param q the false-discovery rate, 0..1, among all pairs as sure as this one
    record Leads(LeadTest.Tested test, double q) implements LeadAnswer {}

    /// No lead is seen.
    ///
    /// @param q as for [Leads]; 1 where the pattern is no lead at all
    record DoesNotLead(Reason reason, LeadTest.Tested test, double q) implements LeadAnswer {}

    /// There are too few periods to tell.
    record TooFewObservations(int observations, String reason) implements LeadAnswer {}

    /// There is nothing to compare.
    record NotDefined(String reason) implements LeadAnswer {}

    /// Why a pair is not called a lead.
    enum Reason {
        COINCIDENT("both move in the same period"),
        REVERSE("it follows instead of leading"),
        OPPOSITE("it moves first, but the other goes the other way"),
        NOTHING("no lead is sure enough among all the pairs tested");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// The reason as the end of a sentence.
        public String words() {
            return words;
        }

        static Reason of(LeadTest.Pattern pattern) {
            return switch (pattern) {
                case COINCIDENT -> COINCIDENT;
                case REVERSE -> REVERSE;
                case OPPOSITE -> OPPOSITE;
                case LEAD, NOTHING -> NOTHING;
            };
        }
    }
}
