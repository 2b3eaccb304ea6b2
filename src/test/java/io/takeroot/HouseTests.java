package io.takeroot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The house rules that a machine can check.
@AnalyzeClasses(packagesOf = Takeroot.class, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTests {
    private static final DescribedPredicate<JavaClass> OURS =
            DescribedPredicate.describe(
                    "ours", c -> !c.getPackageName().startsWith("io.takeroot.store.tables"));

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of(Takeroot.class).verify();
    }

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("io.takeroot.(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(DescribedPredicate.not(OURS), DescribedPredicate.not(OURS));

    @ArchTest
    static final ArchRule OWN_SQL_ONLY_IN_STORES =
            noClasses()
                    .that(OURS)
                    .and()
                    .resideOutsideOfPackages(
                            "io.takeroot.store..", "io.takeroot.connect..", "io.takeroot.metrics..")
                    .and()
                    .haveSimpleNameNotEndingWith("Store")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "java.sql..", "io.takeroot.store.tables..");

    @ArchTest
    static final ArchRule PAGES_WRITE_NO_SQL =
            noClasses()
                    .that()
                    .resideInAPackage("..web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "java.sql..");

    @ArchTest
    static final ArchRule MAIL_API_ONLY_WHERE_MAIL_GOES_OR_COMES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.takeroot.mail..", "io.takeroot.inbox..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule PDF_ONLY_IN_DECKS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.takeroot.decks..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.poi..");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_GIVEN =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.takeroot.store.StoreConfiguration")
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "read the machine's clock", HouseTests::readsTheClock));

    @ArchTest
    static final ArchRule NUMBERS_NEED_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.takeroot.kernel..", "io.takeroot.statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.beans..",
                            "org.springframework.context..",
                            "java.io..",
                            "java.nio..",
                            "java.sql..",
                            "org.jooq..",
                            "org.slf4j..");

    @ArchTest
    static final ArchRule NAMES_BEAR_INTENT =
            classes()
                    .that(OURS)
                    .should()
                    .haveNameNotMatching(
                            ".*(Manager|Helper|Util|Utils|Processor|Impl|Data|Info|DTO|Dto|VO|Service)$");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..common..",
                            "..core..",
                            "..shared..",
                            "..util..",
                            "..model..",
                            "..dto..",
                            "..service..",
                            "..impl..",
                            "..repository..");

    @Test
    void everyPackageIsNullMarked() throws Exception {
        var sources = java.nio.file.Path.of("src/main/java");
        try (var files = java.nio.file.Files.walk(sources)) {
            var bare =
                    files.filter(f -> f.toString().endsWith(".java"))
                            .map(java.nio.file.Path::getParent)
                            .distinct()
                            .filter(folder -> !isNullMarked(folder))
                            .toList();
            assertThat(bare).isEmpty();
        }
    }

    @Test
    void everyErrorCodeHasItsPage() throws Exception {
        var code =
                java.util.regex.Pattern.compile(
                        "(?:Problem\\(|Problem\\.of\\(|Failure\\.user\\(|\\bproblem\\()\\s*\"([A-Z][A-Z0-9_]+)\"");
        var missing = new java.util.TreeSet<String>();
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var found = code.matcher(java.nio.file.Files.readString(file));
                while (found.find()) {
                    if (!java.nio.file.Files.exists(
                            java.nio.file.Path.of("docs/errors", found.group(1) + ".md"))) {
                        missing.add(found.group(1));
                    }
                }
            }
        }
        assertThat(missing).as("codes without a page in docs/errors").isEmpty();
    }

    private static boolean isNullMarked(java.nio.file.Path folder) {
        try {
            return java.nio.file.Files.readString(folder.resolve("package-info.java"))
                    .contains("@NullMarked");
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        boolean now =
                call.getName().equals("now")
                        && owner.isAssignableTo(Temporal.class)
                        && call.getTarget().getRawParameterTypes().isEmpty();
        boolean millis =
                owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        boolean system =
                owner.isEquivalentTo(Clock.class)
                        && List.of("systemUTC", "systemDefaultZone", "system")
                                .contains(call.getName());
        return now || millis || system;
    }
}
