// Another page of this site, for its list of places: read as a document in which nothing runs. Its links lead where they
// led, and its timetables stand behind those that this page has.
(() => {
  "use strict";
  const { opening } = globalThis.rehber;

  function number(page, lists) {
    const source = page.getElementById("opening");
    const before = opening.tables.length;
    if (source) opening.tables.push(...JSON.parse(source.dataset.tables));
    for (const list of lists) {
      for (const element of list.querySelectorAll("[data-when]")) element.dataset.when = Number(element.dataset.when) + before;
    }
  }

  // A page of ours is named without the host: what is chosen for the list goes along to no other (list_buttons.js).
  function from(page, link) {
    const { origin, href } = new URL(link, page);
    return origin === window.location.origin ? href.slice(origin.length) : href;
  }

  // Returns the page, and what of it is inside of *selector*.
  async function otherPage(href, selector) {
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const lists = [...page.querySelectorAll(selector)];
    for (const list of lists) {
      for (const link of list.querySelectorAll("a[href]")) link.setAttribute("href", from(href, link.getAttribute("href")));
    }
    number(page, lists);
    return { page, lists };
  }

  globalThis.rehber.otherPage = otherPage;
})();
