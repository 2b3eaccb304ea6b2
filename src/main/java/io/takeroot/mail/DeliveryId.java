package io.takeroot.mail;

import java.util.UUID;

/// Which delivery.
public record DeliveryId(UUID value) {
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
