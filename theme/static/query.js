// The query: from what somebody typed and chose to what fits. Nothing here touches the page.
// What is typed never reaches lunr's own query language, where "kadin~25" takes half a minute: it is folded to words,
// and each word is looked for by itself. A word may stand in a need ("lawyer"), and every place that meets it is found.
(() => {
  "use strict";
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
  const SHORTEST_ROOT = 5; // letters of a known word that begins a longer, unknown one
  const EXACT = 0, NEAR = 1, PARTLY = 2;

  // Plural and what follows it, in Turkish; the longest ending of the words people use.
  const TURKISH = /(?<=.{2})(?:l[ae]r)(?:[iı]|[iı]?n[iı]?|[iı]m|[iı]m[iı]z|[iı]n[iı]z|[ae]|d[ae]n?|[iı]nd[ae]n?|[iı]ne|[iı]na)?$/;

  // Puts an index into the form lunr loads: see exports/search.py for how it was taken apart.
  function unpacked({ version, fields, terms, vectors }) {
    const empty = () => Object.fromEntries(fields.map((field) => [field, {}]));
    const inverted = terms.map((term, i) => [term, { _index: i, ...empty() }]);
    const whole = Object.entries(vectors).map(([name, steps]) => {
      const cut = name.indexOf("/");
      const vector = [];
      for (let i = 0, at = 0; i < steps.length; i += 2) {
        at += steps[i];
        vector.push(at, steps[i + 1] / 10);
        inverted[at][1][name.slice(0, cut)][name.slice(cut + 1)] = {};
      }
      return [name, vector];
    });
    return { version, fields, fieldVectors: whole, invertedIndex: inverted, pipeline: [] };
  }

  // The part of a word that is the same in its other forms: çocuklarım and çocuğum both begin with cocu.
  function stem(word) {
    if (/\d/.test(word)) return word;
    const plural = word.replace(TURKISH, "");
    const long = plural.length > 6 ? Math.max(5, Math.ceil(plural.length * 0.65)) : plural.length > 4 ? plural.length - 1 : plural.length;
    const cut = plural.slice(0, long);
    return cut.length > SHORTEST_PREFIX && /[gb]$/.test(cut) && cut.length < word.length ? cut.slice(0, -1) : cut;
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

  function create(data, lunr) {
    const index = lunr.Index.load(unpacked(data.index));
    const vocabulary = data.index.terms;
    const fields = data.index.fields;
    const ignored = new Set(data.ignored);
    const served = new Map(Object.keys(data.terms).map((term) => [term, []])); // the places behind a need or a group
    data.rows.forEach((row, i) => {
      for (const id of [...(row.facets.need || []), ...(row.maybe || [])]) served.get(`need:${id}`).push(i);
      for (const id of row.facets.for || []) if (id !== "*") served.get(`for:${id}`).push(i);
    });

    // What is worth looking for, in the order it was typed; people write whole sentences.
    function words(text) {
      const all = folded(text.slice(0, LONGEST_TEXT)).map((word) => bare(word).slice(0, LONGEST_WORD));
      const meant = all.filter((word) => !ignored.has(word));
      return Array.from(new Set(meant.length ? meant : all)).slice(0, MOST_WORDS);
    }

    function ask(build) {
      return index.query(build);
    }

    function spelt(word) {
      return ask((query) => {
        query.term(word, { usePipeline: false, boost: 20 });
        if (word.length < SHORTEST_PREFIX) return;
        const wildcard = lunr.Query.wildcard.TRAILING;
        query.term(word, { usePipeline: false, wildcard, boost: 5 });
        const root = stem(word);
        const open = root.length < SHORTEST_PREFIX ? lunr.Query.wildcard.NONE : wildcard;
        if (root !== word) query.term(root, { usePipeline: false, wildcard: open });
      });
    }

    // Turkish and Armenian put whole sentences behind a word: depresyondayım begins with depresyon.
    function lengthened(word) {
      const roots = vocabulary.filter((term) => term.length >= SHORTEST_ROOT && term.length * 2 > word.length && word.startsWith(term));
      return roots.length ? ask((query) => query.term(roots.pop(), { usePipeline: false })) : [];
    }

    function misspelt(word) {
      if (word.length < SHORTEST_GUESS || /\d/.test(word)) return [];
      const root = word.replace(TURKISH, "");
      const whole = root.length <= WHOLE_WORD;
      const near = vocabulary.filter((term) => term.length >= SHORTEST_GUESS && oneSlip(root, term, whole));
      near.sort((a, b) => a.length - b.length);
      if (!near.length) return [];
      return ask((query) => near.slice(0, MOST_GUESSES).forEach((term) => query.term(term, { usePipeline: false })));
    }

    // Which fields one hit stands in, the weightiest first, and whether it is the word itself or one like it.
    function reading(word, hit) {
      const found = Object.entries(hit.matchData.metadata);
      const itself = found.filter(([term]) => term.startsWith(word));
      const inFields = new Set((itself.length ? itself : found).flatMap(([, where]) => Object.keys(where)));
      return { band: itself.length ? EXACT : NEAR, field: fields.find((field) => inFields.has(field)) };
    }

    // Every place one word finds, with its score and why.
    function places(word) {
      const direct = spelt(word);
      const hits = [() => direct, lengthened, misspelt].reduce((found, next) => (found.length ? found : next(word)), []);
      const found = new Map();
      const terms = [];
      const add = (place, score, band, reason) => {
        const before = found.get(place);
        if (!before) found.set(place, { score, band, reason });
        else Object.assign(before, { score: before.score + score, band: Math.min(band, before.band) });
      };
      for (const hit of hits) {
        const { band, field } = reading(word, hit);
        if (served.has(hit.ref)) terms.push({ ref: hit.ref, score: hit.score, band, field });
        else add(Number(hit.ref), hit.score, band, { field });
      }
      const best = terms.slice(0, 3).filter((term) => term.score > terms[0].score / 5);
      for (const term of best) {
        for (const place of served.get(term.ref)) {
          const sure = term.ref.startsWith("for:") || (data.rows[place].facets.need || []).includes(term.ref.slice(5));
          add(place, term.score * THROUGH_TERM * (sure ? 1 : 0.5), term.band, { term: term.ref, field: term.field });
        }
      }
      return { word, found, terms };
    }

    // Places that fit every word that fits anything; where those are few, also places that fit some of the words.
    function search(text) {
      const asked = words(text).map(places);
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
      const hits = [...whole, ...part];
      hits.sort((a, b) => a.band - b.band || b.fits - a.fits || b.score - a.score || a.place - b.place);
      const terms = new Map();
      for (const { terms: found } of useful) {
        for (const term of found.slice(0, 3)) terms.set(term.ref, (terms.get(term.ref) || 0) + term.score);
      }
      return {
        words: asked.map(({ word }) => word),
        lost: asked.filter((one) => !useful.includes(one)).map(({ word }) => word),
        hits,
        terms: Array.from(terms.keys()).sort((a, b) => terms.get(b) - terms.get(a)).slice(0, 3),
      };
    }

    return { search, words, rows: data.rows, terms: data.terms };
  }

  globalThis.rehber.query = { create, unpacked, stem, oneSlip, EXACT, NEAR, PARTLY };
})();
