package io.takeroot.desk.web;

import io.takeroot.desk.Request;
import io.takeroot.desk.Requests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Requests as programs read them; what nobody said is left out.
@Component
class AskJson {
    private final Requests requests;

    AskJson(Requests requests) {
        this.requests = requests;
    }

    /// With the path of the asker's own page, which is a secret.
    Map<String, Object> own(Request request) {
        var all = of(request);
        all.put("statusPath", requests.statusPath(request.id()));
        return all;
    }

    Map<String, Object> of(Request request) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", request.id().text());
        all.put("title", request.title());
        all.put("ask", request.opening().ask().text());
        all.put("state", request.state().word());
        all.put("channel", request.opening().channel().word());
        all.put("asker", request.asker().name());
        all.put("openedAt", request.opening().at());
        put(all, "team", request.matter().team());
        put(all, "product", request.matter().product());
        put(all, "competitor", request.matter().competitor());
        put(all, "deal", request.matter().deal());
        request.matter().neededBy().ifPresent(day -> all.put("neededBy", day));
        request.clock().next().ifPresent(due -> all.put("dueAt", due));
        request.course()
                .ended()
                .ifPresent(
                        ended -> {
                            all.put("resolution", ended.kind().word());
                            all.put("resolvedAt", ended.at());
                            ended.helped().ifPresent(yes -> all.put("helped", yes));
                        });
        return all;
    }

    Map<String, Object> page(List<Request> found, Optional<String> next) {
        var page = new LinkedHashMap<String, Object>();
        page.put("requests", found.stream().map(this::of).toList());
        next.ifPresent(place -> page.put("next", place));
        return page;
    }

    private static void put(Map<String, Object> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }
}
