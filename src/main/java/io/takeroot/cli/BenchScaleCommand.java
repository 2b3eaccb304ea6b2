package io.takeroot.cli;

import com.sun.management.OperatingSystemMXBean;
import io.takeroot.jobs.Job;
import io.takeroot.kernel.Failure;
import io.takeroot.search.Search;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the pages of desk, hub and library in a small field and in one ten times as large.
///
/// Jobs run where they are told to, not beside the pages.
@Command(
        name = "scale",
        description =
                "The pages of a large field: p95 in milliseconds, and how they grow from a tenth of it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchScaleCommand implements Callable<Integer> {
    private static final int WARM_UP = 30;
    private static final double BAR = 50;
    private static final double NANOS = 1e6;
    private static final InventedField.Size NOTHING = new InventedField.Size(0, 0, 0, 0);

    /// What the pages show is made by these.
    private static final List<String> JOBS = List.of("themes", "requests-record", "library");

    private static final Pattern FURTHER = Pattern.compile("href=\"([^\"]*[?;&]after=[^\"]*)\"");
    private static final Pattern REQUEST = Pattern.compile("href=\"(/desk/requests/\\d+)\"");
    private static final Pattern INSIGHT = Pattern.compile("href=\"(/insights/\\d+)\"");
    private static final Pattern THEME = Pattern.compile("href=\"(/themes/\\d+)\"");
    private static final Pattern CLAIM = Pattern.compile("href=\"(/evidence\\?claim=[^\"]*)\"");
    private static final int LATER = 10;

    /// A tenth of it is measured, too.
    private static final int SMALLEST = 10;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description =
                    "A folder for the demo and the invented field; one that holds the field already is measured as it is.")
    private Path data;

    @Option(names = "--sellers", defaultValue = "2000", description = "${DEFAULT-VALUE}")
    private int sellers;

    @Option(names = "--requests", defaultValue = "100000", description = "${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--insights", defaultValue = "50000", description = "${DEFAULT-VALUE}")
    private int insights;

    @Option(names = "--assets", defaultValue = "5000", description = "${DEFAULT-VALUE}")
    private int assets;

    @Option(
            names = "--repeats",
            defaultValue = "100",
            description = "Calls per page. Default ${DEFAULT-VALUE}.")
    private int repeats;

    @Spec private CommandSpec spec;

    /// Milliseconds of a page: the 95th and the 50th of a hundred calls, and the processor's per
    /// call.
    private record Time(double high, double median, double processor) {}

    @Override
    public Integer call() throws InterruptedException {
        atLeast("--sellers", sellers, SMALLEST);
        atLeast("--requests", requests, SMALLEST);
        atLeast("--insights", insights, SMALLEST);
        atLeast("--assets", assets, SMALLEST);
        atLeast("--repeats", repeats, 1);
        var whole = new InventedField.Size(sellers, requests, insights, assets);
        var folder = data.toAbsolutePath().normalize().toString();
        var settings =
                Map.<String, Object>of(
                        "takeroot.data", folder, "takeroot.demo", "crm", "takeroot.jobs", "false");
        try (var context = Serving.start(settings, 0, "127.0.0.1")) {
            var field = new InventedField(context);
            var pages = TimedPages.of(context);
            if (field.isThere(whole)) {
                index(context);
                times(pages, this::print);
                return 0;
            }
            field.grow(NOTHING, whole.tenth());
            work(context, "tenth ");
            var small = new LinkedHashMap<String, Time>();
            times(pages, small::put);
            field.grow(whole.tenth(), whole);
            work(context, "");
            times(pages, (page, time) -> print(page, time, small.getOrDefault(page, time)));
        }
        return 0;
    }

    private static void atLeast(String option, int given, int least) {
        if (given < least) {
            throw Failure.user(
                    "WRONG_VALUE",
                    "%s is %d; a number from %d on is expected".formatted(option, given, least));
        }
    }

    private void work(ConfigurableApplicationContext context, String size)
            throws InterruptedException {
        for (var job : context.getBeansOfType(Job.class).values()) {
            if (JOBS.contains(job.name())) {
                long began = System.nanoTime();
                job.work().run();
                double seconds = (System.nanoTime() - began) / NANOS / 1000;
                print(size + "job " + job.name(), seconds, "s", 1, Double.NaN);
            }
        }
        index(context);
    }

    /// What was added is searched only once it is in the index.
    private void index(ConfigurableApplicationContext context) throws InterruptedException {
        long began = System.nanoTime();
        while (context.getBean(Search.class).having("request", "warranty").isEmpty()) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - began) / NANOS / 1000;
        print("index", seconds, "s", 1, Double.NaN);
    }

    private void times(TimedPages pages, BiConsumer<String, Time> each)
            throws InterruptedException {
        var addresses = addresses(pages);
        for (var address : addresses.values()) {
            pages.milliseconds(address, WARM_UP, 0);
        }
        for (var page : addresses.entrySet()) {
            each.accept(page.getKey(), time(pages, page.getValue()));
        }
    }

    private static Map<String, String> addresses(TimedPages pages) throws InterruptedException {
        var all = new LinkedHashMap<String, String>();
        all.put("queue", "/desk");
        all.put("queue of a team", "/desk?team=invented-field&product=gtx-pro");
        all.put("queue, resolved", "/desk?state=resolved");
        all.put("queue, later page", pages.further("/desk", FURTHER, LATER));
        all.put("queue, common words", "/desk?state=all&words=warranty+migration");
        all.put("queue, open, common words", "/desk?words=warranty+migration");
        all.put("queue, rare word", "/desk?state=all&words=customer1234");
        all.put(
                "queue, words, later page",
                pages.further("/desk?state=all&words=warranty", FURTHER, LATER));
        all.put("request", pages.further("/desk?state=resolved", REQUEST, 1));
        all.put("search", "/search?words=warranty+migration");
        all.put("search, a question", "/search?words=how+do+we+answer+warranty+in+a+tender");
        all.put("search, typing errors", "/search?words=waranty+migraton");
        all.put("search, narrowed", "/search?words=warranty&kind=request&since=quarter");
        all.put("insights", "/insights");
        all.put("insights, later page", pages.further("/insights", FURTHER, LATER));
        all.put("insights, common words", "/insights?find=warranty+migration");
        all.put("insights, rare word", "/insights?find=customer1234");
        all.put("insight", pages.further("/insights", INSIGHT, 1));
        all.put("themes", "/themes");
        all.put("theme", pages.further("/themes", THEME, 1));
        all.put("evidence", "/evidence");
        all.put("evidence of a claim", pages.further("/evidence", CLAIM, 1));
        all.put("library", "/library");
        all.put("library, later page", "/library?page=9");
        all.put("library, words", "/library?find=warranty");
        all.put("card", "/library/against-northgate");
        all.put("asset", "/library/invented-11");
        all.put("links of an asset", "/library/invented-11/links");
        all.put("used by the field", "/library/field");
        all.put("review", "/library/review");
        return all;
    }

    private Time time(TimedPages pages, String page) throws InterruptedException {
        pages.milliseconds(page, 0, WARM_UP);
        double before = processor();
        var milliseconds = pages.milliseconds(page, 0, repeats);
        return new Time(
                milliseconds[repeats * 95 / 100],
                milliseconds[repeats / 2],
                (processor() - before) / repeats);
    }

    /// Of the whole process, so that what it does in other threads counts too.
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                / NANOS;
    }

    private void print(String page, Time time) {
        print(page + " p95", time.high(), "ms", repeats, BAR);
        print(page + " median", time.median(), "ms", repeats, Double.NaN);
        print(page + " processor", time.processor(), "ms", repeats, Double.NaN);
    }

    private void print(String page, Time time, Time small) {
        print(page, time);
        print(page + " growth", time.high() / small.high(), "times", repeats, Double.NaN);
    }

    private void print(String figure, double value, String unit, int n, double bar) {
        var measured = new Measured("scale " + figure, value, unit, n, bar);
        spec.commandLine().getOut().println(Json.line(measured.json()));
        spec.commandLine().getOut().flush();
    }
}
