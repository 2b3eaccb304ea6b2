package io.takeroot.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/// A mail server that answers one letter as it is told, or hangs up instead.
final class BrokenServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CompletableFuture<Void> conversation;

    /// @param answer to the recipient
    /// @param verdict on the whole letter; empty to hang up without one
    BrokenServer(String answer, String verdict) throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        conversation = CompletableFuture.runAsync(() -> talk(answer, verdict));
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        conversation.join();
        socket.close();
    }

    private void talk(String answer, String verdict) {
        try (var client = socket.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = client.getOutputStream();
            say(out, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    readLetter(in);
                    if (verdict.isEmpty()) {
                        return;
                    }
                    say(out, verdict);
                } else if (line.startsWith("RCPT")) {
                    say(out, answer);
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readLetter(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
