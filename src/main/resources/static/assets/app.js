// Takeroot's own script. Every page works without it: it only makes things quicker to reach.
"use strict";

const on = (type, selector, act, capture = false) =>
  document.addEventListener(type, event => {
    const found = event.target.closest?.(selector);
    if (found) act(found, event);
  }, capture);

// Theme: the choice is a cookie, so the server draws the next page right from the start.
const dark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
const nameThemeSwitches = () => document.querySelectorAll("[data-theme-switch]").forEach(button => {
  button.hidden = false;
  button.setAttribute("aria-label", isDark() ? "Switch to the light theme" : "Switch to the dark theme");
});
on("click", "[data-theme-switch]", () => {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  // Trees: nested lists become trees that arrows walk through; without script they stay lists.
const treeItems = tree => [...tree.querySelectorAll("li")].filter(item => !item.parentElement.closest("li[aria-expanded=false]"));
const walkTo = (tree, item) => {
  if (!item) return;
  tree.querySelectorAll("[tabindex='0'][role=treeitem]").forEach(other => { other.tabIndex = -1; });
  item.tabIndex = 0;
  item.focus();
};
document.querySelectorAll("[data-tree]").forEach(tree => {
  tree.setAttribute("role", "tree");
  tree.querySelectorAll("ul").forEach(group => group.setAttribute("role", "group"));
  tree.querySelectorAll("li").forEach((item, index) => {
    item.setAttribute("role", "treeitem");
    item.setAttribute("aria-label", item.querySelector(".node").innerText.replace(/\s+/g, " "));
    item.tabIndex = index === 0 ? 0 : -1;
    if (item.querySelector(":scope > ul")) item.setAttribute("aria-expanded", "true");
    item.querySelectorAll(":scope > .node a").forEach(link => { link.tabIndex = -1; });
  });
  tree.addEventListener("keydown", event => {
    const item = event.target.closest("li");
    const items = treeItems(tree);
    const group = item.querySelector(":scope > ul");
    const open = item.getAttribute("aria-expanded") === "true";
    const expand = yes => { item.setAttribute("aria-expanded", String(yes)); group.hidden = !yes; };
    const keys = {
      ArrowDown: () => walkTo(tree, items[items.indexOf(item) + 1]),
      ArrowUp: () => walkTo(tree, items[items.indexOf(item) - 1]),
      ArrowRight: () => group && (open ? walkTo(tree, group.querySelector("li")) : expand(true)),
      ArrowLeft: () => group && open ? expand(false) : walkTo(tree, item.parentElement.closest("li")),
      Home: () => walkTo(tree, items[0]),
      End: () => walkTo(tree, items.at(-1)),
      Enter: () => item.querySelector(".node a").click(),
    };
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
});

nameThemeSwitches();
});
dark.addEventListener("change", nameThemeSwitches);

// Toasts: said by the server on the page, closed here.
on("click", "[data-close]", button => button.closest("[role=status], [role=alert], dialog")?.remove());

// An indicator opens below its row; a second click closes it again.
const details = link => link.closest("tr").nextElementSibling;
const mark = (link, open) => {
  link.setAttribute("aria-expanded", open);
  link.closest("tr").classList.toggle("open", open);
  link.href = open ? link.dataset.closed : link.dataset.open;
  history.replaceState(null, "", open ? link.dataset.open : link.dataset.closed);
};
on("click", "a[data-open][aria-expanded=true]", (link, event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  event.stopPropagation();
  if (details(link)?.matches(".detail")) details(link).remove();
  mark(link, false);
}, true);
document.addEventListener("htmx:after:swap", event => {
  const link = event.detail.ctx?.sourceElement;
  if (link?.matches?.("a[data-open]")) mark(link, true);
});
// A whole page where a fragment was asked for means the session ended or the server failed: go there.
document.addEventListener("htmx:before:swap", event => {
  const { text, sourceElement } = event.detail.ctx;
  if (!/^\s*<!doctype/i.test(text || "")) return;
  event.preventDefault();
  location.assign(sourceElement?.href || location.href);
});

// Charts: a crosshair with the value of the nearest point.
const svg = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};
const leave = chart => {
  chart.querySelector(".cross-group")?.remove();
  chart.parentElement.querySelector(".chart-tip")?.remove();
};
on("pointermove", "svg[data-points]", (chart, event) => {
  const points = JSON.parse(chart.dataset.points);
  const box = chart.getBoundingClientRect();
  const scale = chart.viewBox.baseVal.width / box.width;
  const at = (event.clientX - box.left) * scale;
  const nearest = points.reduce((a, b) => Math.abs(b.x - at) < Math.abs(a.x - at) ? b : a, points[0]);
  leave(chart);
  if (!nearest) return;
  const group = svg("g", { class: "cross-group" });
  group.append(
    svg("path", { class: "cross", d: `M${nearest.x} ${chart.dataset.top}V${chart.dataset.bottom}` }),
    svg("circle", { cx: nearest.x, cy: nearest.y, r: 4, fill: "var(--accent)", stroke: "var(--surface)", "stroke-width": 2 }));
  chart.append(group);
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.textContent = `${nearest.label}: ${nearest.value}`;
  chart.parentElement.append(tip);
  const home = chart.parentElement.getBoundingClientRect();
  const left = box.left - home.left + nearest.x / scale - tip.offsetWidth / 2;
  tip.style.left = Math.max(4, Math.min(left, home.width - tip.offsetWidth - 4)) + "px";
  tip.style.top = Math.max(0, box.top - home.top + nearest.y / scale - tip.offsetHeight - 12) + "px";
});
on("pointerout", "svg[data-points]", (chart, event) => {
  if (!chart.contains(event.relatedTarget)) leave(chart);
});

// Copying: what a field holds goes to the clipboard; the button says so.
on("click", "[data-copy]", async button => {
  const field = document.querySelector(button.dataset.copy);
  field.select();
  await navigator.clipboard?.writeText(field.value);
  button.textContent = "Copied";
});

// Uploads: files may be dropped on the zone; the form shows that it is at work.
on("dragover", "[data-upload]", (zone, event) => {
  event.preventDefault();
  zone.classList.add("over");
});
on("dragleave", "[data-upload]", (zone, event) => {
  if (!zone.contains(event.relatedTarget)) zone.classList.remove("over");
});
on("drop", "[data-upload]", (zone, event) => {
  event.preventDefault();
  zone.classList.remove("over");
  const input = zone.querySelector("input[type=file]");
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  zone.closest("form").requestSubmit();
});
on("submit", "form", form => {
  const zone = form.querySelector("[data-upload]");
  if (!zone || zone.querySelector("progress")) return;
  const progress = document.createElement("progress");
  progress.setAttribute("aria-label", "Reading the file");
  zone.append(progress);
  form.querySelectorAll("button").forEach(button => { button.disabled = true; });
});

// Keyboard: "?" lists the shortcuts, and there they can be switched off.
const typing = element => element.closest?.("input, textarea, select, [contenteditable]");
const enabled = () => localStorage.getItem("shortcuts") !== "off";
const step = by => {
  const links = [...document.querySelectorAll("tr.row > th a")];
  const here = links.indexOf(document.activeElement?.closest?.("tr.row")?.querySelector("th a"));
  links[Math.max(0, Math.min(links.length - 1, here < 0 && by < 0 ? 0 : here + by))]?.focus();
};
// The box of the page itself before the one in the navigation; where neither is seen, the page of the search.
const searchEverything = () => {
  const boxes = [...document.querySelectorAll("[data-everything]")].filter(box => box.checkVisibility());
  if (boxes.length) boxes.at(-1).focus();
  else location.assign("/search");
};
// What a key does: in the row that is looked at first, else on the page.
const deed = key => {
  const here = document.activeElement?.closest?.("tr.row");
  return (here || document).querySelector(`[data-key="${key}"]`);
};
const reply = () => {
  const field = deed("r");
  const link = document.activeElement?.closest?.("tr.row")?.querySelector("th a");
  if (field) field.focus();
  else if (link?.pathname.startsWith("/desk/requests/")) location.assign(link.href + "#answer");
};
// Others are told that somebody writes.
on("input", "[data-writing]", () => {
  const writing = document.getElementById("writing");
  if (writing) writing.value = "true";
});
const shortcuts = {
  "?": () => document.getElementById("shortcuts")?.showModal(),
  "/": () => searchEverything(),
  a: () => deed("a")?.requestSubmit(),
  r: () => reply(),
  j: () => step(1),
  k: () => step(-1),
};
document.addEventListener("keydown", event => {
  if (event.key === "Escape") document.querySelector(".strip details[open]")?.removeAttribute("open");
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (!enabled()) return;
  if (shortcuts[event.key] && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    shortcuts[event.key]();
  }
});
on("click", "[data-shortcuts]", () => shortcuts["?"]());
on("change", "[data-shortcuts-enabled]", box => localStorage.setItem("shortcuts", box.checked ? "on" : "off"));

nameThemeSwitches();
document.querySelectorAll("[data-close], [data-shortcuts], [data-copy]").forEach(button => { button.hidden = false; });
document.querySelectorAll("[data-shortcuts-enabled]").forEach(box => { box.checked = enabled(); });
