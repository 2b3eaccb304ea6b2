package io.takeroot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.takeroot.access.Links;
import io.takeroot.access.Person;
import io.takeroot.access.Teams;
import io.takeroot.browser.testing.Chromium;
import io.takeroot.demo.testing.RunningDemo;
import io.takeroot.desk.AskLinks;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.RequestState;
import io.takeroot.desk.Requests;
import io.takeroot.inbox.Inbox;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.library.FieldUses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The other half of the product in a real browser: what is asked becomes knowledge, knowledge
/// backs content, content is read in the field.
class RequestToViewInBrowserTests {
    private static final String CARD = "against-northgate";
    private static final String CLAIM = "gtx-pro-fewer-tickets";

    private static Chromium chromium;
    private static RunningDemo demo;

    @BeforeAll
    static void open() {
        demo = RunningDemo.crm();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aRequestByMailEndsAsEvidenceOnACardThatASellerReads() {
        var seller = seller(0);
        var id = mailed(seller, "Do GTX Pro customers really call less?");
        var page = marketer();

        page.navigate(demo.address() + id.url());
        page.getByLabel("To the asker").fill("Yes: two in five tickets fewer in the first year.");
        page.getByLabel("What becomes of the request").selectOption("as_asked");
        button(page, "Send").click();
        button(page, "Keep as an insight").click();
        link(page, "an insight").click();
        page.getByLabel("Tie it to a claim").selectOption(CLAIM);
        button(page, "Speaks for it").click();
        page.locator("section[aria-label=Claims] a.link").click();
        assertThat(page.getByText("Do GTX Pro customers really call less?").first()).isVisible();
        page.navigate(demo.address() + "/trace?about=claim/" + CLAIM);
        link(page, "Against Northgate Systems").first().click();
        assertThat(page.getByText("Ask who comes when a device fails").first()).isVisible();

        assertThat(demo.bean(Requests.class).require(id).state()).isEqualTo(RequestState.RESOLVED);
        int before = views();
        var phone = phone(seller);
        phone.navigate(demo.address() + "/library/" + CARD);
        assertThat(phone.getByText("Ask who comes when a device fails").first()).isVisible();
        assertThat(views()).isEqualTo(before + 1);
    }

    @Test
    void aSellerOnAPhoneFindsTheCardInThreeTaps() {
        var phone = phone(seller(1));
        phone.navigate(demo.address() + "/library");
        int taps = 0;

        phone.getByRole(AriaRole.NAVIGATION, named("Competitors")).getByText("Northgate").tap();
        taps++;
        var card = link(phone, "Against Northgate Systems");
        if (card.count() > 0 && !phone.url().contains("/library/" + CARD)) {
            card.first().tap();
            taps++;
        }

        assertThat(phone.getByRole(AriaRole.HEADING, level(1)))
                .hasText("Against Northgate Systems");
        assertThat(taps).isLessThanOrEqualTo(3);
    }

    /// Thumbs type some three characters a second (36 words a minute).
    @Test
    void aSellerOnAPhoneReportsFieldNewsInTenSecondsOfTyping() {
        var news = "Northgate halves service fee";
        var phone = phone(seller(2));
        phone.navigate(demo.address() + "/heard");

        // The field has the focus when the page opens: the first key is the first word's.
        phone.keyboard().type(news);
        phone.getByLabel("Northgate Systems").tap();
        button(phone, "Keep it").tap();
        phone.locator("p[role=status] a").tap();

        assertThat(news.length()).isLessThanOrEqualTo(10 * 3);
        assertThat(phone.getByText(news).first()).isVisible();
        assertThat(phone.locator("main").getByText("Northgate Systems").first()).isVisible();
        assertThat(phone.locator("main").getByText("Field report").first()).isVisible();
    }

    @Test
    void aSellerWithoutAnAccountAsksOnAPhoneInThreeTaps() {
        var links = demo.bean(AskLinks.class);
        var door = links.path(links.open("Phones", Optional.empty(), Actor.TAKEROOT));
        var phone = phone();
        phone.navigate(demo.address() + door);
        phone.getByLabel("Your name").fill("Bo Berg");
        phone.getByLabel("Your e-mail address").fill("bo@field.example");
        phone.getByLabel("What do you need?").fill("A first question, from the car");
        button(phone, "Send to the desk").tap();
        assertThat(phone.getByText("The desk has it.")).isVisible();

        phone.navigate(demo.address() + door);
        phone.getByLabel("What do you need?").tap();
        phone.keyboard().type("Is there a slide on the service gap?");
        button(phone, "Send to the desk").tap();

        assertThat(phone.getByRole(AriaRole.HEADING, level(1)))
                .hasText("Is there a slide on the service gap?");
        assertThat(phone.getByText("The desk has it.")).isVisible();
    }

    private static RequestId mailed(Person seller, String subject) {
        var mail =
                """
                From: %s <%s>
                To: desk@demo.example
                Subject: %s
                Message-ID: <%s@example.com>
                Date: Fri, 29 Dec 2017 09:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                The buyer asks for figures.
                """
                        .formatted(
                                seller.name(),
                                seller.email(),
                                subject,
                                Math.floorMod(subject.hashCode(), 1_000_000))
                        .replace("\n", "\r\n");
        var inbox = demo.bean(Inbox.class);
        var received = inbox.receive(mail.getBytes(StandardCharsets.UTF_8));
        inbox.handOver();
        return RequestId.parse(inbox.find(received).orElseThrow().became()).orElseThrow();
    }

    private static int views() {
        var uses = demo.bean(FieldUses.class);
        var found = uses.uses(List.of(Slug.of(CARD)), uses.last(90)).get(Slug.of(CARD));
        return found == null ? 0 : found.uses();
    }

    private static Person seller(int number) {
        return demo.bean(Teams.class).sellers().get(number);
    }

    private static Page marketer() {
        var page = chromium.browser().newContext().newPage();
        page.navigate(demo.signIn());
        return page;
    }

    private static Page phone(Person person) {
        var page = phone();
        page.navigate(demo.address() + demo.bean(Links.class).demo(person.id()));
        return page;
    }

    private static Page phone() {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(390, 844)
                                .setHasTouch(true)
                                .setIsMobile(true))
                .newPage();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
