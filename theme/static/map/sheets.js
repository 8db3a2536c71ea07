// Where there are many places, the list names the provinces only, and the places of each are on a sheet: a page of its
// own, in the reader's language. The map brings its list in here when it comes near.
(() => {
  "use strict";
  const { opening, otherPage } = globalThis.rehber;

  async function bring(section) {
    const { lists } = await otherPage(section.querySelector("h3 a").href, "#places ul");
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
