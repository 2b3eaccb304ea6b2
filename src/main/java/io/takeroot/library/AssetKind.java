package io.takeroot.library;

import io.takeroot.groundwork.FoundationKind;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kind `asset`.
@Component
final class AssetKind implements DefinitionKind {
    static final String NAME = "asset";

    /// Addresses below `/library/` that are pages of their own.
    private static final Set<String> TAKEN =
            Set.of("new", "review", "field", "settings", "uses", "links");

    private final ObjectProvider<AssetFollowers> followers;

    /// Asked for late: those who follow need the definitions, which need their kinds.
    AssetKind(ObjectProvider<AssetFollowers> followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public boolean bearsOnNumbers() {
        return false;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        int before = problems.size();
        var asset = AssetText.read(definition, problems);
        if (problems.size() > before) {
            return;
        }
        if (isTaken(definition.key())) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            definition.place(),
                            "an asset cannot have the key '%s', as a page of the library has this address; choose another key"
                                    .formatted(definition.key())));
        }
        var check = new References(definition, known, problems);
        check.all(FoundationKind.PRODUCT, asset.subjects().products());
        check.all(FoundationKind.COMPETITOR, asset.subjects().competitors());
        check.all(FoundationKind.PERSONA, asset.subjects().personas());
        check.all(FoundationKind.SEGMENT, asset.subjects().segments());
        check.all(FoundationKind.CLAIM, asset.claims());
    }

    static boolean isTaken(Slug key) {
        return TAKEN.contains(key.value());
    }

    @Override
    public void applied(List<Definition> changed, Actor actor) {
        followers.getObject().follow(changed.stream().map(Definition::key).toList(), actor);
    }

    /// Holds what an asset names against what there is.
    private record References(Definition definition, Known known, List<Problem> problems) {
        void all(FoundationKind kind, Collection<Slug> keys) {
            keys.stream()
                    .filter(key -> known.find(kind.word(), key).isEmpty())
                    .forEach(key -> unknown(kind, key));
        }

        private void unknown(FoundationKind kind, Slug key) {
            problems.add(
                    new Problem(
                            "UNKNOWN_FOUNDATION",
                            definition.place(),
                            "asset %s names the %s '%s', which there is not; define it first, or name one of the groundwork"
                                    .formatted(definition.key(), kind.words(), key)));
        }
    }
}
