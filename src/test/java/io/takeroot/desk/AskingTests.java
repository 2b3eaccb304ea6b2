package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.Outbox;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever asks, from outside: by link and by program, well-meaning and not.
final class AskingTests {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Requests requests;
    private static AskLinks links;
    private static Person ana;
    private static String door;
    private static String token;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        requests = takeroot.bean(Requests.class);
        links = takeroot.bean(AskLinks.class);
        var people = takeroot.bean(People.class);
        ana = people.add("Ana Sá", "ana@example.com", Role.ADMINISTRATOR, Actor.TAKEROOT);
        door = links.path(links.open("Field sales", Optional.empty(), ana.actor()));
        token = door.substring(door.lastIndexOf('/') + 1);
        takeroot.bean(SlackSettings.class).change(SECRET, ana.actor());
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void aStrangerWithTheLinkAsksAndFollowsItThere() {
        var seller = takeroot.browser();

        var sent = seller.post(door, form("Which slide answers the price question?"));
        var page = seller.get(location(sent));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(page.body())
                .contains("Which slide answers the price question?", "The desk has it.");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).doesNotContain("http://cdn", "https://");
        assertThat(seller.get(door).body()).contains("You ask as Bo Berg");
    }

    @Test
    void theSameFormSentTwiceIsOneRequest() {
        var form = form("Sent twice by a shaky hand");

        var first = takeroot.browser().post(door, form);
        var second = takeroot.browser().post(door, form);

        assertThat(location(second)).isEqualTo(location(first)).startsWith("/ask/");
    }

    @Test
    void whatStrangersWriteIsShownAndNeverRun() {
        var evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var form = form(evil);
        form.put("name", evil);
        form.put("deal", evil);
        form.put("product", "\"><script>alert(3)</script>");

        var status = location(takeroot.browser().post(door, form));
        takeroot.browser().post(status + "/replies", Map.of("text", evil));
        var seen = takeroot.browser().get(status).body();

        assertThat(seen).contains("&lt;script").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aVoidLinkAndAMadeUpOneOpenNothing() {
        var link = links.open("Once", Optional.empty(), ana.actor());
        var path = links.path(link);

        links.revoke(link.id(), ana.actor());

        assertThat(takeroot.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(takeroot.browser().post(path, form("Late")).statusCode()).isEqualTo(404);
        assertThat(takeroot.browser().get("/ask/" + "x".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(takeroot.browser().get("/ask/1").statusCode()).isEqualTo(404);
    }

    @Test
    void lookingAtTheLinkInTheMailIsNoVote() {
        var status = location(takeroot.browser().post(door, form("Does looking vote?")));
        var id = opened(status);
        requests.resolve(id, new Resolution.AsAsked("Here it is."), ana.actor());

        var looked = takeroot.browser().get(status + "?helped=no");
        var unvoted = requests.require(id).course().ended().orElseThrow().helped();
        takeroot.browser()
                .post(status + "/help", Map.of("helped", "no", "why", "The slide is old"));

        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("What is missing?");
        assertThat(unvoted).isEmpty();
        assertThat(requests.require(id).state()).isEqualTo(RequestState.IN_WORK);
        assertThat(requests.endings(id).getFirst().helpedWords()).isEqualTo("The slide is old");
    }

    @Test
    void theAskerSeesNothingOfTheDesksOwn() {
        var status = location(takeroot.browser().post(door, form("What do others see?")));
        var id = opened(status);
        var secret = file("margins.txt", "forty percent");
        requests.note(id, "We lose on price here", ana.actor());
        requests.reply(id, new NewMessage("Look at this", "", List.of(secret)), ana.actor());
        var file = requests.files(id).getFirst().id();
        var other = location(takeroot.browser().post(door, form("Somebody else's")));

        var seen = takeroot.browser().get(status).body();
        var kept = takeroot.browser().get(status + "/files/" + file);

        assertThat(seen).contains("Look at this", "Ana Sá").doesNotContain("We lose on price");
        assertThat(kept.body()).isEqualTo("forty percent");
        assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(takeroot.browser().get(other + "/files/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnsweredOthersIsOfferedAndCountsWhenItServes() {
        var question = "How do we answer the claim that Globex encrypts backups at rest?";
        var first = opened(location(takeroot.browser().post(door, form(question))));
        requests.resolve(
                first,
                new Resolution.AsAsked("Both do; ours is audited twice a year."),
                ana.actor());
        var offers = takeroot.bean(Offers.class);
        var asking = UUID.randomUUID();
        var words = "What do I say when they claim Globex encrypts backups at rest?";
        var typed = form(words);
        typed.put("asking", asking.toString());

        var shown = eventually(() -> takeroot.browser().post(door + "/offers", typed).body());
        var mails = mails();
        typed.put("answer", first.about());
        var served = location(takeroot.browser().post(door, typed));

        assertThat(shown).contains("ours is audited twice a year", "This answers me");
        var request = requests.require(opened(served));
        assertThat(request.course().deflected()).isTrue();
        assertThat(request.course().ended().orElseThrow().kind())
                .isEqualTo(Resolution.Kind.FROM_LIBRARY);
        assertThat(mails()).isEqualTo(mails);
        var clock = takeroot.bean(Clock.class).instant();
        assertThat(offers.deflection(clock.minusSeconds(3600), clock.plusSeconds(3600)).taken())
                .isPositive();
    }

    @Test
    void whatWasNotOfferedCannotBeTaken() {
        var form = form("I would like any asset, please");
        form.put("answer", "asset/secret-plan");

        var answer = takeroot.browser().post(door, form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(requests.search(all("I would like any asset"), "", 10).requests()).isEmpty();
    }

    @Test
    void tooLargeAndDisguisedFilesAreRefused() throws Exception {
        var program = new byte[] {'M', 'Z', 0, 1};

        assertThat(AskFiles.check("cv.pdf", program)).isInstanceOf(AskFiles.Checked.Refused.class);
        assertThat(AskFiles.check("page.html", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AskFiles.Checked.Refused.class);
        assertThat(AskFiles.check("a.txt", new byte[AskFiles.LARGEST + 1]))
                .isInstanceOf(AskFiles.Checked.Refused.class);
        var turned = AskFiles.check("../../\u202Efdp.txt", new byte[] {'a'});
        assertThat(((AskFiles.Checked.Taken) turned).file().name()).isEqualTo("fdp.txt");
        var huge =
                HttpRequest.newBuilder(takeroot.address().resolve(door))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[30_000_001]))
                        .build();
        assertThat(status(huge)).isIn(0, 413);
    }

    @Test
    void filesOfTheFormAreTakenByWhatTheyHold() {
        var right =
                upload("../card \u202Efdp.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8));
        var program = upload("card.pdf", new byte[] {'M', 'Z', 0, 1});
        var page =
                upload("card.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        var disguised = upload("a.png", "<html><script>".getBytes(StandardCharsets.UTF_8));
        var large =
                upload("a.txt", "a".repeat(AskFiles.LARGEST + 1).getBytes(StandardCharsets.UTF_8));

        assertThat(right.statusCode()).isEqualTo(302);
        var id = opened(location(right));
        assertThat(requests.files(id))
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.name()).endsWith(".pdf").doesNotContain("/", "\u202E");
                            assertThat(file.type()).isEqualTo("application/pdf");
                        });
        assertThat(List.of(program, page, disguised, large))
                .allSatisfy(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(422);
                            assertThat(answer.body()).contains("A question with a file");
                        });
    }

    private static HttpResponse<String> upload(String name, byte[] content) {
        return takeroot.browser()
                .upload(
                        door,
                        door,
                        form("A question with a file"),
                        new Browser.Sent(name, content));
    }

    @Test
    void programsAskWithTheTokenOfALinkOnce() throws Exception {
        var body =
                "{\"title\": \"From the CRM\", \"ask\": \"Need a card\", \"name\": \"Bo\", \"email\": \"bo@example.com\"}";

        var first = api(body, token);
        var again = api(body, token);
        var others = links.open("Others", Optional.empty(), ana.actor());
        var foreign = links.path(others);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).contains("statusPath");
        var number = first.body().replaceAll("(?s).*\"id\":\"(REQ-\\d+)\".*", "$1");
        var key = foreign.substring(foreign.lastIndexOf('/') + 1);
        assertThat(read("/api/requests/" + number, token).statusCode()).isEqualTo(200);
        assertThat(read("/api/requests/" + number, key).statusCode()).isEqualTo(404);
        assertThat(read("/api/requests", key).body()).isEqualTo("{\"requests\":[]}");
        assertThat(read("/api/requests", "made-up").statusCode()).isEqualTo(401);
        assertThat(api("{\"name\": \"Bo\"}", token).statusCode()).isEqualTo(422);
    }

    @Test
    void leadsHandOutLinksAndVoidThem() {
        Browser lead = takeroot.browser();
        lead.get(takeroot.bean(Links.class).demo(ana.id()));

        lead.submit("/settings/desk", "/settings/desk/links", Map.of("title", "Partners"));
        var page = lead.get("/settings/desk").body();
        var refused = lead.submit("/settings/desk", "/settings/desk/links", Map.of("title", " "));

        assertThat(page).contains("Partners", "/ask/from/", "0 requests").doesNotContain(SECRET);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(lead.get("/ask").body())
                .contains("What do you need?")
                .doesNotContain("Your name");
    }

    private static Map<String, String> form(String ask) {
        return new java.util.HashMap<>(
                Map.of(
                        "asking",
                        UUID.randomUUID().toString(),
                        "ask",
                        ask,
                        "name",
                        "Bo Berg",
                        "email",
                        "bo@example.com"));
    }

    private static RequestId opened(String status) {
        return requests.ofLink(status.substring("/ask/".length())).orElseThrow();
    }

    private static RequestFilter all(String words) {
        return new RequestFilter(RequestFilter.Standing.ALL, "", "", "", "", words);
    }

    private static NewFile file(String name, String text) {
        return new NewFile(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static int mails() {
        var everything = new DeliverySearch("", Optional.empty(), Optional.empty());
        return takeroot.bean(Outbox.class).find(everything, 1000).size();
    }

    /// Each node learns what was answered a few seconds later.
    private static String eventually(java.util.function.Supplier<String> page) {
        var shown = page.get();
        for (int tries = 0; tries < 100 && shown.isBlank(); tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
            shown = page.get();
        }
        return shown;
    }

    private static HttpResponse<String> api(String body, String bearer) {
        return send(
                HttpRequest.newBuilder(takeroot.address().resolve("/api/requests"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + bearer)
                        .header("Idempotency-Key", "crm-" + body.hashCode())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpResponse<String> read(String path, String bearer) {
        return takeroot.browser()
                .get(path, "Authorization", "Bearer " + bearer, "Accept", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// 0 when the server hung up on what it refused before all of it was sent.
    private static int status(HttpRequest request) {
        try {
            return send(request).statusCode();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("")
                .replace(takeroot.address().toString(), "");
    }
}
