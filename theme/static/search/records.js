// In which records a word stands: lunr is asked, word by word. What is typed never reaches lunr's own query language, where
// "kadin~25" takes half a minute.
(() => {
  "use strict";
  const { words } = globalThis.rehber;
  const { SHORTEST_PREFIX } = words;
  const WIDE = 2000; // places of a word that ranks none of them much
  const EXACT = 0, NEAR = 1, PARTLY = 2;

  // Core is the file that names all others; part(tier, word) brings the part of an index where a word stands.
  function create(core, lunr, part) {
    const fields = core.tiers.flatMap((tier) => Object.keys(tier.fields));
    const rank = new Map(fields.map((field, i) => [field, i]));
    const weight = new Map(core.tiers.flatMap((tier) => Object.entries(tier.fields)));

    function spelt(one, word, open = word.length >= SHORTEST_PREFIX) {
      const root = open ? words.stem(word) : word;
      const long = root.length < SHORTEST_PREFIX ? word : root;
      if (one.width(long, open) > WIDE) return everywhere(one, word, long, open);
      return one.index.query((query) => {
        if (!open) return query.term(word, { usePipeline: false });
        const wildcard = lunr.Query.wildcard.TRAILING;
        query.term(word, { usePipeline: false, boost: 20 });
        query.term(word, { usePipeline: false, wildcard, boost: 5 });
        if (root !== word) query.term(root, { usePipeline: false, wildcard: root.length < SHORTEST_PREFIX ? lunr.Query.wildcard.NONE : wildcard });
      }).map(({ ref, score, matchData }) => ({ place: Number(ref), score, ...reading(word, matchData.metadata) }));
    }

    // The same for a word that stands in thousands of places. It ranks none of them much, so lunr, which would take a
    // tenth of a second, is not asked: what counts is the field.
    function everywhere(one, word, root, open) {
      const all = new Map();
      for (const [term, posting] of one.beginning(root, open)) {
        const band = term.startsWith(word) ? EXACT : NEAR;
        for (const [field, boost] of Object.entries(one.weights)) {
          const score = boost / (term === word ? 10 : 20);
          for (const ref in posting[field]) {
            const before = all.get(ref);
            if (!before) all.set(ref, { place: Number(ref), score, band, field });
            else if (band < before.band || (band === before.band && score > before.score)) Object.assign(before, { score, band, field });
          }
        }
      }
      return Array.from(all.values());
    }

    // The weightiest field something stands in, and whether it is the word itself or one like it.
    function reading(word, metadata) {
      const first = [fields.length, fields.length]; // of the word itself, of one like it
      for (const term in metadata) {
        const like = term.startsWith(word) ? EXACT : NEAR;
        for (const field in metadata[term]) first[like] = Math.min(first[like], rank.get(field));
      }
      const band = first[EXACT] < fields.length ? EXACT : NEAR;
      return { band, field: fields[first[band]] };
    }

    const asked = (word, tiers) => Promise.all(core.tiers.slice(0, tiers).map((_, tier) => part(tier, word)));

    // Every place one word finds, once, by the best field.
    async function places(word, tiers) {
      const found = new Map();
      for (const hit of (await asked(word, tiers)).flatMap((one) => spelt(one, word))) {
        const before = found.get(hit.place);
        if (!before) found.set(hit.place, hit);
        else {
          before.score += hit.score;
          if (hit.band < before.band || (hit.band === before.band && rank.get(hit.field) < rank.get(before.field))) Object.assign(before, { band: hit.band, field: hit.field });
        }
      }
      return found;
    }

    // In how many places a word stands, or a longer one that begins like it.
    async function width(word, tiers = core.tiers.length) {
      return (await asked(word, tiers)).reduce((sum, one) => sum + one.width(word, word.length >= SHORTEST_PREFIX), 0);
    }

    return { places, width, weight };
  }

  globalThis.rehber.records = { create, EXACT, NEAR, PARTLY };
})();
