package io.takeroot.responses;

import java.util.List;

/// Alerts grouped for one reader: those within the budget one by one, the others counted.
///
/// @param address where this installation's pages are, without a slash at the end
public record AlertLetter(List<Alert> alerts, String address) {
    private static final int LONGEST_SUBJECT = 120;

    public AlertLetter {
        alerts = List.copyOf(alerts);
    }

    public List<Alert> shown() {
        return alerts.stream().filter(Alert::withinBudget).toList();
    }

    public List<Alert> counted() {
        return alerts.stream().filter(alert -> !alert.withinBudget()).toList();
    }

    /// What is beyond the budget, in a sentence; empty when nothing is.
    public String more() {
        int more = counted().size();
        return more == 0
                ? ""
                : (more == 1 ? "1 more alert is" : more + " more alerts are")
                        + " beyond the day's budget of their rules: "
                        + String.join(
                                ", ", counted().stream().map(Alert::title).distinct().toList())
                        + ".";
    }

    public String subject() {
        var first = alerts.getFirst().title().replaceAll("\\p{Cntrl}+", " ");
        var all =
                alerts.size() == 1
                        ? first + " needs you"
                        : first + " and " + (alerts.size() - 1) + " more need you";
        return all.length() <= LONGEST_SUBJECT ? all : alerts.size() + " indicators need you";
    }

    public String text() {
        var text = new StringBuilder();
        for (var alert : shown()) {
            text.append("Alert ")
                    .append(alert.id())
                    .append(": ")
                    .append(alert.title())
                    .append("\n")
                    .append(alert.words())
                    .append("\n")
                    .append(link(alert))
                    .append("\n\n");
        }
        if (!more().isEmpty()) {
            text.append(more()).append("\n");
            counted().forEach(alert -> text.append("Alert ").append(alert.id()).append("\n"));
        }
        return text.append("All alerts: ").append(address).append("/alerts\n").toString();
    }

    public String link(Alert alert) {
        return address + alert.url();
    }
}
