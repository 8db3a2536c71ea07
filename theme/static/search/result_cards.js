// Pieces of the page that searches: a result with why it was found, a list of results, a button. Every text of the
// catalogue enters as text, never as markup.
(() => {
  "use strict";
  const MOST_REASONS = 3;
  const FEW_AT_ONCE = 10; // of a large catalogue, where each result may stand in another file
  function cards(say, here) {
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

    function element(name, properties, ...children) {
      const made = Object.assign(document.createElement(name), properties);
      made.append(...children.filter((child) => child !== undefined && child !== null));
      return made;
    }

    const COMMA = /^(ar|fa)$/.test(document.documentElement.lang) ? "\u060c " : ", ";

    const small = (...children) => element("span", { className: "small" }, ...children);
    const turkish = (text) => element("span", { lang: "tr", dir: "ltr" }, text);

    const same = (one, other) => one.localeCompare(other, document.documentElement.lang, { sensitivity: "base" }) === 0;
    function beside(row) {
      const kind = same(row.kind, row.name) ? null : row.kind;
      const parts = [kind, row.area && turkish(row.area), row.by, row.number && element("bdi", { dir: "ltr" }, row.number)];
      return small(...parts.filter(Boolean).flatMap((part, i) => (i ? [" · ", part] : [part])));
    }

    function why(finder, reasons) {
      const said = reasons.map(({ term, field, word }) => (term ? finder.terms[term].label : word ? `${say.fields[field]} (${word})` : say.fields[field])).slice(0, MOST_REASONS);
      return said.length ? small(fill(say.why, { reasons: Array.from(new Set(said)).join(COMMA) })) : null;
    }

    const SVG = "http://www.w3.org/2000/svg";
    function icon(name) {
      const made = document.createElementNS(SVG, "svg");
      made.setAttribute("class", "i");
      made.setAttribute("aria-hidden", "true");
      const use = document.createElementNS(SVG, "use");
      use.setAttribute("href", `#i-${name}`); // the page has the drawings
      made.append(use);
      return made;
    }

    // What comes above all results where somebody is in danger: a sentence, numbers to tap, where to read on.
    function urgent({ text, lines, links, drawn = "danger" }) {
      const call = ({ number, name }) => element("a", { className: "act call", href: `tel:${number}` }, icon("call"),
        element("span", {}, element("span", { className: "unseen" }, say.call, " "), element("bdi", { dir: "ltr" }, number), " ",
          element("span", { className: "whose" }, name)));
      return [
        element("p", { className: "ask" }, icon(drawn), element("strong", {}, text)),
        element("p", { className: "pair" }, ...lines.map(call)),
        ...(links.length ? [element("ul", { className: "links" }, ...links.map(({ path, label }) => element("li", {}, element("a", { href: here + path }, label))))] : []),
      ];
    }

    // Help lines among the rows, to tap.
    const lines = (finder, places) => places.map((place) => finder.rows[place]).filter((row) => row.number).map(({ number, name }) => ({ number, name }));

    // What can be said at a glance: that it is only planned, whether it is open, or that nobody knows.
    function chip(row) {
      const [kind, drawn, words] = row.chip || (row.when === undefined ? ["unknown", "clock-unknown", say.hours] : ["known", "clock", ""]);
      const text = element("span", {}, words);
      if (drawn === "clock" && row.when !== undefined) text.dataset.when = row.when; // opening.js says it, and keeps it true
      return element("span", { className: `chip ${kind}` }, icon(drawn), text);
    }

    function said(row) {
      const speaks = row.speaks && element("span", { className: "chip known" }, icon("language"), row.speaks);
      return row.number ? null : element("p", { className: "said" }, chip(row), " ", speaks);
    }

    function acts(row) {
      const [number, uri, whose] = row.call || [];
      const called = number && element("a", { className: "act call", href: uri }, icon("call"),
        element("span", {}, element("span", { className: "unseen" }, say.call, " "), element("bdi", { dir: "ltr" }, number),
          whose && element("span", { className: "whose" }, whose)));
      return element("p", { className: "pair" }, called, element("a", { className: "act", href: here + row.path }, icon("go"),
        element("span", {}, say.details, element("span", { className: "unseen" }, `: ${row.name}`))));
    }

    function card(finder, { place, reasons }) {
      const row = finder.rows[place];
      const link = element("a", { className: "title", href: here + row.path, lang: row.lang || "" }, row.name);
      if (!row.lang) link.removeAttribute("lang");
      const byTurkish = reasons.some(({ field }) => (field || "").startsWith("turkish"));
      const other = byTurkish && row.turkish ? small(turkish(row.turkish)) : null;
      const last = row.last ? small(say.last) : null;
      return element("li", { className: "card" }, link, other, beside(row), last, said(row), why(finder, reasons), acts(row));
    }

    // What a result shows may have to be fetched first, so a list is there a little later.
    async function list(finder, hits, heading) {
      if (!hits.length) return [];
      const at_once = finder.cut ? FEW_AT_ONCE : say.limit;
      const items = element("ul", { className: "cards" });
      const more = element("button", { type: "button" }, say.more);
      const grow = async () => {
        const next = hits.slice(items.children.length, items.children.length + at_once);
        await finder.show(next.map(({ place }) => place));
        const [first] = next.map((hit) => items.appendChild(card(finder, hit)));
        more.hidden = items.children.length >= hits.length;
        return first;
      };
      more.addEventListener("click", async () => (await grow()).querySelector("a").focus());
      await grow();
      return [heading && element("h2", {}, heading), items, more];
    }

    function button(text, act) {
      const made = element("button", { type: "button" }, text);
      made.addEventListener("click", act);
      return made;
    }

    return { element, button, list, fill, urgent, lines };
  }

  globalThis.rehber.cards = cards;
})();
