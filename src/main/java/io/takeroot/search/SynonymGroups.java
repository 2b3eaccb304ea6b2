package io.takeroot.search;

import io.takeroot.text.Synonyms;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/// The workspace's synonyms as they are now.
@Component
class SynonymGroups {
    private record Read(long revision, Synonyms synonyms) {}

    private final Definitions definitions;
    private volatile Read latest = new Read(-1, Synonyms.NONE);

    SynonymGroups(Definitions definitions) {
        this.definitions = definitions;
    }

    Synonyms now() {
        long revision = definitions.revision();
        var read = latest;
        if (read.revision() != revision) {
            read = new Read(revision, read());
            latest = read;
        }
        return read.synonyms();
    }

    private Synonyms read() {
        return Synonyms.of(
                definitions.all(SynonymsKind.NAME).stream()
                        .map(group -> group.fields(new ArrayList<>()).texts("words"))
                        .toList());
    }
}
