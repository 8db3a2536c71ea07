// The page to find things. Without this script it is an index of links; with it, words and filters work together.
// What is typed and chosen stands behind the # of the address, which no browser sends to a server. Catalogue text
// enters the page as text, never as markup.
(() => {
  "use strict";
  const form = document.getElementById("find");
  if (!form) return;
  const { query, filters, cards, opening } = globalThis.rehber;
  const say = JSON.parse(form.dataset.say);
  const here = form.dataset.here;
  const at = (id) => document.getElementById(id);
  const [box, chips, told, results, numbers, lists] = ["words", "chips", "told", "results", "numbers", "lists"].map(at);
  const inputs = Array.from(form.querySelectorAll("input[type=checkbox]"));
  const groupOf = (input) => input.closest("[data-group]").dataset.group;
  const { element, button, list, fill } = cards(say, here);
  const PAUSE = 120; // milliseconds between the last key and the answer

  const groups = {};
  for (const input of inputs) (groups[groupOf(input)] ||= []).push(input.value);

  // --- the index is fetched once, when somebody begins to search ---------------------------------------------------
  let loading = null;
  function load() {
    loading ||= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = form.dataset.index;
      script.onload = () => {
        opening.tables = globalThis.rehberIndex.timetables;
        done(query.create(globalThis.rehberIndex, globalThis.lunr));
      };
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  }

  // --- what is typed and chosen, and the address that says so ------------------------------------------------------
  function chosen() {
    const values = {};
    for (const input of inputs) if (input.checked) (values[groupOf(input)] ||= []).push(input.value);
    return values;
  }

  function write() {
    const parts = Object.entries(chosen()).map(([group, values]) => `${group}=${values.map(encodeURIComponent).join(",")}`);
    const words = box.value.trim();
    if (words) parts.unshift(`q=${encodeURIComponent(words)}`);
    const address = parts.length ? `#${parts.join("&")}` : window.location.href.split("#")[0];
    if (address !== window.location.hash) window.history.replaceState(null, "", address);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch {
      return ""; // somebody cut the address in the middle of a letter
    }
  }

  function read() {
    const given = new Map(window.location.hash.slice(1).split("&").map((part) => {
      const cut = part.indexOf("=");
      return [part.slice(0, cut), part.slice(cut + 1)];
    }));
    box.value = decoded(given.get("q") || "").slice(0, box.maxLength);
    for (const input of inputs) {
      input.checked = (given.get(groupOf(input)) || "").split(",").map(decoded).includes(input.value);
      if (input.checked) input.closest("details").open = true;
    }
  }

  const labelOf = (input) => input.parentElement.querySelector("span").textContent;

  function showChips(checked, words) {
    const focused = Array.from(chips.children).findIndex((item) => item.contains(document.activeElement));
    const drop = (act) => () => {
      act();
      show();
    };
    const entries = checked.map((input) => [labelOf(input), () => { input.checked = false; }]);
    if (words) entries.unshift([fill(say.words, { words }), () => { box.value = ""; }]);
    const items = entries.map(([label, act]) => element("li", {}, button(fill(say.remove, { filter: label }), drop(act))));
    if (entries.length > 1) items.push(element("li", {}, button(say.clear, drop(() => entries.forEach(([, act]) => act())))));
    chips.replaceChildren(...items);
    chips.hidden = !items.length;
    if (focused >= 0) (items.length ? items[Math.min(focused, items.length - 1)].firstChild : box).focus();
  }

  function showCounts(counted) {
    for (const input of inputs) {
      const number = counted[groupOf(input)][input.value];
      input.parentElement.querySelector(".count").textContent = `(${number})`;
      input.disabled = number === 0 && !input.checked;
    }
  }

  // Which filter, taken away, would show something: the way out of an empty list.
  function waysOut(finder, hits, checked, words) {
    const without = (input) => {
      const rest = chosen();
      rest[groupOf(input)] = rest[groupOf(input)].filter((value) => value !== input.value);
      return hits.filter(({ place }) => filters.fits(finder.rows[place], rest) !== filters.NO).length;
    };
    const ways = checked.map((input) => [labelOf(input), without(input), () => { input.checked = false; }]);
    if (words) {
      const number = finder.rows.filter((row) => filters.fits(row, chosen()) !== filters.NO).length;
      ways.push([fill(say.words, { words }), checked.length ? number : 0, () => { box.value = ""; }]);
    }
    const items = ways.filter(([, number]) => number).map(([filter, number, act]) =>
      element("li", {}, button(fill(say.without, { filter, number }), () => {
        act();
        show();
        box.focus();
      })));
    return items.length ? [element("ul", { className: "chips" }, ...items)] : [];
  }

  // --- the answer ---------------------------------------------------------------------------------------------------
  function answer(finder) {
    filters.update(finder.rows, opening.states());
    const words = box.value.trim();
    const checked = inputs.filter((input) => input.checked);
    const searched = words ? finder.search(words) : null;
    const hits = searched ? searched.hits : finder.rows.map((_, place) => ({ place, band: query.EXACT, reasons: [] }));
    const picked = chosen();
    showCounts(filters.counts(hits.map(({ place }) => finder.rows[place]), picked, groups));
    showChips(checked, words);
    const asked = Boolean(words || checked.length);
    const fit = hits.map((hit) => [hit, filters.fits(finder.rows[hit.place], picked)]);
    const sure = fit.filter(([, how]) => how === filters.YES).map(([hit]) => hit);
    const unknown = fit.filter(([, how]) => how === filters.UNKNOWN).map(([hit]) => hit);
    const number = asked ? sure.length + unknown.length : 0;
    const notes = searched ? searched.lost.map((word) => fill(say.lost, { word })) : [];
    told.textContent = asked ? [number ? fill(say.results, { number }) : say.none, ...notes].join(" ") : "";
    const needs = searched && searched.terms.map((term) => finder.terms[term]);
    results.replaceChildren(...(asked ? [
      ...(needs && needs.length ? [element("p", {}, say.needs), element("ul", { className: "links" },
        ...needs.map(({ path, label }) => element("li", {}, element("a", { href: here + path }, label))))] : []),
      ...list(finder, sure.filter((hit) => hit.band === query.EXACT), null),
      ...list(finder, sure.filter((hit) => hit.band === query.NEAR), say.near),
      ...list(finder, sure.filter((hit) => hit.band === query.PARTLY), say.partly),
      ...list(finder, unknown, say.unknown),
      ...(number ? [] : waysOut(finder, hits, checked, words)),
    ].filter(Boolean) : []));
    opening.show();
    numbers.hidden = !asked || number > 0;
    lists.hidden = asked && number > 0;
  }

  function show() {
    write();
    return load().then(answer, () => { told.textContent = say.failed; });
  }

  let waiting = 0;
  box.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(show, PAUSE);
  });
  box.addEventListener("focus", load, { once: true });
  form.addEventListener("change", (event) => { if (event.target !== box) show(); });
  form.addEventListener("toggle", show, { capture: true, once: true }); // the counts are wanted when a group is opened
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  const restore = () => {
    if (/^#[^=]+$/.test(window.location.hash)) return; // a link within the page, not a search
    read();
    if (window.location.hash.length > 1 || box.value) show();
    else if (loading) show();
  };
  // Places open and close while somebody reads. The lists change with them, but never under a finger or the keyboard.
  opening.listeners.push(() => loading && loading.then((finder) => {
    if (results.contains(document.activeElement)) return;
    if (filters.update(finder.rows, opening.states())) answer(finder);
  }, () => {}));
  window.addEventListener("hashchange", restore);
  form.hidden = false;
  restore();
})();
