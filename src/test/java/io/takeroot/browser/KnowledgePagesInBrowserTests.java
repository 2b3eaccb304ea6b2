package io.takeroot.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the desk, of what is learned there and of the library in a real browser.
class KnowledgePagesInBrowserTests extends PagesInBrowser {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk?state=resolved",
                "/desk/requests/1",
                "/desk/requests/118",
                "/desk/report",
                "/desk/mine",
                "/desk/templates",
                "/desk/templates/new",
                "/desk/templates/on-it/edit",
                "/comments?about=indicator/overall/win_rate",
                "/search",
                "/search?words=price&since=year",
                "/search?words=xyzzy",
                "/search/misses",
                "/library",
                "/library/against-northgate",
                "/library/field",
                "/library/review",
                "/library/new/battlecard",
                "/library/gtx-pro-one-pager/links",
                "/deals",
                "/themes",
                "/themes/1",
                "/trace?about=theme/1",
                "/insights",
                "/insights?competitor=northgate&find=dealer",
                "/insights/new",
                "/insights/3",
                "/insights/3/edit",
                "/insights/3/versions",
                "/insights/import",
                "/insights/settings",
                "/insights/weeks/2017-W50",
                "/heard",
                "/evidence",
                "/evidence?claim=gtx-basic-four-minutes",
                "/win-loss",
                "/win-loss?by=product",
                "/win-loss/records",
                "/win-loss/proposals",
                "/win-loss/deals/V929BUUS",
                "/win-loss/reasons",
                "/ask",
                "/settings/desk",
                "/settings/inbox",
                "/settings/inbox/keeping",
                "/desk?state=unreached",
                "/settings/inbox/messages"
            })
    void nobodyIsShutOut(String path) {
        nobodyIsShutOutOf(path);
    }
}
