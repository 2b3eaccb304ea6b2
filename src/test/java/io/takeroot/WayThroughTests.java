package io.takeroot;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.takeroot.connect.Datasets;
import io.takeroot.decks.Decks;
import io.takeroot.decks.Recipients;
import io.takeroot.decks.Slide;
import io.takeroot.demo.testing.RunningDemo;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.mail.MailServer;
import io.takeroot.mail.MailServers;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Formats;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// One walk over all of it: a file, its dataset, a metric, an assessment, a slide, the PDF, and a
/// mail that arrives.
class WayThroughTests {
    private static final Actor WALKER = new Actor("walker");
    private static final LocalDate AS_OF = LocalDate.of(2017, 12, 31);
    private static final Period LAST_QUARTER =
            new Period(LocalDate.of(2017, 10, 1), LocalDate.of(2018, 1, 1));

    @Test
    void aNumberOfTheFileArrivesInTheMail() throws Exception {
        var demo = RunningDemo.crm();

        // file -> dataset: the bytes are those of the file, and every line is accounted for
        var sync = demo.bean(Datasets.class).syncs(Slug.of("deals")).getFirst();
        assertThat(sync.sha256()).isEqualTo(sha256(file()));
        assertThat(sync.counts().lines()).isEqualTo(8_801);
        assertThat(sync.counts().kept()).isEqualTo(8_800);

        // dataset -> metric: what the lines of the file add up to
        var query =
                new MetricQuery(
                        Set.of(Slug.of("won_revenue")),
                        Slice.ALL,
                        List.of(),
                        Optional.empty(),
                        LAST_QUARTER);
        var revenue =
                demo.bean(Metrics.class)
                        .read(query)
                        .of(Slug.of("won_revenue"))
                        .getFirst()
                        .value()
                        .orElseThrow();
        assertThat(revenue).isEqualByComparingTo(wonInLastQuarter());

        // metric -> assessment
        var card =
                demo.bean(Scorecards.class).assess(ScorecardId.overall(Slug.of("overall")), AS_OF);
        var assessment =
                card.sections().stream()
                        .flatMap(section -> section.assessments().stream())
                        .filter(a -> a.indicator().key().equals(Slug.of("won_revenue")))
                        .findFirst()
                        .orElseThrow();
        assertThat(actual(assessment)).isEqualByComparingTo(revenue);

        // assessment -> slide -> PDF
        var decks = demo.bean(Decks.class);
        var archived = decks.make(ScorecardId.overall(Slug.of("overall")), AS_OF, WALKER);
        var words =
                new Formats(ZoneId.of("UTC"), FiscalCalendar.CALENDAR_YEAR)
                        .value(revenue, new Unit.Money("USD"));
        assertThat(archived.deck().slides()).anyMatch(Slide.ScorecardTable.class::isInstance);
        var pdf = decks.pdf(archived.id());
        assertThat(pdf.asArchived()).isTrue();
        assertThat(sha256(pdf.content())).isEqualTo(archived.sha256());
        assertThat(text(pdf.content())).contains("Won revenue").contains(words);

        // PDF -> mail, received by a real server
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            demo.bean(MailServers.class)
                    .change(
                            new MailServer(
                                    "127.0.0.1",
                                    server.getSmtp().getPort(),
                                    MailServer.Security.NONE,
                                    Optional.empty(),
                                    "scorecards@takeroot.example"),
                            WALKER);
            decks.mail(archived.id(), Recipients.parse("ceo@takeroot.example"), WALKER);
            decks.mail(archived.id(), Recipients.parse("ceo@takeroot.example"), WALKER);
            // Mails of other tests of this demo may have waited for a server too.
            for (int mails = 1; toCeo(server).isEmpty(); mails++) {
                assertThat(server.waitForIncomingEmail(60_000, mails)).isTrue();
            }

            var received = toCeo(server);
            assertThat(received).hasSize(1);
            assertThat(sha256(attachment(received.getFirst()))).isEqualTo(archived.sha256());
        } finally {
            server.stop();
        }
    }

    private static BigDecimal actual(Assessment assessment) {
        return assessment.actual().value().orElseThrow();
    }

    /// Counted from the file itself, by other means than the product's.
    private static BigDecimal wonInLastQuarter() throws IOException {
        var lines = new String(file(), StandardCharsets.UTF_8).lines().skip(1);
        return lines.map(line -> line.split(",", -1))
                .filter(cells -> cells[4].equals("Won"))
                .filter(cells -> cells[6].matches("1[012]/\\d+/2017"))
                .map(cells -> new BigDecimal(cells[7]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static byte[] file() throws IOException {
        try (var stream =
                WayThroughTests.class.getResourceAsStream("/demo/crm/data/sales_pipeline.csv")) {
            return java.util.Objects.requireNonNull(stream).readAllBytes();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] attachment(Part message) throws Exception {
        var parts = (Multipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (Part.ATTACHMENT.equalsIgnoreCase(parts.getBodyPart(i).getDisposition())) {
                return parts.getBodyPart(i).getInputStream().readAllBytes();
            }
        }
        throw new AssertionError("the mail has no attachment");
    }

    private static List<MimeMessage> toCeo(GreenMail server) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals("ceo@takeroot.example")) {
                found.add(message);
            }
        }
        return found;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
