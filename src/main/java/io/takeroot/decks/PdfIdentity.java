package io.takeroot.decks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// What a PDF says about itself, made from the deck alone: no clock, no chance, no version.
///
/// @param madeFor the deck's day, which stands for the day of making
record PdfIdentity(String title, String summary, String language, LocalDate madeFor) {
    private static final String PROGRAM = "Takeroot";

    static PdfIdentity of(Deck deck) {
        return new PdfIdentity(deck.title(), deck.summary(), deck.language(), deck.asOf());
    }

    byte[] save(PDDocument pdf) throws IOException {
        pdf.setDocumentInformation(information());
        pdf.getDocumentCatalog().setMetadata(metadata(pdf));
        pdf.getDocumentCatalog().setLanguage(language);
        pdf.setDocumentId(madeFor.toEpochDay());
        try (var finished = Loader.loadPDF(saved(pdf))) {
            inflate(finished.getDocument());
            finished.setDocumentId(madeFor.toEpochDay());
            return saved(finished);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 19);
        pdf.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    /// Compressed bytes depend on the compression library that the Java runtime was built with.
    private static void inflate(COSDocument document) throws IOException {
        for (var key : document.getXrefTable().keySet()) {
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
                var plain = stream.createInputStream().readAllBytes();
                try (var out = stream.createOutputStream()) {
                    out.write(plain);
                }
            }
        }
    }

    private PDDocumentInformation information() {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(summary);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(midnight());
        information.setModificationDate(midnight());
        return information;
    }

    private Calendar midnight() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(madeFor.toEpochDay() * 86_400_000L);
        return calendar;
    }

    private PDMetadata metadata(PDDocument pdf) throws IOException {
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(packet().getBytes(StandardCharsets.UTF_8));
        return metadata;
    }

    /// ISO 16684-1, with the claim of ISO 14289-1 that the document is accessible.
    private String packet() {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>%4$sT00:00:00Z</xmp:CreateDate>
        <xmp:ModifyDate>%4$sT00:00:00Z</xmp:ModifyDate>
        <xmp:CreatorTool>%5$s</xmp:CreatorTool>
        <pdf:Producer>%5$s</pdf:Producer>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(escaped(title), escaped(summary), escaped(language), madeFor, PROGRAM);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
