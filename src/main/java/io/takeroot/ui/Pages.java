package io.takeroot.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the frame of each page: navigation, who looks, what was just said.
@Component
public final class Pages {
    private final List<Navigation> navigations;
    private final Viewer viewer;
    private final Assets assets;

    Pages(List<Navigation> navigations, Viewer viewer, Assets assets) {
        this.navigations = List.copyOf(navigations);
        this.viewer = viewer;
        this.assets = assets;
    }

    /// The frame for a page with this title, as an answer to the request under way.
    public Page page(String title) {
        var request = request();
        var person = viewer.person().map(List::of).orElse(List.of());
        return new Page(
                title,
                List.of(),
                person.isEmpty() ? List.of() : sections(request.getRequestURI()),
                person,
                viewer.csrf(),
                appearance(request),
                flashes(request),
                assets);
    }

    private List<Page.NavSection> sections(String path) {
        var entries =
                navigations.stream()
                        .flatMap(navigation -> navigation.entries().stream())
                        .sorted(Comparator.comparingInt(NavEntry::order))
                        .toList();
        var current = current(entries, path);
        var links = new LinkedHashMap<String, List<Page.NavLink>>();
        for (var entry : entries) {
            links.computeIfAbsent(entry.section(), section -> new ArrayList<>())
                    .add(new Page.NavLink(entry, entry.url().equals(current)));
        }
        return links.entrySet().stream()
                .map(section -> new Page.NavSection(section.getKey(), section.getValue()))
                .toList();
    }

    /// The entry whose address is the longest beginning of the path; none when nothing fits.
    private static String current(List<NavEntry> entries, String path) {
        return entries.stream()
                .map(NavEntry::url)
                .filter(url -> path.equals(url) || path.startsWith(url + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static Appearance appearance(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Appearance.SYSTEM
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Appearance.COOKIE))
                        .map(Cookie::getValue)
                        .map(Appearance::of)
                        .findFirst()
                        .orElse(Appearance.SYSTEM);
    }

    private static List<Flash> flashes(HttpServletRequest request) {
        var kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(Flash.ATTRIBUTE) instanceof Flash flash
                ? List.of(flash)
                : List.of();
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes held) {
            return held.getRequest();
        }
        throw new IllegalStateException("a page is made only while a request is answered");
    }
}
