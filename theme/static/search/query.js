// The query: from what somebody typed and chose to what fits. Nothing here touches the page.
// What is typed never reaches lunr's own query language, where "kadin~25" takes half a minute: it is folded to words,
// and each word is looked for by itself. A word may stand in a need ("lawyer"), and every place that meets it is found.
(() => {
  "use strict";
  const { parts, words } = globalThis.rehber;
  const { SHORTEST_PREFIX, SHORTEST_GUESS } = words;

  const THROUGH_TERM = 0.6; // how much a place found through its need counts beside one that says the word itself
  const FEW = 5; // with fewer places than this that fit every word, those that fit some of them are shown as well
  const ENOUGH = 10; // with as many places as this, the long texts are not asked
  const WIDE = 2000; // places of a word that ranks none of them much
  const MOST_PLACES = 30000; // that are looked at for one answer; only a catalogue of many thousand records has so many

  const SHORTEST_ROOT = 5; // letters of a known word that begins a longer, unknown one
  const EXACT = 0, NEAR = 1, PARTLY = 2;

  // As many things as can be looked at for one answer, but at least one: those that stand in the fewest places.
  function narrowest(things, widths) {
    let sum = 0;
    const order = things.map((_, i) => i).sort((a, b) => widths[a] - widths[b] || a - b);
    const kept = new Set(order.filter((at, i) => (sum += widths[at]) <= MOST_PLACES || i === 0));
    return things.filter((_, i) => kept.has(i));
  }

  // Core is the file that names all others; load(file) brings one of them.
  function create(core, lunr, load) {
    const { rows, part, vocabulary, show, cut } = parts(core, lunr, load);
    const ignored = new Set(core.ignored);
    const meanings = Object.keys(core.terms); // their documents stand behind those of the rows
    const fields = core.tiers.flatMap((tier) => Object.keys(tier.fields));
    const rank = new Map(fields.map((field, i) => [field, i]));
    const served = new Map(meanings.map((term) => [term, []])); // the places behind a need or a group
    rows.forEach((row, i) => {
      for (const id of [...(row.facets.need || []), ...(row.maybe || [])]) served.get(`need:${id}`).push(i);
      for (const id of row.facets.for || []) if (id !== "*") served.get(`for:${id}`).push(i);
    });

    // Where a word stands, or with `open` every word that begins like its root.
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
      }).map(({ ref, score, matchData }) => ({ ref: Number(ref), score, ...reading(word, matchData.metadata) }));
    }

    // The same for a word that stands in thousands of places. It ranks none of them much, so lunr, which would take a
    // tenth of a second, is not asked: what counts is the field.
    function everywhere(one, word, root, open) {
      const all = new Map();
      for (const [term, posting] of one.beginning(root, open)) {
        const band = term.startsWith(word) ? EXACT : NEAR;
        for (const [field, weight] of Object.entries(one.weights)) {
          const score = weight / (term === word ? 10 : 20);
          for (const ref in posting[field]) {
            const before = all.get(ref);
            if (!before) all.set(ref, { ref: Number(ref), score, band, field });
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

    // Turkish and Armenian put whole sentences behind a word: depresyondayım begins with depresyon.
    function lengthened(parts, word) {
      for (let end = word.length - 1; end >= SHORTEST_ROOT && end * 2 > word.length; end -= 1) {
        const root = word.slice(0, end);
        const there = parts.filter(({ terms }) => terms.has(root));
        if (there.length) return there.map((one) => spelt(one, root, false)).map(near);
      }
      return [];
    }

    async function misspelt(word) {
      if (word.length < SHORTEST_GUESS || /[0-9]/.test(word)) return [];
      const meant = words.alike(word, await vocabulary());
      const asked = await Promise.all(meant.map(async (term) => [term, await Promise.all(core.tiers.map((_, tier) => part(tier, term)))]));
      const widths = asked.map(([term, parts]) => parts.reduce((sum, one) => sum + one.width(term, false), 0));
      return narrowest(asked, widths).flatMap(([term, parts]) => parts.map((one) => near(spelt(one, term, false))));
    }

    // What is found by another word than was typed is only near.
    const near = (hits) => hits.map((hit) => ({ ...hit, band: NEAR }));

    // What several questions have found, put together: each document with its score, and the best of its fields.
    function together(lists) {
      const all = new Map();
      for (const hit of lists.flat()) {
        const before = all.get(hit.ref);
        if (!before) all.set(hit.ref, { ...hit });
        else {
          before.score += hit.score;
          if (hit.band < before.band || (hit.band === before.band && rank.get(hit.field) < rank.get(before.field))) Object.assign(before, { band: hit.band, field: hit.field });
        }
      }
      return Array.from(all.values()).sort((a, b) => b.score - a.score || a.ref - b.ref);
    }

    async function hits(word, tiers) {
      const parts = await Promise.all(core.tiers.slice(0, tiers).map((_, tier) => part(tier, word)));
      const direct = together(parts.map((one) => spelt(one, word)));
      if (direct.length || tiers < core.tiers.length) return direct;
      const longer = together(lengthened(parts, word));
      return longer.length ? longer : together(await misspelt(word));
    }

    // Every place one word finds, with its score and why.
    async function places(word, tiers) {
      const found = new Map();
      const terms = [];
      const add = (place, score, band, reason) => {
        const before = found.get(place);
        if (!before) found.set(place, { score, band, reason });
        else Object.assign(before, { score: before.score + score, band: Math.min(band, before.band) });
      };
      for (const hit of await hits(word, tiers)) {
        const { band, field } = hit;
        const ref = meanings[hit.ref - rows.length];
        if (ref) terms.push({ ref, score: hit.score, band, field });
        else add(hit.ref, hit.score, band, { field });
      }
      const best = terms.slice(0, 3).filter((term) => term.score > terms[0].score / 5);
      for (const term of best) {
        for (const place of served.get(term.ref)) {
          const sure = term.ref.startsWith("for:") || (rows[place].facets.need || []).includes(term.ref.slice(5));
          add(place, term.score * THROUGH_TERM * (sure ? 1 : 0.5), term.band, { term: term.ref, field: term.field });
        }
      }
      return { word, found, terms };
    }

    // Places that fit every word that fits anything; where those are few, also places that fit some of the words.
    function answer(asked) {
      const useful = asked.filter(({ found, terms }) => found.size || terms.length);
      const all = new Map();
      for (const { found } of useful) {
        for (const [place, hit] of found) {
          const so_far = all.get(place) || { place, score: 0, band: EXACT, fits: 0, reasons: [] };
          so_far.score += hit.score;
          so_far.band = Math.max(so_far.band, hit.band);
          so_far.fits += 1;
          so_far.reasons.push(hit.reason);
          all.set(place, so_far);
        }
      }
      const whole = Array.from(all.values()).filter((hit) => hit.fits === useful.length);
      const part = whole.length < FEW ? Array.from(all.values()).filter((hit) => hit.fits < useful.length) : [];
      for (const hit of part) hit.band = PARTLY;
      const found = [...whole, ...part];
      found.sort((a, b) => a.band - b.band || b.fits - a.fits || b.score - a.score || a.place - b.place);
      const terms = new Map();
      for (const { terms: meant } of useful) {
        for (const term of meant.slice(0, 3)) terms.set(term.ref, (terms.get(term.ref) || 0) + term.score);
      }
      return {
        words: asked.map(({ word }) => word),
        lost: asked.filter((one) => !useful.includes(one)).map(({ word }) => word),
        hits: found,
        terms: Array.from(terms.keys()).sort((a, b) => terms.get(b) - terms.get(a)).slice(0, 3),
      };
    }

    // Words that stand nearly everywhere tell little and take long: beside narrower ones they are passed over.
    async function telling(asked, tiers) {
      const widths = await Promise.all(asked.map(async (word) => {
        const parts = await Promise.all(core.tiers.slice(0, tiers).map((_, tier) => part(tier, word)));
        const open = word.length >= SHORTEST_PREFIX;
        return parts.reduce((sum, one) => sum + one.width(word, open), 0);
      }));
      return narrowest(asked, widths);
    }

    // The long texts are asked only where names, needs and places find few places that say every word itself.
    async function search(text) {
      const asked = words.asked(text, ignored);
      const ask = async (tiers) => answer(await Promise.all((await telling(asked, tiers)).map((word) => places(word, tiers))));
      const first = await ask(1);
      const sure = first.lost.length ? 0 : first.hits.filter(({ band }) => band === EXACT).length;
      if (sure >= ENOUGH) return first;
      try {
        return await ask(core.tiers.length);
      } catch (failed) { // a network that is gone: what is there is better than nothing
        if (!first.hits.length) throw failed;
        return first;
      }
    }

    // Puts together what most answers need; of a cut index nobody knows yet which part that is.
    const warm = async () => { if (!cut) await part(0, ""); };

    return { search, show, warm, rows, terms: core.terms, cut };
  }

  globalThis.rehber.query = { create, EXACT, NEAR, PARTLY };
})();
