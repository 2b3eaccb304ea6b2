package io.takeroot.library;

import io.takeroot.access.Audit;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.Tokens;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tracked links: content for customers that opens without signing in, for one person or deal.
@Component
public class Shares {
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_RECIPIENT = 200;

    /// A link that was just made.
    ///
    /// @param token the secret in its address, which nobody can read again
    public record Made(Link link, String token) {}

    private final ShareStore links;
    private final Assets assets;
    private final Uses uses;
    private final Definitions definitions;
    private final Workspace workspace;
    private final Store store;
    private final Audit audit;

    Shares(
            ShareStore links,
            Assets assets,
            Uses uses,
            Definitions definitions,
            Workspace workspace,
            Store store,
            Audit audit) {
        this.links = links;
        this.assets = assets;
        this.uses = uses;
        this.definitions = definitions;
        this.workspace = workspace;
        this.store = store;
        this.audit = audit;
    }

    /// For whom a link is made.
    ///
    /// @param recipient a person's or a company's name
    /// @param deal for which it is; empty for none
    /// @param expiresOn the last day on which it opens
    public record Wish(String recipient, Optional<String> deal, LocalDate expiresOn) {}

    /// Makes a link to a published asset for customers.
    ///
    /// @throws Failure USER when the asset is for people inside, or the wish cannot be met
    public Made make(Slug key, Wish wish, Person by) {
        var asset = assets.published(key).orElseThrow(() -> assetUnknown(key));
        if (!isOpen(asset)) {
            throw Failure.user(
                    "LINK_AUDIENCE",
                    "'%s' is written for people inside. Only content whose audience is customers can be sent by a link."
                            .formatted(asset.title()));
        }
        require(wish);
        var token = Tokens.fresh();
        var link =
                new Link(
                        LinkId.fresh(),
                        key,
                        wish.recipient().strip(),
                        wish.deal(),
                        uses.now(),
                        by.email(),
                        wish.expiresOn(),
                        Optional.empty(),
                        0,
                        0);
        return store.inTransaction(
                () -> {
                    uses.add(key, UseKind.SHARE, by, wish.deal());
                    links.add(link, Tokens.hash(token));
                    audit.record(by.actor(), "shared asset", key.value(), link.recipient());
                    return new Made(link, token);
                });
    }

    private void require(Wish wish) {
        var today = workspace.today();
        if (wish.recipient().isBlank() || wish.recipient().length() > LONGEST_RECIPIENT) {
            throw Failure.user(
                    "LINK_RECIPIENT", "Say for whom the link is, in 1 to 200 characters.");
        }
        if (wish.expiresOn().isBefore(today)
                || wish.expiresOn().isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Failure.user(
                    "LINK_EXPIRY",
                    "A link opens until a day from today on, for a year at most; %s is no such day."
                            .formatted(wish.expiresOn()));
        }
    }

    /// What a secret opens today; empty when it never did, or does no longer, also because the
    /// asset is for customers no more.
    public Optional<Link> open(String token) {
        return links.byToken(Tokens.hash(token))
                .filter(link -> link.isOpenOn(workspace.today()))
                .filter(link -> assets.published(link.asset()).filter(Shares::isOpen).isPresent());
    }

    private static boolean isOpen(Asset asset) {
        return asset.audience() == Audience.CUSTOMERS;
    }

    /// Counts that an opened link was read or downloaded. Where the workspace keeps aggregates
    /// only, not even the link is kept with it.
    public void used(Link link, UseKind kind) {
        boolean recipients = settings().recipients();
        uses.keep(
                new Use(
                        link.asset(),
                        kind,
                        recipients ? uses.now() : uses.startOfToday(),
                        workspace.today(),
                        Optional.empty(),
                        recipients ? link.deal() : Optional.empty(),
                        recipients ? Optional.of(link.id()) : Optional.empty()));
    }

    /// Shuts a link for good.
    ///
    /// @throws Failure USER when it is somebody else's and the person is no lead
    public void revoke(LinkId id, Person by) {
        var link =
                links.find(id)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "UNKNOWN_LINK",
                                                "There is no such link any more. Load the page again."));
        if (!mayRevoke(link, by)) {
            throw Failure.user(
                    "LINK_NOT_YOURS", "Only whoever made a link, or a lead, may revoke it.");
        }
        store.inTransaction(
                () -> {
                    links.revoke(id, uses.now(), by.email());
                    audit.record(
                            by.actor(), "revoked link", link.asset().value(), link.recipient());
                });
    }

    public boolean mayRevoke(Link link, Person by) {
        return link.madeBy().equals(by.email()) || by.role().includes().contains(Role.LEAD);
    }

    public Optional<Link> find(LinkId id) {
        return links.find(id);
    }

    /// The links of an asset, the latest first.
    public List<Link> of(Slug asset, int most) {
        return links.of(asset, most);
    }

    /// How the library is kept.
    public LibrarySettings settings() {
        return LibrarySettings.of(definitions);
    }

    public void change(LibrarySettings settings, Actor by) {
        definitions.apply(List.of(LibrarySettingsKind.definition(settings)), by);
    }

    private static Failure assetUnknown(Slug key) {
        return Failure.user(
                "UNKNOWN_ASSET", "There is no published asset '%s' to share.".formatted(key));
    }
}
