// A list of places without storage: what is chosen stands in the address, behind "#list:", and goes along to the next
// page that has places on it. No browser sends that part to a server. Words of a search are no part of it: they are
// nobody's but the searcher's, a list is made to be given away.
(() => {
  "use strict";
  const bar = document.getElementById("chosen");
  if (!bar) return;
  const way = bar.querySelector("a");
  const thumb = document.querySelector(".bar [value=list]"); // of a record, where the thumb is
  const MARK = "#list:";
  const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
  const PAGE = /(?:(?:centre|unit|organisation)\/|numbers\.html#)([a-z0-9-]+)(?:\.html)?$/;
  const MOST = 60; // places of one list

  const listed = () => window.location.hash.startsWith(MARK);
  const read = () => new Set(window.location.hash.slice(MARK.length).split(",").filter((id) => ID.test(id)).slice(0, MOST));

  let ids = listed() ? read() : new Set();
  const said = () => Array.from(ids).join(",");
  const mark = () => (ids.size ? MARK + said() : "");

  function write() {
    window.history.replaceState(window.history.state, "", window.location.href.split("#")[0] + mark());
  }

  function show() {
    way.href = `${way.dataset.list}#${said()}`;
    way.textContent = bar.dataset.words.replace("{number}", String(ids.size));
    bar.hidden = ids.size === 0;
    for (const box of document.querySelectorAll(".pick input")) box.checked = ids.has(box.value);
    if (thumb) thumb.setAttribute("aria-pressed", String(ids.has(thumb.dataset.id)));
  }

  function box(id, name) {
    const input = Object.assign(document.createElement("input"), { type: "checkbox", value: id, checked: ids.has(id) });
    const label = Object.assign(document.createElement("label"), { className: "pick" });
    label.append(input, ` ${bar.dataset.label}`);
    if (name) label.append(Object.assign(document.createElement("span"), { className: "unseen", textContent: `: ${name}` }));
    return label;
  }

  // A result of the search comes and goes, so every card is looked at when it comes; those that stay, once.
  function offer(root) {
    for (const card of root.matches(".card") ? [root] : root.querySelectorAll(".card")) {
      const link = card.querySelector(".pick") ? null : card.querySelector("a[href]");
      const page = link && link.getAttribute("href").split(MARK)[0].match(PAGE);
      if (page) card.append(box(page[1], link.textContent));
    }
    for (const place of root.querySelectorAll(".picks:empty")) place.append(box(place.dataset.id, ""));
  }

  function choose(id, on) {
    ids[on && ids.size < MOST ? "add" : "delete"](id);
    write();
    show();
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches(".pick input")) choose(event.target.value, event.target.checked);
  });
  if (thumb) {
    thumb.hidden = false;
    thumb.addEventListener("click", () => choose(thumb.dataset.id, !ids.has(thumb.dataset.id)));
  }

  // Takes the list along, to our own pages only. A link that leads to a place within a page is left as it is.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const page = link && link.getAttribute("href").match(/^([^:#]+\.html)(?:#list:.*)?$/);
    if (page) link.href = page[1] + mark();
  }, true);

  window.addEventListener("hashchange", () => {
    if (!listed()) return; // a link within the page
    ids = read();
    show();
  });
  const main = document.querySelector("main");
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) offer(node);
  }).observe(main, { childList: true, subtree: true });
  offer(main);
  show();
})();
