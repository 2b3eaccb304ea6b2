package io.takeroot.initiatives.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// One initiative as a chain: foundations, leading indicators, deliverables, lagging indicators,
/// what comes next.
///
/// @param overrides who let it pass the gate; shown for ever
/// @param doors what may be done with it now
public record InitiativeView(
        String key,
        String lead,
        Tone tone,
        String state,
        List<Term> facts,
        List<String> overrides,
        List<FootingLine> foundations,
        List<IndicatorLine> leading,
        List<String> leads,
        List<PhaseView> phases,
        List<IndicatorLine> lagging,
        String next,
        List<Event> events,
        List<Event> moves,
        Doors doors) {
    public InitiativeView {
        facts = List.copyOf(facts);
        overrides = List.copyOf(overrides);
        foundations = List.copyOf(foundations);
        leading = List.copyOf(leading);
        leads = List.copyOf(leads);
        phases = List.copyOf(phases);
        lagging = List.copyOf(lagging);
        events = List.copyOf(events);
        moves = List.copyOf(moves);
    }

    /// @param url where the words lead; empty for nowhere
    public record Term(String name, String words, String url) {}

    public record FootingLine(String title, String url, Tone tone, String state) {}

    /// @param url of the indicator on the initiative's scorecard
    /// @param likelihood of reaching the target, empty when there is none
    public record IndicatorLine(
            String url,
            String title,
            String slice,
            String baseline,
            String baselinePeriod,
            String actual,
            String period,
            String target,
            String by,
            Tone tone,
            String status,
            String likelihood,
            String owner) {}

    /// @param standing in words: `Passed`, `Under way`, `Waiting`
    public record PhaseView(
            String title, String gate, Tone tone, String standing, List<DeliverableLine> lines) {
        public PhaseView {
            lines = List.copyOf(lines);
        }
    }

    /// @param done the day on which it was, empty when it is open
    /// @param late how late it is, empty when it is not
    public record DeliverableLine(
            String key, String title, String owner, String due, String done, String late) {}

    /// Something on a day.
    public record Event(String day, String title, String words) {}

    /// @param mayChange whether the person may change it
    /// @param gate whether the start gate is ahead
    /// @param open whether it is under way, so that it may end
    /// @param undo number of the move that may be taken back; 0 for none
    /// @param undoWords what taking it back means
    public record Doors(
            boolean mayChange,
            boolean gate,
            boolean open,
            int undo,
            String undoWords,
            String today,
            boolean scorecard,
            boolean removable) {}
}
