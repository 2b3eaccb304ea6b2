package io.takeroot.ui;

/// How good a state is; each has its own shape, so that colour never speaks alone.
public enum Tone {
    /// Circle.
    OK("ok", "<circle cx=\"5\" cy=\"5\" r=\"4\"/>"),
    /// Triangle.
    RISK("risk", "<path d=\"M5 .8 9.4 9H.6Z\"/>"),
    /// Square.
    OFF("off", "<rect x=\"1.2\" y=\"1.2\" width=\"7.6\" height=\"7.6\" rx=\"1\"/>"),
    /// Ring.
    NONE("none", "<circle cx=\"5\" cy=\"5\" r=\"3.5\"/>");

    private final String css;
    private final String shape;

    Tone(String css, String shape) {
        this.css = css;
        this.shape = shape;
    }

    /// The shape as SVG content for a view box of 10 by 10.
    public String shape() {
        return shape;
    }

    /// The class name that the style sheet knows it by.
    public String css() {
        return css;
    }
}
