package io.takeroot.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// Tells e-mail addresses from other text.
final class Addresses {
    private Addresses() {}

    static boolean isOne(String text) {
        try {
            return new InternetAddress(text, true).getAddress().matches("[^@\\s]+@[^@\\s]+");
        } catch (AddressException e) {
            return false;
        }
    }
}
