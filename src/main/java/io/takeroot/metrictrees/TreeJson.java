package io.takeroot.metrictrees;

import io.takeroot.statistics.causechain.Account;
import io.takeroot.statistics.causechain.CauseChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A tree and its chain as JSON.
public final class TreeJson {
    private TreeJson() {}

    public static Map<String, Object> of(TreeReading reading) {
        var json = new LinkedHashMap<String, Object>();
        json.put("tree", reading.tree().key().value());
        json.put("subject", reading.subject());
        reading.period()
                .ifPresent(
                        period -> {
                            json.put("from", period.from().toString());
                            json.put("to", period.to().toString());
                        });
        json.put("root", node(reading.root()));
        reading.chain().ifPresent(chain -> json.put("chain", chain(chain)));
        return json;
    }

    private static Map<String, Object> node(TreeReading.Read read) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", read.node().id());
        json.put("metric", read.node().metric().value());
        if (Double.isFinite(read.value())) {
            json.put("value", read.value());
        }
        if (read.node().edge() instanceof TreeNode.Edge.Driver(int lag)) {
            json.put("lag", lag);
        }
        read.held().ifPresent(held -> json.put("status", held.assessment().status().text()));
        json.put("parts", read.parts().stream().map(TreeJson::node).toList());
        return json;
    }

    private static Map<String, Object> chain(CauseChain chain) {
        return switch (chain) {
            case CauseChain.NotDefined(String reason) -> Map.of("why", reason);
            case CauseChain.Traced traced -> {
                var json = new LinkedHashMap<String, Object>();
                json.put("path", traced.path().stream().map(Account::name).toList());
                json.put("sure", traced.sure());
                json.put("stop", traced.stop().name().toLowerCase(Locale.ROOT));
                json.put("periods", traced.back());
                json.put("accounts", traced.accounts().stream().map(TreeJson::account).toList());
                json.put("suspects", suspects(traced));
                yield json;
            }
        };
    }

    private static List<Map<String, Object>> suspects(CauseChain.Traced traced) {
        return traced.suspects().stream()
                .map(
                        suspect ->
                                Map.<String, Object>of(
                                        "id", suspect.name(),
                                        "probability", suspect.probability(),
                                        "moved", suspect.moved(),
                                        "effect", suspect.effect()))
                .toList();
    }

    private static Map<String, Object> account(Account account) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", account.name());
        json.put("actual", account.actual());
        json.put("expected", account.expected());
        json.put("gap", account.gap());
        var contributions = new LinkedHashMap<String, Double>();
        account.contributions().forEach(one -> contributions.put(one.name(), one.effect()));
        json.put("contributions", contributions);
        json.put("own", account.own());
        json.put("spread", account.spread());
        return json;
    }
}
