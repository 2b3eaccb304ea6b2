package io.takeroot.browser.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/// Somebody who uses a page by its keyboard alone: the Tab key is the only way to anything.
public final class Keyboard {
    private static final int FARTHEST = 500;
    private static final int LONGEST_LIST = 400;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /// Goes to a link or button, presses it and waits for the page to which it leads.
    public void press(Locator what) {
        reach(what);
        page.evaluate("document.documentElement.dataset.left = ''");
        page.keyboard().press("Enter");
        // By an attribute, for no page of ours lets a waiting script be evaluated.
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState();
    }

    /// Writes into a field in place of what it holds.
    public void write(Locator field, String text) {
        reach(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /// Writes a day into a date field, part by part.
    ///
    /// @param day such as `2018-03-31`
    public void writeDay(Locator field, String day) {
        reach(field);
        var parts = day.split("-", -1);
        page.keyboard().type(parts[1] + parts[2] + parts[0]);
        if (!field.inputValue().equals(day)) {
            throw new AssertionError("typed " + day + ", got " + field.inputValue());
        }
    }

    /// Goes through a list until it stands on a value.
    public void choose(Locator list, String value) {
        reach(list);
        page.keyboard().press("Home");
        for (int i = 0; i < LONGEST_LIST && !list.inputValue().equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
        if (!list.inputValue().equals(value)) {
            throw new AssertionError("no choice " + value + " by the arrow keys");
        }
    }

    public void upload(Locator field, FilePayload file) {
        reach(field);
        page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
    }

    /// Tabs on until the element has the focus, as far as around the whole page.
    private void reach(Locator what) {
        what.waitFor();
        for (int i = 0; i < FARTHEST; i++) {
            if (hasFocus(what)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key never comes to " + what);
    }

    private static boolean hasFocus(Locator what) {
        return (Boolean) what.evaluate("element => element === document.activeElement");
    }
}
