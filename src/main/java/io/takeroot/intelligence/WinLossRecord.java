package io.takeroot.intelligence;

import java.time.LocalDate;
import java.util.List;

/// Why a deal ended as it did.
///
/// @param deal its id in the data
/// @param decidedOn the day of the decision
/// @param subject product, competitor and segment; the rest is empty
/// @param reasons keys of coded reasons and decision drivers, the weightiest first
public record WinLossRecord(
        String deal,
        Ending ending,
        LocalDate decidedOn,
        Subject subject,
        String note,
        List<String> reasons) {
    public WinLossRecord {
        reasons = reasons.stream().distinct().toList();
    }

    /// The address of its page.
    public String url() {
        return url(deal);
    }

    /// The address of the page of a deal's record, there or still to be made.
    public static String url(String deal) {
        return "/win-loss/deals/"
                + java.net.URLEncoder.encode(deal, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }
}
