package io.takeroot.bench;

import io.takeroot.desk.Ask;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Matter;
import io.takeroot.desk.NewMessage;
import io.takeroot.desk.NewRequest;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.desk.Resolution;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.mail.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Many people at the same few requests at once, doing whatever comes to mind; afterwards every
/// request is read again and held against what each of them was told.
///
/// Only the newest requests are worked on, so that several threads meet at each. An operation
/// that the desk refuses with a reason is one that was not done; one that the database refuses,
/// because two met, is not done either.
public final class DeskTrial {
    private static final int THREADS = 8;
    private static final int WORKED_ON = 24;
    private static final double OPENS = 0.08;
    static final String HOST = "@bench.example";

    private final Requests requests;
    private final Outbox outbox;
    private final List<RequestId> opened = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentHashMap<RequestId, AtomicInteger> said = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger collided = new AtomicInteger();
    private final AtomicInteger askers = new AtomicInteger();

    public DeskTrial(Requests requests, Outbox outbox) {
        this.requests = requests;
        this.outbox = outbox;
    }

    /// How a trial went.
    ///
    /// @param collided operations that the database refused because two met
    public record Result(
            int operations,
            int requests,
            int done,
            int refused,
            int collided,
            Duration took,
            DeskAudit.Findings findings) {}

    /// @param seed the same again makes the same choices, in whatever order they meet
    public Result run(int operations, long seed) throws InterruptedException {
        long start = System.nanoTime();
        var next = new AtomicInteger();
        var root = new SplittableRandom(seed);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                var random = root.split();
                threads.execute(
                        () -> {
                            while (next.getAndIncrement() < operations) {
                                once(random);
                            }
                        });
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var audit = new DeskAudit(requests, outbox);
        var counts = new java.util.HashMap<RequestId, Integer>();
        said.forEach((id, count) -> counts.put(id, count.get()));
        return new Result(
                operations,
                opened.size(),
                done.get(),
                refused.get(),
                collided.get(),
                took,
                audit.of(List.copyOf(opened), counts));
    }

    private void once(SplittableRandom random) {
        try {
            if (opened.size() < 2 || random.nextDouble() < OPENS) {
                open();
            } else {
                change(random);
            }
            done.incrementAndGet();
        } catch (Failure failure) {
            refused.incrementAndGet();
        } catch (RuntimeException e) {
            // Two met, and the database has let one of them through.
            collided.incrementAndGet();
        }
    }

    private void open() {
        var asker = new Asker("Asker", "asker" + askers.incrementAndGet() + HOST);
        var id =
                requests.open(
                        new NewRequest(
                                asker,
                                Channel.API,
                                new Ask("Something from " + asker.email(), ""),
                                Matter.NONE,
                                List.of(),
                                ""),
                        asker.actor());
        said.put(id, new AtomicInteger());
        opened.add(id);
    }

    private void change(SplittableRandom random) {
        var id = any(random);
        var by = new Actor("desk" + random.nextInt(5));
        switch (random.nextInt(14)) {
            case 0 -> requests.acknowledge(id, by);
            case 1 -> requests.assign(id, random.nextBoolean() ? by.name() : "", by);
            case 2 -> speak(id, it -> requests.reply(it, NewMessage.of("A reply"), by));
            case 3 -> speak(id, it -> requests.ask(it, NewMessage.of("A question"), by));
            case 4 -> speak(id, it -> requests.answered(it, NewMessage.of("An answer"), by));
            case 5 -> speak(id, it -> requests.note(it, "A note", by));
            case 6 -> requests.resume(id, by);
            case 7 -> requests.reopen(id, "", by);
            case 8 -> requests.helped(id, random.nextInt(3) > 0, "");
            case 9 -> requests.merge(id, any(random), by);
            case 10 -> requests.unmerge(id, by);
            case 11 -> requests.deflect(id, "asset/anything");
            default -> requests.resolve(id, resolution(random), by);
        }
    }

    private void speak(RequestId id, Consumer<RequestId> words) {
        words.accept(id);
        Optional.ofNullable(said.get(id)).ifPresent(AtomicInteger::incrementAndGet);
    }

    /// Now and then one that lacks what its kind needs.
    private static Resolution resolution(SplittableRandom random) {
        var words = random.nextInt(10) == 0 ? " " : "words";
        return switch (random.nextInt(5)) {
            case 0 -> new Resolution.AsAsked(words);
            case 1 -> new Resolution.AlternativeGiven("", words);
            case 2 -> new Resolution.WorkedHandsOn("", words);
            case 3 -> new Resolution.AnsweredFromLibrary("", words);
            default -> new Resolution.Declined("", "a reason", words);
        };
    }

    private RequestId any(SplittableRandom random) {
        int size = opened.size();
        return opened.get(size - 1 - random.nextInt(Math.min(size, WORKED_ON)));
    }
}
