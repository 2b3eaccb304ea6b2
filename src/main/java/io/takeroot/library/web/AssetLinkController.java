package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.Link;
import io.takeroot.library.LinkId;
import io.takeroot.library.Shares;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Makes tracked links, shows what became of them, shuts them.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class AssetLinkController {
    private static final int MOST = 200;

    private final Assets assets;
    private final Shares shares;
    private final Deals deals;
    private final People people;
    private final LibraryWords words;
    private final Pages pages;
    private final Environment environment;

    AssetLinkController(
            Assets assets,
            Shares shares,
            Deals deals,
            People people,
            LibraryWords words,
            Pages pages,
            Environment environment) {
        this.assets = assets;
        this.shares = shares;
        this.deals = deals;
        this.people = people;
        this.words = words;
        this.pages = pages;
        this.environment = environment;
    }

    /// What was typed into the form.
    record Typed(String recipient, String deal, String until) {}

    @GetMapping("/library/{key}/links")
    ModelAndView links(@PathVariable String key) {
        return show(asset(key), fresh(), "", List.of());
    }

    @PostMapping("/library/{key}/links")
    ModelAndView make(
            @PathVariable String key,
            @RequestParam String recipient,
            @RequestParam String deal,
            @RequestParam("expires_on") String expires) {
        var asset = asset(key);
        var typed = new Typed(recipient, deal.strip(), expires);
        try {
            var wish =
                    new Shares.Wish(
                            recipient,
                            Optional.of(typed.deal()).filter(it -> !it.isEmpty()),
                            AssetStateController.day(expires));
            var made = shares.make(asset.key(), wish, me());
            return show(asset, fresh(), address() + "/s/" + made.token(), List.of());
        } catch (Failure failure) {
            var answer = show(asset, typed, "", failure.problems());
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
    }

    @PostMapping("/library/links/{id}/revocation")
    String revoke(@PathVariable String id, RedirectAttributes then) {
        var link =
                LinkId.parse(id)
                        .flatMap(shares::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        shares.revoke(link.id(), me());
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Revoked: it opens nothing any more."));
        return "redirect:/library/" + link.asset() + "/links";
    }

    private Typed fresh() {
        var until = words.today().plusDays(shares.settings().linkDays());
        return new Typed("", "", until.toString());
    }

    private ModelAndView show(Asset asset, Typed typed, String made, List<Problem> problems) {
        var answer = new ModelAndView("library/links");
        answer.addObject(
                "page",
                pages.page("Links to " + asset.title())
                        .under(LibraryController.ALL, new Crumb(asset.title(), asset.path())));
        answer.addObject(
                "view",
                new LinksView(
                        asset.path() + "/links",
                        made,
                        problems.stream().map(it -> it.at("")).toList(),
                        fields(typed),
                        shares.of(asset.key(), MOST).stream().map(this::line).toList(),
                        !shares.settings().recipients()));
        return answer;
    }

    private List<Field> fields(Typed typed) {
        return List.of(
                Field.text("recipient", "For", typed.recipient())
                        .mandatory()
                        .withHint("The person or company who gets it."),
                Field.choice("deal", "Deal", typed.deal(), choices())
                        .withHint("So that it is known what was used for the deal."),
                Field.of("expires_on", "Opens until", "date", typed.until()).mandatory());
    }

    private List<Field.Choice> choices() {
        var me = me().name();
        var choices = new ArrayList<>(List.of(new Field.Choice("", "None")));
        deals.matching("")
                .filter(deal -> !deal.outcome().isClosed())
                .sorted(java.util.Comparator.comparing((Deal deal) -> !me.equals(deal.seller())))
                .limit(40)
                .forEach(deal -> choices.add(new Field.Choice(deal.id(), deal.title())));
        return choices;
    }

    private LinksView.Line line(Link link) {
        boolean open = link.isOpenOn(words.today());
        var deal = link.deal().flatMap(deals::find);
        return new LinksView.Line(
                link.recipient(),
                deal.map(Deal::title).orElse(""),
                deal.map(Deal::url).orElse(""),
                "%s by %s"
                        .formatted(
                                words.formats().moment(link.madeAt()),
                                people.find(link.madeBy()).map(Person::name).orElse(link.madeBy())),
                open ? Tone.OK : Tone.NONE,
                open
                        ? "Opens until " + words.formats().date(link.expiresOn())
                        : link.revokedAt().isPresent() ? "Revoked" : "Expired",
                words.formats().count(link.views()),
                words.formats().count(link.downloads()),
                open && shares.mayRevoke(link, me())
                        ? "/library/links/" + link.id() + "/revocation"
                        : "");
    }

    private Asset asset(String key) {
        return assets.published(LibraryController.key(key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Person me() {
        return people.signedIn().orElseThrow();
    }

    private String address() {
        return environment
                .getProperty(
                        "takeroot.url",
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
                .replaceFirst("/+$", "");
    }
}
