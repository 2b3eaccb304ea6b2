package io.takeroot.connect;

import java.nio.file.Path;

/// Loads a file in a process of its own, to be killed while it does.
final class KilledLoad {
    private KilledLoad() {}

    public static void main(String[] arguments) {
        try (var facts = Facts.in(Path.of(arguments[0]))) {
            System.out.println("ready");
            System.out.flush();
            var sync = facts.load(Path.of(arguments[1]));
            System.out.println(sync.counts().line());
        }
    }
}
