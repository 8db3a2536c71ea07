// Where there are many places, the list names the provinces only, and the places of each are on a sheet: a page of its
// own, in the reader's language. The map brings its list in here when it comes near.
(() => {
  "use strict";
  const { opening } = globalThis.rehber;

  // A sheet counts its timetables from nought; here they stand behind those that are there.
  function number(page, lists) {
    const source = page.getElementById("opening");
    const before = opening.tables.length;
    if (source) opening.tables.push(...JSON.parse(source.dataset.tables));
    for (const list of lists) {
      for (const element of list.querySelectorAll("[data-when]")) element.dataset.when = Number(element.dataset.when) + before;
    }
  }

  async function bring(section) {
    const { href } = section.querySelector("h3 a");
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html"); // a document in which nothing runs
    const lists = page.querySelectorAll("#places ul");
    for (const list of lists) {
      for (const link of list.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), href).href;
    }
    number(page, lists);
    section.querySelector(".number").remove();
    section.append(...lists);
    delete section.dataset.sheet;
    opening.show();
  }

  function sheets(places) {
    const coming = new Map(); // section → promise that its places are in the list

    // Brings in what is on the sheets of provinces; says whether all of it came.
    return async (sections) => {
      for (const section of sections) if (!coming.has(section)) coming.set(section, bring(section));
      const ends = await Promise.all(sections.map((section) => coming.get(section).then(() => true, () => false)));
      sections.forEach((section, i) => ends[i] || coming.delete(section)); // tried again the next time
      if (sections.length) await places.choose();
      return ends.every(Boolean);
    };
  }

  globalThis.rehber.sheets = sheets;
})();
