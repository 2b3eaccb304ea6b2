package io.takeroot.search;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `synonyms`: words and phrases that mean the same in this workspace.
@Component
final class SynonymsKind implements DefinitionKind {
    static final String NAME = "synonyms";
    private static final int FEWEST = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        var fields = definition.fields(problems);
        fields.optionalText("title");
        if (fields.texts("words").stream().filter(word -> !word.isBlank()).count() < FEWEST) {
            problems.add(
                    new Problem(
                            "TOO_FEW_SYNONYMS",
                            definition.place(),
                            "synonyms '"
                                    + definition.key()
                                    + "' name fewer than two words; write 'words: [battlecard, kill sheet]'"));
        }
        fields.unknownFieldsAreProblems();
    }
}
