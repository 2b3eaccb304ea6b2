package io.takeroot.intelligence.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The win/loss record of a deal, its interviews, and the forms for both.
///
/// @param kept whether there is a record
/// @param facts what the record says
/// @param form the record's form; none for those who may not
/// @param open whether the form is unfolded
public record RecordView(
        String deal,
        String url,
        String dealUrl,
        String dealTitle,
        boolean kept,
        Tone tone,
        String ending,
        String standing,
        List<Fact> facts,
        List<Said> interviews,
        List<Form> form,
        boolean open,
        List<AskForm> ask) {
    public RecordView {
        facts = List.copyOf(facts);
        interviews = List.copyOf(interviews);
        form = List.copyOf(form);
        ask = List.copyOf(ask);
    }

    public record Fact(String name, String text) {}

    /// What somebody who decided said.
    public record Said(String url, String text, String source, String day) {}

    /// @param errors those that belong to no field
    public record Form(List<String> errors, List<Field> fields, List<Codes> codes, String note) {
        public Form {
            errors = List.copyOf(errors);
            fields = List.copyOf(fields);
            codes = List.copyOf(codes);
        }
    }

    /// Reasons or drivers to tick.
    public record Codes(String title, List<Code> codes) {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    public record Code(String key, String title, boolean chosen) {}

    /// The form for an interview.
    public record AskForm(List<String> errors, String day, String who, String text) {
        public AskForm {
            errors = List.copyOf(errors);
        }
    }
}
