package io.takeroot.ui;

import java.util.Map;

/// The 16 px stroke icons, all in one place.
public final class Icons {
    private static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry("chart", "M2 2.5V13.5H14M5 10l2.7-3.5 2.3 2 3.5-4.5"),
                    Map.entry("home", "M2 7.5l6-5 6 5M3.5 6.5v7h9v-7M6.5 13.5v-4h3v4"),
                    Map.entry("deck", "M2 3h12v8H2zM8 11v3M5 14h6"),
                    Map.entry(
                            "data",
                            "M2.5 4c0-1.1 2.5-2 5.5-2s5.5.9 5.5 2-2.5 2-5.5 2-5.5-.9-5.5-2zm0"
                                    + " 0v8c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2V4m-11 4c0 1.1 2.5 2"
                                    + " 5.5 2s5.5-.9 5.5-2"),
                    Map.entry(
                            "settings",
                            "M2 4.5h6m4 0h2M2 11.5h2m4 0h6M8 2.5v4h4v-4zM4 9.5v4h4v-4z"),
                    Map.entry(
                            "people",
                            "M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zm-5.5 6c0-2.6 2.3-4 5.5-4s5.5 1.4 5.5 4"),
                    Map.entry("upload", "M8 10.5V2.5m-3 3 3-3 3 3M2.5 10.5v3h11v-3"),
                    Map.entry("download", "M8 2.5v8m-3-3 3 3 3-3M2.5 11.5v2h11v-2"),
                    Map.entry("mail", "M2 3.5h12v9H2zM2 4.5l6 4.5 6-4.5"),
                    Map.entry(
                            "search",
                            "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.7 3.7"),
                    Map.entry("answer", "M6.5 3.5 2.5 7.5l4 4M2.5 7.5h7a4 4 0 0 1 4 4v1.5"),
                    Map.entry("bell", "M3.5 12h9l-1.2-1.8V7a3.3 3.3 0 0 0-6.6 0v3.2zM6.7 14h2.6"),
                    Map.entry("menu", "M2 4.5h12M2 8h12M2 11.5h12"),
                    Map.entry("close", "M4 4l8 8M12 4l-8 8"),
                    Map.entry("theme", "M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12"),
                    Map.entry(
                            "keyboard",
                            "M1.5 4h13v8h-13zM4.5 9.5h7M4.5 6.7h.1M8 6.7h.1M11.5 6.7h.1"),
                    Map.entry(
                            "split",
                            "M2 8h4l3-4.5h5M6 8l3 4.5h5M11.8 1.5l2.2 2-2.2 2M11.8 10.5l2.2 2-2.2 2"),
                    Map.entry(
                            "calibration",
                            "M2.5 2.5v11h11M4.5 11.5l8-8M6 7.2h.1M9.5 9h.1M11 4.2h.1"),
                    Map.entry(
                            "tree",
                            "M5.5 2h5v3h-5zM1.5 11h4v3h-4zM10.5 11h4v3h-4zM8 5v3M3.5 11V8h9v3"),
                    Map.entry("check", "M2.5 8.5l3.5 3.5 7.5-8"),
                    Map.entry(
                            "goal",
                            "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 8h.1"),
                    Map.entry("initiative", "M3.5 14.5v-12M3.5 3h8.5l-2.2 3 2.2 3H3.5"),
                    Map.entry("calendar", "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3"),
                    Map.entry(
                            "insight",
                            "M8 1.8a4.3 4.3 0 0 0-2.4 7.9v1.6h4.8V9.7A4.3 4.3 0 0 0 8 1.8zM6.3 14h3.4"),
                    Map.entry("evidence", "M2.5 2.5h11v11h-11zM5 8.2l2.1 2.1L11 6"),
                    Map.entry(
                            "win",
                            "M4.5 2.5h7v4a3.5 3.5 0 0 1-7 0zM4.5 3.5H2.2v1a2.5 2.5 0 0 0 2.4 2.5M11.5 3.5h2.3v1A2.5 2.5 0 0 1 11.4 7M8 10v3.5M5.5 13.5h5"),
                    Map.entry(
                            "library",
                            "M2.5 2.5h3v11h-3zM5.5 2.5h3v11h-3zM9.2 3.6l2.8-.8 2.6 10.2-2.8.8z"),
                    Map.entry("plus", "M8 3v10M3 8h10"),
                    Map.entry(
                            "link",
                            "M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5L7.5 13A3 3 0 0 1 3 8.5L4.5 7"),
                    Map.entry(
                            "ground",
                            "M1.5 6.5h13M8 6.5v7M8 6.5C8 4 6.5 2.5 4 2.5 4 5 5.5 6.5 8 6.5zM8 9c0 2-1.5 3-4 3.5M8 9.5c0 2 1.5 3 4 3.5"),
                    Map.entry(
                            "desk",
                            "M2.5 9V8a5.5 5.5 0 0 1 11 0v1M2.5 9h2v4h-2zM11.5 9h2v4h-2zM13 13c0 1-1.5 1.5-3.5 1.5"),
                    Map.entry("leave", "M6.5 2.5h-4v11h4M6 8h8m-3-3 3 3-3 3"));

    private Icons() {}

    /// The icon as SVG that assistive technology skips: the words beside it say what it means.
    public static String svg(String name) {
        var path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no icon called " + name);
        }
        return "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\""
                + path
                + "\"/></svg>";
    }
}
