package io.takeroot.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a person may do; each role may do all that the roles after it may.
public enum Role {
    ADMINISTRATOR,
    LEAD,
    MARKETER,
    CONTRIBUTOR,
    SELLER,
    VIEWER;

    /// This role and all that it includes, itself first.
    public List<Role> includes() {
        return Arrays.stream(values()).filter(role -> role.compareTo(this) >= 0).toList();
    }

    /// In plain words, such as `Lead`.
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
