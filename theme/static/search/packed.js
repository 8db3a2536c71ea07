// Reads what plugins/rehber/search/delta_coding.py has packed, and puts together what lunr.py would have written.
(() => {
  "use strict";
  const ENDS = 75, BEFORE = 16; // characters that end a number, and that stand before its end
  const FIRST = "A".charCodeAt(0); // capitals: how many letters a word shares with the one before it
  const K1 = 1.2; // how much it counts that a word stands there more than once, as lunr has it
  const NONE = Object.freeze({});

  function numbers(text) {
    const found = [];
    for (let i = 0, number = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const digit = code - (code > 92 ? 36 : 35);
      if (digit < ENDS) {
        found.push(number * ENDS + digit);
        number = 0;
      } else number = number * BEFORE + digit - ENDS;
    }
    return found;
  }

  function places(text) {
    let at = -1;
    return numbers(text).map((step) => (at += step));
  }

  function words(text) {
    let before = "";
    return (text.match(/[A-Z][^A-Z]*/g) || []).map((said) => (before = before.slice(0, said.charCodeAt(0) - FIRST) + said.slice(1)));
  }

  // A column of a table, row by row.
  function column(packed, all) {
    if (Array.isArray(packed)) return packed;
    return numbers(packed.at || all[packed.like].at).map((place) => packed.of[place]);
  }

  // Fills rows with what a table knows of them; what it does not know is not there.
  function fill(rows, table, from = 0) {
    for (const key of Object.keys(table)) {
      column(table[key], table).forEach((value, i) => {
        if (value !== null) rows[from + i][key] = value;
      });
    }
  }

  function filters(rows, sets) {
    for (const row of rows) row.facets = {};
    for (const [group, { values, column: packed }] of Object.entries(sets)) {
      const given = packed ? column(packed) : rows.map(() => []);
      for (const [value, text] of Object.entries(values || {})) {
        for (const place of places(text)) {
          if (value === "") given[place] = null;
          else given[place].push(value);
        }
      }
      given.forEach((found, i) => {
        if (found === null) return;
        if (group === "maybe") rows[i].maybe = found;
        else rows[i].facets[group] = found;
      });
    }
  }

  function rows({ count, sets, columns, shown }) {
    const made = Array.from({ length: count }, () => ({}));
    filters(made, sets);
    fill(made, columns);
    if (shown) fill(made, shown);
    return made;
  }

  // Calls see(term, document, often) for every document a word stands in, words and documents in rising order.
  function each(given, see) {
    for (let i = 0, term = -1; i < given.length;) {
      term += given[i];
      const end = i + 2 + given[i + 1];
      let at = -1, often = 0;
      for (i += 2; i < end; i += 1) {
        if (given[i] && often) see(term, at, often);
        often = given[i] ? 1 : often + 1;
        at += given[i];
      }
      if (often) see(term, at, often);
    }
  }

  // What lunr asks of a word: in which documents it stands, by field. Most words are never asked for, and an object with
  // a key for each document takes longer to make than all the rest, so it is made when it is.
  function postings(fields) {
    class Posting {
      constructor(index, spots) {
        this._index = index;
        this.spots = spots;
      }
    }
    fields.forEach((field, f) => Object.defineProperty(Posting.prototype, field, {
      get() { return Object.fromEntries((this.spots[f] || []).map((at) => [at, NONE])); },
    }));
    return Posting;
  }

  // An index in the form lunr loads. Every place is a field of a document: in how many places a word is, is counted
  // first, because a score needs to know. It is the one lunr gives a word: the rarer it is, the more it counts.
  function index(part, weights, documents) {
    const fields = Object.keys(weights);
    const terms = words(part.words);
    const given = fields.map((field) => numbers(part.at[field] || ""));
    const found = new Uint32Array(terms.length);
    for (const one of given) each(one, (term) => { found[term] += 1; });
    const rare = Float64Array.from(found, (many) => Math.log(1 + Math.abs((documents - many + 0.5) / (many + 0.5))));
    const spots = terms.map(() => []); // by word, by field: documents
    const vectors = [];
    fields.forEach((field, f) => {
      const weight = weights[field] * (K1 + 1) * 1000;
      const own = []; // by document
      each(given[f], (term, at, often) => {
        (spots[term][f] = spots[term][f] || []).push(at);
        (own[at] = own[at] || []).push(term, Math.round(rare[term] * weight * often / (K1 + often)) / 1000);
      });
      own.forEach((vector, at) => vectors.push([`${field}/${at}`, vector]));
    });
    const Posting = postings(fields);
    const inverted = terms.map((term, i) => [term, new Posting(i, spots[i])]);
    return { fields, fieldVectors: vectors, invertedIndex: inverted, pipeline: [], sizes: found };
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { packed: { numbers, places, words, fill, rows, index } });
})();
