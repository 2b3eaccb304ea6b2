package io.takeroot.decks;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Draws a deck as PDF: PDF/UA-1, and the same bytes for the same deck on every machine.
///
/// The deck is set as HTML by the template `decks/pdf.jte`, with the charts that the pages show;
/// openhtmltopdf turns it into a tagged PDF; [PdfIdentity] takes out all that would differ.
final class PdfWriter {
    private static final List<Typeface> TYPEFACES =
            List.of(Typeface.REGULAR, Typeface.MEDIUM, Typeface.SEMI_BOLD, Typeface.BOLD);

    static {
        // It tells each link and each stylesheet; what matters is checked by test.
        XRLog.setLoggingEnabled(false);
    }

    private static final String BOX_FOOTNOTE =
            Typeface.BOX + " stands for a letter that this PDF's font lacks; the page shows it.";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    byte[] write(Deck deck) {
        try (var pdf = draw(html(deck))) {
            return PdfIdentity.of(deck).save(pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot draw the deck " + deck.fileName(), broken);
        }
    }

    private String html(Deck deck) {
        var fitted = Fitting.fit(deck);
        var html = html(deck, fitted, "");
        return Substitution.changes(html)
                ? Substitution.apply(html(deck, fitted, BOX_FOOTNOTE))
                : html;
    }

    private String html(Deck whole, Deck fitted, String footnote) {
        var charts = new Charts(whole.formats(), ChartTheme.PRINT);
        var page = new StringOutput();
        templates.render(
                "decks/pdf.jte",
                Map.of("deck", fitted, "whole", whole, "charts", charts, "footnote", footnote),
                page);
        return page.toString();
    }

    private static PDDocument draw(String html) throws IOException {
        try (var charts = new BatikSVGDrawer();
                var sink = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useSVGDrawer(charts);
            // Nothing is ever fetched: a deck is drawn from its own numbers only.
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            for (var typeface : TYPEFACES) {
                builder.useFont(
                        typeface::open,
                        "Inter",
                        typeface.weight(),
                        FontStyle.NORMAL,
                        true,
                        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
            }
            builder.withHtmlContent(html, null);
            builder.toStream(sink);
            try (var renderer = builder.buildPdfRenderer()) {
                return renderer.createPDFKeepOpen();
            }
        }
    }
}
