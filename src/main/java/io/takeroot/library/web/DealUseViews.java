package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.deals.Deal;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.Uses;
import org.springframework.stereotype.Component;

/// Says what was used for a deal.
@Component
class DealUseViews {
    private static final int MOST = 50;

    private final Uses uses;
    private final Assets assets;
    private final People people;
    private final LibraryWords words;

    DealUseViews(Uses uses, Assets assets, People people, LibraryWords words) {
        this.uses = uses;
        this.assets = assets;
        this.people = people;
        this.words = words;
    }

    DealUseView of(Deal deal) {
        return new DealUseView(
                uses.ofDeal(deal.id(), MOST).stream()
                        .map(
                                use ->
                                        new DealUseView.Line(
                                                assets.published(use.asset())
                                                        .map(Asset::title)
                                                        .orElse("Removed, or not for you"),
                                                assets.published(use.asset())
                                                        .map(Asset::path)
                                                        .orElse(""),
                                                use.kind().words(),
                                                use.person().map(this::name).orElse(""),
                                                words.formats().date(use.on())))
                        .toList(),
                deal.url());
    }

    private String name(String email) {
        return people.find(email).map(Person::name).orElse(email);
    }
}
