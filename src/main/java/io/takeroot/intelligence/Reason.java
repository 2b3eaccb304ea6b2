package io.takeroot.intelligence;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import java.util.List;
import java.util.Locale;

/// A coded reason for which deals end, or something by which buyers decide.
public record Reason(Slug key, String title, Type type, String description) {
    /// What a code says.
    public enum Type {
        /// Why it ended so.
        REASON("Reason"),
        /// By what the buyer decided, whoever got it.
        DRIVER("Decision driver");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Reason read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var reason =
                new Reason(
                        definition.key(),
                        fields.text("title"),
                        fields.choice("type", Type.class).orElse(Type.REASON),
                        fields.optionalText("description").orElse(""));
        fields.unknownFieldsAreProblems();
        return reason;
    }
}
