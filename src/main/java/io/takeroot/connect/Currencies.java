package io.takeroot.connect;

import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the currency written before or behind an amount.
final class Currencies {

    /// Signs by the currency they stand for most often; a plain `$` reads as USD and a plain `¥`
    /// as JPY.
    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("$", "USD"),
                    Map.entry("US$", "USD"),
                    Map.entry("€", "EUR"),
                    Map.entry("£", "GBP"),
                    Map.entry("¥", "JPY"),
                    Map.entry("₹", "INR"),
                    Map.entry("₩", "KRW"),
                    Map.entry("₽", "RUB"),
                    Map.entry("₺", "TRY"),
                    Map.entry("₪", "ILS"),
                    Map.entry("₫", "VND"),
                    Map.entry("₴", "UAH"),
                    Map.entry("zł", "PLN"),
                    Map.entry("R$", "BRL"),
                    Map.entry("A$", "AUD"),
                    Map.entry("AU$", "AUD"),
                    Map.entry("C$", "CAD"),
                    Map.entry("CA$", "CAD"),
                    Map.entry("NZ$", "NZD"),
                    Map.entry("HK$", "HKD"),
                    Map.entry("S$", "SGD"),
                    Map.entry("MX$", "MXN"),
                    Map.entry("Fr.", "CHF"),
                    Map.entry("kr", "SEK"));

    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toSet());

    /// An amount without its currency.
    ///
    /// @param code the currency, empty when the amount names none
    /// @param text the number, sign included
    record Amount(String code, String text) {}

    private Currencies() {}

    /// Takes the currency off `text`, which has no blanks around it.
    static Amount split(String text) {
        int first = firstNumeric(text);
        int last = lastNumeric(text);
        if (first < 0 || (first == 0 && last == text.length() - 1)) {
            return new Amount("", text);
        }
        boolean bracketed = text.charAt(0) == '(' && text.endsWith(")");
        int from = bracketed ? 1 : isSign(text.charAt(0)) ? 1 : 0;
        int to = bracketed ? text.length() - 1 : text.length();
        String before = first > from ? text.substring(from, first).strip() : "";
        String after = last + 1 < to ? text.substring(last + 1, to).strip() : "";
        boolean innerSign = !before.isEmpty() && isSign(before.charAt(before.length() - 1));
        String mark = innerSign ? before.substring(0, before.length() - 1).strip() : before;
        if (mark.isEmpty() == after.isEmpty()) {
            return new Amount("", text);
        }
        String code = code(mark.isEmpty() ? after : mark);
        if (code.isEmpty()) {
            return new Amount("", text);
        }
        boolean negative =
                bracketed || text.charAt(0) == '-' || (innerSign && before.endsWith("-"));
        String digits = text.substring(first, last + 1);
        return new Amount(code, negative ? "-" + digits : digits);
    }

    private static String code(String mark) {
        String sign = SIGNS.getOrDefault(mark, "");
        return sign.isEmpty() && CODES.contains(mark) ? mark : sign;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static int firstNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean startsDecimals =
                    (c == '.' || c == ',')
                            && i + 1 < text.length()
                            && NumberReading.isDigit(text.charAt(i + 1));
            if (NumberReading.isDigit(c) || (startsDecimals && i == 0)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastNumeric(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (NumberReading.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
