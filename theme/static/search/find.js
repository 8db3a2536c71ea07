// The page to find things. Without this script it is an index of links; with it, words and filters work together.
// What is typed and chosen is kept beside the address, not in it (history_state.js). Catalogue text enters the page as text,
// never as markup.
(() => {
  "use strict";
  const form = document.getElementById("find");
  if (!form) return;
  const { query, filters, cards, kept, opening } = globalThis.rehber;
  const say = JSON.parse(form.dataset.say);
  const here = form.dataset.here;
  const at = (id) => document.getElementById(id);
  const [box, chips, told, results, numbers, lists] = ["words", "chips", "told", "results", "numbers", "lists"].map(at);
  const [share, copy, link, copied] = ["share", "copy", "link", "copied"].map(at);
  const inputs = Array.from(form.querySelectorAll("input[type=checkbox]"));
  const groupOf = (input) => input.closest("[data-group]").dataset.group;
  const { element, button, list, fill, urgent, lines } = cards(say, here);
  const alarm = at("urgent"); // without this script it stands there for everybody
  const PAUSE = 120; // milliseconds between the last key and the answer

  const groups = {};
  for (const input of inputs) (groups[groupOf(input)] = groups[groupOf(input)] || []).push(input.value);

  // --- the index is fetched when somebody begins to search ----------------------------------------------------------
  const folder = form.dataset.index.replace(/[^/]*$/, "");
  function fetched(file) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = folder + file;
      script.onload = () => done(globalThis.rehberIndex[file.split(".")[0]]);
      script.onerror = () => failed(new Error(file));
      document.head.append(script);
    });
  }

  let loading = null;
  function load() {
    loading = loading || fetched(form.dataset.index.slice(folder.length))
      .then((core) => {
        opening.tables = core.timetables;
        return query.create(core, globalThis.lunr, fetched);
      })
      .catch((failed) => { loading = null; throw failed; });
    return loading;
  }

  // --- what is typed and chosen ------------------------------------------------------------------------------------
  function chosen() {
    const values = {};
    for (const input of inputs) if (input.checked) (values[groupOf(input)] = values[groupOf(input)] || []).push(input.value);
    return values;
  }

  const asked = () => ({ words: box.value.trim(), chosen: chosen() });

  function fillIn({ words, chosen: values }) {
    box.value = (typeof words === "string" ? words : "").slice(0, box.maxLength);
    for (const input of inputs) {
      const given = new Map(Object.entries(values || {})).get(groupOf(input));
      input.checked = Array.isArray(given) && given.includes(input.value);
      
    }
  }

  // A link holds the words, so it is made only when somebody asks for it; it goes to the clipboard, or stands there to
  // be copied by hand.
  async function copyLink() {
    const address = kept.link(asked());
    try {
      await navigator.clipboard.writeText(address);
      copied.textContent = say.copied;
    } catch {
      link.value = address;
      link.hidden = false;
      link.select();
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
    if (words && entries.length) entries.unshift([fill(say.words, { words }), () => { box.value = ""; }]);
    const items = entries.map(([label, act]) => element("li", {}, button(fill(say.remove, { filter: label }), drop(act))));
    if (entries.length > 1) items.push(element("li", {}, button(say.clear, drop(() => entries.forEach(([, act]) => act())))));
    chips.textContent = "";
    chips.append(...items);
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

  // --- what stands above the results ---------------------------------------------------------------------------------
  function showAlarm(intent) {
    if (!alarm) return;
    const card = intent && say.crises[intent];
    alarm.hidden = !card;
    alarm.textContent = "";
    if (card) alarm.append(...urgent(card));
  }

  let literal = null; // words somebody wants looked for as they are, without guesses

  // What was read otherwise than it was typed, with the way back; what nobody here can answer, with whom to call.
  function beforeResults(finder, { guessed, town, elsewhere, ask, intent }, words) {
    const pieces = guessed.map((one) => element("p", {}, fill(say.guessed, one)));
    if (guessed.length) pieces.push(button(say.back, () => {
      literal = words;
      show();
    }));
    const call = (text) => element("section", { className: "card missing" }, ...urgent({ text, lines: ask.length ? lines(finder, ask) : say.tell, links: [], drawn: "lines" }));
    if (town && !town.there && !intent) pieces.push(call(fill(say.nowhere, { town: town.name })));
    else if (elsewhere.length) pieces.push(call(say.elsewhere));
    return pieces;
  }

  // --- the answer ---------------------------------------------------------------------------------------------------
  let turn = 0; // an answer that comes after a later question is not shown

  async function answer(mine) {
    const finder = await load();
    filters.update(finder.rows, opening.states());
    const { words, chosen: picked } = asked();
    const checked = inputs.filter((input) => input.checked);
    const searched = words ? await finder.search(words, { guessing: words !== literal }) : null;
    if (searched) await finder.show([...searched.ask, ...finder.lines]); // the numbers to call may stand in another file
    const hits = searched ? searched.hits : finder.rows.map((_, place) => ({ place, band: query.EXACT, reasons: [] }));
    const something = Boolean(words || checked.length);
    const fit = hits.map((hit) => [hit, filters.fits(finder.rows[hit.place], picked)]);
    const sure = fit.filter(([, how]) => how === filters.YES).map(([hit]) => hit);
    const unknown = fit.filter(([, how]) => how === filters.UNKNOWN).map(([hit]) => hit);
    const found = something ? await Promise.all([
      list(finder, sure.filter((hit) => hit.band === query.EXACT), null),
      list(finder, sure.filter((hit) => hit.band === query.NEAR), say.near),
      list(finder, sure.filter((hit) => hit.band === query.PARTLY), say.partly),
      list(finder, unknown, say.unknown),
    ]) : [];
    if (mine !== turn) return;
    showAlarm(searched && searched.intent);
    showChips(checked, words);
    const number = something ? sure.length + unknown.length : 0;
    const notes = searched ? searched.lost.map((word) => fill(say.lost, { word })) : [];
    for (const shut of form.querySelectorAll(".shut")) shut.textContent = something ? fill(say.shut, { number }) : say.showAll;
    told.textContent = something ? [number ? fill(say.results, { number }) : say.none, ...notes].join(" ") : "";
    const needs = searched && searched.terms.map((term) => finder.terms[term]);
    results.textContent = "";
    results.append(...(something ? [
      ...(searched ? beforeResults(finder, searched, words) : []),
      ...found.flat(),
      ...(needs && needs.length ? [element("p", {}, say.needs), element("ul", { className: "links" },
        ...needs.map(({ path, label }) => element("li", {}, element("a", { href: here + path }, label))))] : []),
      ...(number ? [] : waysOut(finder, hits, checked, words)),
    ].filter(Boolean) : []));
    opening.show();
    share.hidden = !something;
    link.hidden = true;
    copied.textContent = "";
    numbers.hidden = !something || number > 0;
    lists.hidden = something && number > 0;
    window.setTimeout(() => { // counting takes a slow phone longer than finding: the answer is shown first
      if (mine === turn) showCounts(filters.counts(hits.map(({ place }) => finder.rows[place]), picked, groups));
    });
  }

  // Words that came in an address are taken out of it at once; others are kept when the answer is there, because on a page
  // of ten thousand links a browser takes long to write down where it is.
  function show() {
    const linked = window.location.hash.includes("=");
    if (linked) kept.keep(asked());
    turn += 1;
    const shown = answer(turn).catch(() => { told.textContent = say.failed; });
    return linked ? shown : shown.then(() => kept.keep(asked()));
  }

  let waiting = 0;
  box.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(show, PAUSE);
  });
  // Whoever comes to the box will type: by the first key all is there. Whether it failed, the first answer tells.
  box.addEventListener("focus", () => load().then(({ warm }) => warm()).catch(() => {}), { once: true });
  form.addEventListener("change", (event) => { if (event.target !== box) show(); });
  form.addEventListener("toggle", show, { capture: true, once: true }); // the counts are wanted when a group is opened
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener("click", ({ target }) => {
    const sheet = target.matches(".shut") && target.closest("details");
    if (!sheet) return;
    sheet.open = false;
    sheet.querySelector("summary").focus();
  });
  copy.addEventListener("click", copyLink);
  function restore() {
    const found = kept.kept();
    if (found) fillIn(found);
    const { words, chosen: values } = asked();
    if (found || words || Object.keys(values).length) show();
  }
  // Places open and close while somebody reads. The lists change with them, but never under a finger or the keyboard.
  opening.listeners.push(() => loading && loading.then((finder) => {
    if (results.contains(document.activeElement) || !filters.update(finder.rows, opening.states())) return;
    turn += 1;
    answer(turn);
  }).catch(() => {}));
  window.addEventListener("hashchange", restore);
  window.addEventListener("popstate", restore);
  form.hidden = false;
  if (alarm) alarm.hidden = true;
  restore();
})();
