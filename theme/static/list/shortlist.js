// The page of a list: it shows the places whose ids stand behind the # of its address, which is sent to no server.
// There is no other copy of the list. A QR code of it there cannot be: codes are drawn when the site is built.
// Every text of the catalogue enters the page as text, never as markup.
(() => {
  "use strict";

  // Element.replaceChildren is of 2020.
  const refill = (element, nodes) => {
    element.textContent = "";
    element.append(...nodes);
  };
  const page = document.getElementById("shortlist");
  if (!page) return;
  const say = JSON.parse(page.dataset.say);
  const at = (id) => document.getElementById(id);
  const known = globalThis.rehberPlaces;
  if (!known) {
    at("unfilled").textContent = say.failed;
    at("unfilled").classList.remove("unscripted");
    return;
  }
  const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
  const MOST = 60; // places of one list
  const has = (among, id) => Object.prototype.hasOwnProperty.call(among, id);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter(Boolean));
    return made;
  }

  // A text is words, or words and their language.
  function words(said) {
    if (!Array.isArray(said)) return said;
    return element("span", { lang: said[1], dir: "ltr" }, said[0]);
  }

  const line = (...children) => element("p", {}, ...children);
  const small = (...children) => element("p", { className: "small" }, ...children);
  const turkish = (text) => element("span", { lang: "tr", dir: "ltr" }, text);

  function phone({ label, number, uri, notes }) {
    const digits = element("bdi", { dir: "ltr" }, number);
    const more = (notes || []).flatMap((note) => [" ", words(note)]);
    return element("li", {}, `${label} `, uri ? element("a", { href: uri }, digits) : digits, ...more);
  }

  const phones = (numbers) => (numbers ? element("ul", { className: "phones" }, ...numbers.map(phone)) : null);

  function through(it) {
    return it ? element("div", {}, line(`${say.through} `, words(it.name)), phones(it.phones)) : null;
  }

  function name(it) {
    const link = element("a", { className: "title", href: page.dataset.here + it.path }, it.name);
    if (it.lang) Object.assign(link, { lang: it.lang, dir: "ltr" });
    return element("h2", {}, link);
  }

  function beside(it) {
    const parts = [it.kind, it.area && turkish(it.area), it.by && element("bdi", {}, it.by)].filter(Boolean);
    return small(...parts.flatMap((part, i) => (i ? [" · ", part] : [part])));
  }

  function spoken(it) {
    return [it.speaks && line(fill(say.speaks, { languages: it.speaks })), it.planned && line(fill(say.planned, { languages: it.planned })),
      it.unspoken && line(it.unspoken)];
  }

  function emails(addresses) {
    return (addresses || []).map((address) => line(element("a", { href: `mailto:${address}` }, element("bdi", { dir: "ltr" }, address))));
  }

  const drawn = document.querySelector("#drawn svg"); // of a telephone

  // Whom to call, as on every card. On paper the numbers below say it, where there are any.
  function call(it) {
    if (!it.call) return null;
    const [number, uri, whose] = it.call;
    const words = element("span", {}, element("span", { className: "unseen" }, `${say.call} `), element("bdi", { dir: "ltr" }, number),
      whose && element("span", { className: "whose" }, element("bdi", {}, whose)));
    const known = it.phones || it.through;
    return element("p", { className: known ? "pair screen" : "pair" }, element("a", { className: "act call", href: uri }, drawn && drawn.cloneNode(true), words));
  }

  function facts(it) {
    return [
      name(it), it.turkish && small(turkish(it.turkish)), beside(it),
      ...(it.alerts || []).map((alert) => element("p", { className: "alert" }, alert)),
      call(it), phones(it.phones), ...emails(it.emails), through(it.through), it.hours && line(words(it.hours)), it.hours_note && line(words(it.hours_note)),
      it.address && line(turkish(it.address)), it.directions && line(words(it.directions)), it.where && line(it.where), ...spoken(it),
    ];
  }

  // --- the address ---------------------------------------------------------------------------------------------------
  function read() {
    const given = window.location.hash.slice(1).replace(/%2C/gi, ",").split(","); // some messengers write the comma so
    return Array.from(new Set(given)).filter((id) => ID.test(id)).slice(0, MOST);
  }

  let ids = read();

  function write() {
    window.history.replaceState(null, "", ids.length ? `#${ids.join(",")}` : window.location.href.split("#")[0]);
  }

  // --- the page ------------------------------------------------------------------------------------------------------
  function button(act, id, label, able, change) {
    const made = element("button", { type: "button", value: act, disabled: !able }, say[act]);
    made.setAttribute("aria-label", `${say[act]}: ${label}`);
    made.addEventListener("click", () => {
      change();
      write();
      show();
      const entry = at(`listed-${id}`);
      const again = entry && entry.querySelector(`button[value=${act}]:enabled`);
      (again || at("listed").querySelector("button:enabled") || at("more")).focus();
    });
    return made;
  }

  function moved(id, by) {
    const i = ids.indexOf(id);
    ids.splice(i, 1);
    ids.splice(i + by, 0, id);
  }

  function item(id, i, there) {
    const it = known.places[id];
    const next = (by) => ids.indexOf(there[i + by]) - ids.indexOf(id); // over those that are gone
    return element("li", { className: "card", id: `listed-${id}` }, ...facts(it), element("p", { className: "controls" },
      button("up", id, it.name, i > 0, () => moved(id, next(-1))),
      button("down", id, it.name, i + 1 < there.length, () => moved(id, next(1))),
      button("remove", id, it.name, true, () => { ids = ids.filter((other) => other !== id); })));
  }

  function goneAway(gone) {
    const links = gone.filter((id) => has(known.replaced, id)).map((id) => known.places[known.replaced[id]]);
    return [line(fill(say.gone, { number: gone.length })), links.length && line(say.instead), links.length && element("ul", { className: "bullets" },
      ...links.map((it) => element("li", {}, element("a", { href: page.dataset.here + it.path }, it.name))))];
  }

  function show() {
    const there = ids.filter((id) => has(known.places, id));
    const gone = ids.filter((id) => !has(known.places, id));
    at("told").textContent = there.length ? fill(say.listed, { number: there.length }) : say.empty;
    refill(at("listed"), there.map((id, i) => item(id, i, there)));
    refill(at("gone"), gone.length ? goneAway(gone).filter(Boolean) : []);
    at("gone").className = gone.length ? "notice" : "";
    for (const link of document.querySelectorAll(".languages a")) link.hash = ids.join(","); // the same list, for its reader
    at("more").href = `${page.dataset.here}find.html${ids.length ? `#list:${ids.join(",")}` : ""}`;
  }

  window.addEventListener("hashchange", () => {
    ids = read();
    show();
  });
  at("unfilled").remove();
  page.hidden = false;
  show();
})();
