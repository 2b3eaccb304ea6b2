package io.takeroot.ui;

import java.util.List;

/// All that the layout around a page's content needs; every page template takes one.
///
/// @param crumbs the way here, without the page itself
/// @param nav the main navigation, empty on pages that stand alone
/// @param person who looks; none before signing in
/// @param flashes said once, then gone
/// @param assets addresses of style sheet and scripts
public record Page(
        String title,
        List<Crumb> crumbs,
        List<NavSection> nav,
        List<Viewer.Person> person,
        Viewer.Csrf csrf,
        Appearance appearance,
        List<Flash> flashes,
        Assets assets) {
    public Page {
        crumbs = List.copyOf(crumbs);
        nav = List.copyOf(nav);
        person = List.copyOf(person);
        flashes = List.copyOf(flashes);
    }

    /// The same page below these steps.
    public Page under(Crumb... steps) {
        return new Page(title, List.of(steps), nav, person, csrf, appearance, flashes, assets);
    }

    /// A part of the navigation under one heading.
    ///
    /// @param title empty for the last, unnamed part
    public record NavSection(String title, List<NavLink> links) {
        public NavSection {
            links = List.copyOf(links);
        }
    }

    /// @param current whether the page shown is this one or lies below it
    public record NavLink(NavEntry entry, boolean current) {}
}
