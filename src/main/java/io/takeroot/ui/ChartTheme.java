package io.takeroot.ui;

/// Colours and lettering of charts.
///
/// @param print for PDF and mail: literal colours, sizes in points, and the `alt` that PDF/UA asks
///     for
public record ChartTheme(
        String ink,
        String inkSoft,
        String muted,
        String line,
        String accent,
        String band,
        String surface,
        ToneColours tones,
        String font,
        boolean print) {
    /// Colours by the style sheet's variables, so that one drawing serves light and dark.
    public static final ChartTheme WEB =
            new ChartTheme(
                    "var(--ink)",
                    "var(--ink-2)",
                    "var(--muted)",
                    "var(--line)",
                    "var(--accent)",
                    "var(--accent-band)",
                    "var(--surface)",
                    new ToneColours("var(--ok-bar)", "var(--risk-bar)", "var(--off-bar)"),
                    "inherit",
                    false);

    public static final ChartTheme PRINT =
            new ChartTheme(
                    "#14171F",
                    "#3B4250",
                    "#5A6270",
                    "#E5E8ED",
                    "#3554D1",
                    "#DCE2FA",
                    "#FFFFFF",
                    new ToneColours("#149A8F", "#C27803", "#8E1C49"),
                    "Inter",
                    true);

    /// The colours that stand for good, doubtful and bad.
    public record ToneColours(String ok, String risk, String off) {}

    String graphic(Tone tone) {
        return switch (tone) {
            case OK -> tones.ok();
            case RISK -> tones.risk();
            case OFF -> tones.off();
            case NONE -> muted;
        };
    }
}
