// The query: from what somebody typed and chose to what fits. Nothing here touches the page.
// What is typed never reaches lunr's own query language, where "kadin~25" takes half a minute: it is folded to words,
// and each word is looked for by itself. A word may stand in a need ("lawyer"), and every place that meets it is found.
(() => {
  "use strict";
  const { packed } = globalThis.rehber;
  const { words: folded, bare } = globalThis.rehber.fold;

  const LONGEST_TEXT = 200; // characters
  const LONGEST_WORD = 32;
  const MOST_WORDS = 8;
  const SHORTEST_PREFIX = 3; // one letter fits a third of all words and takes seconds on a phone
  const SHORTEST_GUESS = 4; // letters a word must have before a typing mistake is looked for
  const WHOLE_WORD = 5; // up to this length a mistaken word is compared whole, a longer one from its beginning
  const MOST_GUESSES = 12;
  const THROUGH_TERM = 0.6; // how much a place found through its need counts beside one that says the word itself
  const FEW = 5; // with fewer places than this that fit every word, those that fit some of them are shown as well
  const ENOUGH = 10; // with as many places as this, the long texts are not asked
  const WIDE = 2000; // places of a word that ranks none of them much
  const MOST_PLACES = 30000; // that are looked at for one answer; only a catalogue of many thousand records has so many
  const KEY = 2; // letters that decide in which part of an index a word stands: wording.py says the same
  const SHORTEST_ROOT = 5; // letters of a known word that begins a longer, unknown one
  const EXACT = 0, NEAR = 1, PARTLY = 2;

  // Plural and what follows it, in Turkish; the longest ending of the words people use.
  const TURKISH = /(?<=.{2})(?:l[ae]r)(?:[iı]|[iı]?n[iı]?|[iı]m|[iı]m[iı]z|[iı]n[iı]z|[ae]|d[ae]n?|[iı]nd[ae]n?|[iı]ne|[iı]na)?$/;

  // The part of a word that is the same in its other forms: çocuklarım and çocuğum both begin with cocu.
  function stem(word) {
    if (/\d/.test(word)) return word;
    const plural = word.replace(TURKISH, "");
    const long = plural.length > 6 ? Math.max(5, Math.ceil(plural.length * 0.65)) : plural.length > 4 ? plural.length - 1 : plural.length;
    const cut = plural.slice(0, long);
    return cut.length > SHORTEST_PREFIX && /[gb]$/.test(cut) && cut.length < word.length ? cut.slice(0, -1) : cut;
  }

  // A telephone number typed in parts, with its area code or the country's: what is looked for is its last seven digits.
  function numbered(words) {
    const found = [];
    for (let i = 0, end; i < words.length; i = end) {
      end = i + 1;
      if (!/^[0-9]+$/.test(words[i])) {
        found.push(words[i]);
        continue;
      }
      while (end < words.length && /^[0-9]+$/.test(words[end])) end += 1;
      const run = words.slice(i, end);
      const full = /^(?:(?:00)?90|0)?[1-9][0-9]{2}([0-9]{7})$/.exec(run.join(""));
      const local = /^0?([1-9][0-9]{6})$/.exec(run.join(""));
      if (full) found.push(full[1]);
      else if (local && (run.length === 1 || run[1].length !== 3)) found.push(local[1]);
      else found.push(...run.map((word) => word.replace(/^0(?=[0-9]{3}$)/, "")));
    }
    return found;
  }

  // Whether one letter put in, left out, changed, or two swapped make `word` the word, or the beginning of it.
  function oneSlip(word, term, whole) {
    let i = 0;
    while (i < word.length && word[i] === term[i]) i += 1;
    const fits = (rest, other) => (whole ? rest === other : other.startsWith(rest));
    const left = word.slice(i), right = term.slice(i);
    if (left === "") return !whole || right.length < 2;
    return fits(left.slice(1), right.slice(1)) || fits(left.slice(1), right) || fits(left, right.slice(1)) ||
      (left.length > 1 && left[0] === right[1] && left[1] === right[0] && fits(left.slice(2), right.slice(2)));
  }

  // Words that one slip turns `word` into, the shortest first. Only words that can be one are looked at: those with the
  // same first letter, and those where the slip is in it. All of them would be too many on a slow phone.
  function alike(word, vocabulary) {
    const root = word.replace(TURKISH, "");
    const whole = root.length <= WHOLE_WORD;
    const rest = root.slice(1);
    const beginnings = [root[0], rest, root[1] + root[0] + root.slice(2)];
    for (const letter of vocabulary.initials) beginnings.push(letter + rest, letter + root);
    const near = new Set(beginnings.flatMap((beginning) => vocabulary.beginning(beginning)).filter((term) => oneSlip(root, term, whole)));
    return Array.from(near).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_GUESSES);
  }

  // As many things as can be looked at for one answer, but at least one: those that stand in the fewest places.
  function narrowest(things, widths) {
    let sum = 0;
    const order = things.map((_, i) => i).sort((a, b) => widths[a] - widths[b] || a - b);
    const kept = new Set(order.filter((at, i) => (sum += widths[at]) <= MOST_PLACES || i === 0));
    return things.filter((_, i) => kept.has(i));
  }

  // Where in a sorted list the words that begin like a text stand: from, and up to.
  function rangeOf(sorted) {
    const from = (text) => {
      let low = 0, high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] < text) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return (text) => [from(text), from(`${text}\uffff`)];
  }

  function vocabularyOf(sorted) {
    const range = rangeOf(sorted);
    return { initials: Array.from(new Set(sorted.map((term) => term[0]))), beginning: (text) => sorted.slice(...range(text)) };
  }

  // Core is the file that names all others; load(file) brings one of them.
  function create(core, lunr, load) {
    const rows = packed.rows(core.rows);
    const ignored = new Set(core.ignored);
    const meanings = Object.keys(core.terms); // their documents stand behind those of the rows
    const fields = core.tiers.flatMap((tier) => Object.keys(tier.fields));
    const rank = new Map(fields.map((field, i) => [field, i]));
    const served = new Map(meanings.map((term) => [term, []])); // the places behind a need or a group
    rows.forEach((row, i) => {
      for (const id of [...(row.facets.need || []), ...(row.maybe || [])]) served.get(`need:${id}`).push(i);
      for (const id of row.facets.for || []) if (id !== "*") served.get(`for:${id}`).push(i);
    });

    // --- files, each fetched once; one that could not be fetched is asked for again ---------------------------------
    const brought = new Map();
    function bring(name, make) {
      if (!brought.has(name)) brought.set(name, make().catch((failed) => { brought.delete(name); throw failed; }));
      return brought.get(name);
    }

    const file = (name) => bring(name, () => load(name));

    // While an index is whole, its second file is fetched whatever is typed: that it was fetched then says nothing.
    const cut = Boolean(core.rows.blocks);
    if (!cut) for (const tier of core.tiers) for (const [, given] of tier.parts) if (typeof given === "string") file(given).catch(() => {});

    // The part of a tier where a word stands, and all words that begin like it.
    function part(tier, word) {
      const at = Math.max(0, core.tiers[tier].parts.findLastIndex(([first]) => first <= word.slice(0, KEY)));
      return bring(`${tier} ${at}`, async () => {
        const given = core.tiers[tier].parts[at][1];
        const one = packed.index(typeof given === "string" ? await file(given) : given, core.tiers[tier].fields, core.documents);
        const terms = one.invertedIndex.map(([term]) => term);
        const range = rangeOf(terms);
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
        if (core.vocabulary) return vocabularyOf(packed.words((await file(core.vocabulary)).words));
        const every = await Promise.all(core.tiers.map((_, tier) => part(tier, "")));
        const meant = every.flatMap(({ terms }) => Array.from(terms)).filter((term) => term.length >= SHORTEST_GUESS && !/[0-9]/.test(term));
        return vocabularyOf(Array.from(new Set(meant)).sort((a, b) => (a < b ? -1 : 1)));
      });
    }

    // What results show of some rows, where it is not there from the beginning.
    async function show(places) {
      const { block, blocks } = core.rows;
      if (!cut) return;
      const wanted = new Set(places.map((place) => Math.floor(place / block)));
      await Promise.all(Array.from(wanted, (at) => bring(`rows ${at}`, async () => packed.fill(rows, await file(blocks[at]), at * block))));
    }

    // --- words ------------------------------------------------------------------------------------------------------
    // What is worth looking for, in the order it was typed; people write whole sentences.
    function words(text) {
      const all = numbered(folded(text.slice(0, LONGEST_TEXT))).map((word) => bare(word).slice(0, LONGEST_WORD));
      const meant = all.filter((word) => !ignored.has(word));
      return Array.from(new Set(meant.length ? meant : all)).slice(0, MOST_WORDS);
    }

    // Where a word stands, or with `open` every word that begins like its root.
    function spelt(one, word, open = word.length >= SHORTEST_PREFIX) {
      const root = open ? stem(word) : word;
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
      const meant = alike(word, await vocabulary());
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
      const asked = words(text);
      const ask = async (tiers) => answer(await Promise.all((await telling(asked, tiers)).map((word) => places(word, tiers))));
      const first = await ask(1);
      const sure = first.lost.length ? 0 : first.hits.filter(({ band }) => band === EXACT).length;
      return sure >= ENOUGH ? first : ask(core.tiers.length);
    }

    return { search, words, show, rows, terms: core.terms, cut };
  }

  globalThis.rehber.query = { create, stem, oneSlip, alike, vocabularyOf, numbered, EXACT, NEAR, PARTLY };
})();
