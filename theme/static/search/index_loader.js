// The files of an index: which one holds what, each fetched once, and made into an index of lunr when it is first asked.
(() => {
  "use strict";
  const { packed, words } = globalThis.rehber;

  // Core is the file that names all others; load(file) brings one of them.
  function parts(core, lunr, load) {
    const rows = packed.rows(core.rows);

    // --- files, each fetched once; one that could not be fetched is asked for again ---------------------------------
    const brought = new Map();
    function bring(name, make) {
      if (!brought.has(name)) brought.set(name, make().catch((failed) => { brought.delete(name); throw failed; }));
      return brought.get(name);
    }

    const file = (name) => bring(name, () => load(name));

    // While an index is whole, all its files are fetched whatever is typed: that one was fetched then says nothing. The long
    // texts come last: the first answer does not wait for them.
    const cut = Boolean(core.cut);
    const fetched = (names) => Promise.all(names.map((name) => file(name).catch(() => {})));
    const texts = () => core.tiers.flatMap((tier) => tier.parts.map(([, given]) => given)).filter((given) => typeof given === "string");
    fetched([core.everyday, ...(cut ? [] : core.rows.blocks)]).then(() => fetched(cut ? [] : texts()));

    // The part of a tier where a word stands, and all words that begin like it.
    function part(tier, word) {
      const after = core.tiers[tier].parts.findIndex(([first]) => first > word.slice(0, core.key));
      const at = after < 0 ? core.tiers[tier].parts.length - 1 : Math.max(0, after - 1);
      return bring(`${tier} ${at}`, async () => {
        const given = core.tiers[tier].parts[at][1];
        const one = packed.index(typeof given === "string" ? await file(given) : given, core.tiers[tier].fields, core.documents);
        const terms = one.invertedIndex.map(([term]) => term);
        const range = words.rangeOf(terms);
        const sums = [0]; // places of all words before each word
        for (const size of one.sizes) sums.push(sums[sums.length - 1] + size);
        return {
          index: lunr.Index.load({ version: lunr.version, ...one }),
          terms: new Set(terms),
          weights: core.tiers[tier].fields,
          beginning: (text, open) => one.invertedIndex.slice(...range(text)).slice(0, open ? undefined : 1),
          width(text, open) { // in how many places a word stands, or all words that begin like it
            const [from, to] = range(text);
            return open ? sums[to] - sums[from] : terms[from] === text ? sums[from + 1] - sums[from] : 0;
          },
        };
      });
    }

    // Every word that can have been meant by a mistyped one.
    function vocabulary() {
      return bring("vocabulary", async () => {
        const every = core.vocabulary ? packed.words((await file(core.vocabulary)).words)
          : (await Promise.all(core.tiers.map((_, tier) => part(tier, "")))).flatMap(({ terms }) => Array.from(terms));
        const meant = every.filter((term) => term.length >= words.SHORTEST_GUESS && !/[0-9]/.test(term));
        return words.vocabularyOf(Array.from(new Set(meant)).sort((a, b) => (a < b ? -1 : 1)));
      });
    }

    // What results show of some rows, where it is not there from the beginning.
    async function show(places) {
      const { block, blocks } = core.rows;
      const wanted = new Set(places.map((place) => Math.floor(place / block)));
      await Promise.all(Array.from(wanted, (at) => bring(`rows ${at}`, async () => packed.fill(rows, await file(blocks[at]), at * block))));
    }

    return { rows, part, vocabulary, show, cut, file };
  }

  globalThis.rehber.parts = parts;
})();
