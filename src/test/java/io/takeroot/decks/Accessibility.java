package io.takeroot.decks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What veraPDF finds against PDF/UA-1.
final class Accessibility {
    private Accessibility() {}

    static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus().toString().equalsIgnoreCase("failed"))
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /// Keeps a PDF for looking at, when `takeroot.pictures` names a folder.
    static void keep(String name, byte[] pdf) {
        var folder = System.getProperty("takeroot.pictures");
        if (folder == null) {
            return;
        }
        try {
            Files.write(Path.of(folder, name), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
