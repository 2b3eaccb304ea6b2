package io.takeroot.desk;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `reply_template`: words to begin an answer with.
@Component
final class ReplyTemplateKind implements DefinitionKind {
    static final String NAME = "reply_template";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        read(definition, problems);
    }

    static ReplyTemplate read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var template =
                new ReplyTemplate(definition.key(), fields.text("title"), fields.text("text"));
        fields.unknownFieldsAreProblems();
        return template;
    }
}
