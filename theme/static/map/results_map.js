// The map beside the results, where a screen has room for both. It is the page of the map that is brought in, with its
// list, its styles and its scripts, when there are results; a telephone fetches nothing of it. What the results name is
// shown, in their order: a number on the result, the same on the map. What the map's list does not have, such as a
// protected place, has no number here either.
(() => {
  "use strict";
  const pane = document.getElementById("results-map");
  const results = document.getElementById("results");
  if (!pane || window.location.protocol === "file:") return; // from a folder no page can be brought in
  const { opening, otherPage } = globalThis.rehber;
  const said = pane.dataset;
  const wide = window.matchMedia("(min-width: 64rem)");
  const saving = () => Boolean(/** @type {any} */ (navigator).connection && /** @type {any} */ (navigator).connection.saveData);
  const cards = () => [...results.querySelectorAll(".cards > .card")];
  const target = (item) => item.querySelector("a.title").href.split("#")[0]; // the list of what was chosen stands behind #

  // --- the places, as servicemap.js asks for them -------------------------------------------------------------------
  let list = null;
  let atlas = null; // what the map can do for us, once it stands
  const changed = [];
  const items = () => [...list.querySelectorAll("li.card")];
  const sheets = () => [...list.querySelectorAll("section[data-sheet]")];

  function numbered(item, number) {
    item.hidden = number === 0;
    let rank = item.querySelector(".rank");
    if (!number) {
      if (rank) rank.remove();
      return;
    }
    if (!rank) {
      rank = document.createElement("b");
      rank.className = "rank";
      item.prepend(rank);
    }
    rank.textContent = String(number);
  }

  // The button in a result that shows it on the map: it has the number.
  function spot(card, number, item) {
    let button = card.querySelector(".spot");
    if (!number) {
      if (button) button.remove();
      return;
    }
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.className = "spot";
      card.querySelector("a.title").after(button);
    }
    button.textContent = String(number);
    button.setAttribute("aria-label", `${number}: ${said.show}`);
    button.onclick = () => {
      from = button;
      atlas.point(item);
    };
  }

  let from = null; // the button that opened what is open on the map: the keyboard comes back to it
  function back() {
    const asked = from;
    from = null;
    if (asked && asked.isConnected && pane.contains(document.activeElement)) asked.focus({ preventScroll: true });
  }

  const tried = new Set(); // sections, so that what fails is not asked for again and again
  function missing(without) {
    const provinces = Array.from(new Set(without.map((card) => card.querySelector(".small [lang=tr]")).filter(Boolean)
      .map((area) => area.textContent.split(", ").pop())));
    const names = (section) => section.querySelector("h3").textContent; // in the reader's script, and in Turkish
    const found = sheets().filter((section) => !tried.has(section) && provinces.some((name) => names(section).includes(name)));
    for (const section of found) tried.add(section);
    return found;
  }

  const marked = new WeakSet(); // results that were looked at
  let last = null; // what was shown: the map does not move under a hand when the same is shown again
  function choose() {
    const every = cards();
    const now = [every.length, items().length, ...every.map(target)].join(" "); // a list that was brought in counts
    every.forEach((card) => marked.add(card));
    const there = new Map(items().map((item) => [target(item), item]));
    const mapped = every.map((card) => [card, there.get(target(card))]).filter(([, item]) => item);
    const numbers = new Map(mapped.map(([, item], i) => [item, i + 1]));
    for (const item of items()) numbered(item, every.length ? numbers.get(item) || 0 : null);
    for (const group of list.querySelectorAll("ul")) {
      group.append(...[...group.children].sort((one, other) => (numbers.get(one) || 0) - (numbers.get(other) || 0)));
    }
    for (const section of sheets()) {
      section.hidden = every.length > 0;
      section.dataset.shown = section.dataset.number;
    }
    if (atlas) for (const card of every) spot(card, numbers.get(there.get(target(card))), there.get(target(card)));
    const count = pane.querySelector(".shown");
    if (count) count.textContent = said.words.replace("{number}", String(every.length ? mapped.length : items().length));
    if (now !== last) for (const call of changed) call();
    last = now;
    watcher.takeRecords(); // what was just written is no new answer
    const wanted = atlas ? missing(every.filter((card) => !there.has(target(card)))) : [];
    if (wanted.length) atlas.bring(wanted);
  }

  // --- bringing it in ------------------------------------------------------------------------------------------------
  function added(name, properties, place) {
    return new Promise((done, failed) => {
      const made = Object.assign(document.createElement(name), properties);
      made.onload = done;
      made.onerror = failed;
      place.append(made);
    });
  }

  const OURS = /\/(places|pictures)\.[^/]*$/; // choices of its own; pictures may come from another host
  async function bring() {
    const { href } = pane.querySelector("a");
    const { page, lists: [places] } = await otherPage(href, "#places");
    const at = (element, name) => new URL(element.getAttribute(name), href).href;
    const have = new Set([...document.querySelectorAll("script[src]")].map((script) => /** @type {any} */ (script).src));
    const styles = [...page.querySelectorAll("link[rel=stylesheet]:not([media])")].map((link) => at(link, "href"));
    const known = new Set([...document.querySelectorAll("link[rel=stylesheet]")].map((link) => /** @type {any} */ (link).href));
    await Promise.all(styles.filter((style) => !known.has(style)).map((style) => added("link", { rel: "stylesheet", href: style }, document.head)));
    list = places;
    list.hidden = true;
    const map = page.getElementById("map");
    for (const extra of map.querySelectorAll("noscript, #map-pictures, #map-pictures-from")) extra.remove();
    map.querySelector(".map").dataset.follow = ""; // servicemap.js: what is chosen fills the view
    const count = document.createElement("p");
    count.className = "small shown";
    pane.replaceChild(map, pane.querySelector(".wait"));
    map.querySelector(".map").after(count);
    pane.append(page.querySelector(".shapes"), list);
    map.querySelector("a[href='#after-map']").addEventListener("click", (event) => {
      event.preventDefault(); // what stands behind # is a search here
      document.getElementById("after-map").focus();
    });
    globalThis.rehber.places = { items: () => items().filter(({ dataset }) => "at" in dataset), sheets, changed, choose, ready: Promise.resolve(), stands };
    const scripts = [...page.querySelectorAll("script[src]")].map((script) => at(script, "src"));
    await Promise.all(scripts.filter((src) => !have.has(src) && !OURS.test(src)).map((src) => added("script", { src, async: false }, document.head)));
    opening.show();
  }

  function stands(able, map) {
    atlas = able;
    map.on("popupclose", back);
    choose();
  }

  let brought = null;
  function look() {
    if (!brought && wide.matches && !saving() && cards().length) brought = bring().catch(() => { list = null; });
    const fresh = cards().some((card) => !marked.has(card)) || !cards().length;
    if (list && atlas && fresh) choose();
  }

  const watcher = new MutationObserver(look);
  watcher.observe(results, { childList: true, subtree: true });
  window.addEventListener("resize", look);
  look();
})();
