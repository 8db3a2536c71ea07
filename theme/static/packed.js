// Reads what plugins/rehber/exports/packing.py has packed, and puts together what lunr.py would have written.
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

  // The score lunr gives a word in one field: the rarer it is, the more it counts.
  function score(often, documents, found, weight) {
    const rare = Math.log(1 + Math.abs((documents - found + 0.5) / (found + 0.5)));
    return Math.round(rare * weight * ((K1 + 1) * often) / (K1 + often) * 1000) / 1000;
  }

  // An index in the form lunr loads. Every place is a field of a document: how often a word stands there, is told apart
  // first, because a score needs to know in how many places the word is.
  function index(part, weights, documents) {
    const fields = Object.keys(weights);
    const terms = words(part.words);
    const inverted = terms.map((term, i) => [term, { _index: i }]);
    const found = new Uint32Array(terms.length);
    const standing = []; // field, word, document, how often, each after the other
    fields.forEach((field, f) => {
      for (const [, posting] of inverted) posting[field] = NONE;
      const given = numbers(part.at[field] || "");
      for (let i = 0, term = -1; i < given.length;) {
        term += given[i];
        const end = i + 2 + given[i + 1];
        const posting = {};
        let at = -1;
        for (i += 2; i < end; i += 1) {
          at += given[i];
          if (given[i] === 0) standing[standing.length - 1] += 1;
          else {
            standing.push(f, term, at, 1);
            posting[at] = NONE;
            found[term] += 1;
          }
        }
        inverted[term][1][field] = posting;
      }
    });
    const vectors = new Map();
    for (let i = 0; i < standing.length; i += 4) {
      const [f, term, at, often] = [standing[i], standing[i + 1], standing[i + 2], standing[i + 3]];
      const name = `${fields[f]}/${at}`;
      const vector = vectors.get(name) || [];
      if (!vector.length) vectors.set(name, vector);
      vector.push(term, score(often, documents, found[term], weights[fields[f]]));
    }
    return { fields, fieldVectors: Array.from(vectors), invertedIndex: inverted, pipeline: [], sizes: found };
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { packed: { numbers, places, words, fill, rows, index } });
})();
