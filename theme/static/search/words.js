// Words: what may be meant by one that is typed. Nothing here knows of an index.
(() => {
  "use strict";
  const { words: folded, bare } = globalThis.rehber.fold;

  const LONGEST_TEXT = 600; // characters
  const LONGEST_WORD = 32;
  const MOST_WORDS = 80; // more than anybody says in one question
  const SHORTEST_PREFIX = 3; // one letter fits a third of all words and takes seconds on a phone
  const SHORTEST_GUESS = 4; // letters a word must have before a typing mistake is looked for
  const WHOLE_WORD = 6; // up to this length a mistaken word is compared whole, a longer one from its beginning
  const LONG_WORD = 8; // letters from which on the slip may be in the first one
  const TWO_SLIPS = 8; // letters from which on two slips are looked for
  const MOST_GUESSES = 12;
  const SHORTEST_BEGUN = 7, SHORTEST_STEM = 6, LONGEST_ENDING = 6; // letters of a word, of the stem it may begin with, and of the rest

  // Plural and what follows it, in Turkish; the longest ending of the words people use.
  const TURKISH = /^(.{2,}?)l[ae]r(?:[iı]|[iı]?n[iı]?|[iı]m|[iı]m[iı]z|[iı]n[iı]z|[ae]|d[ae]n?|[iı]nd[ae]n?|[iı]ne|[iı]na)?$/;

  // The part of a word that is the same in its other forms: çocuklarım and çocuğum both begin with cocu.
  function stem(word) {
    if (/\d/.test(word)) return word;
    const plural = word.replace(TURKISH, "$1");
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

  // Words that one slip turns `word` into, the shortest first. Only words with the same first letter are looked at, and of
  // a long word also those where the slip is in that letter: all of them would be too many on a slow phone.
  function alike(word, ...vocabularies) {
    const root = word.replace(TURKISH, "$1");
    const whole = root.length <= WHOLE_WORD;
    const rest = root.slice(1);
    const near = new Set();
    for (const vocabulary of vocabularies) {
      const beginnings = [root[0]];
      if (root.length >= LONG_WORD) {
        beginnings.push(rest, root[1] + root[0] + root.slice(2));
        for (const letter of vocabulary.initials) beginnings.push(letter + rest, letter + root);
      }
      for (const term of beginnings.flatMap((beginning) => vocabulary.beginning(beginning))) if (term.length >= SHORTEST_GUESS && oneSlip(root, term, whole)) near.add(term);
    }
    if (!near.size && root.length >= TWO_SLIPS) {
      for (const vocabulary of vocabularies) for (const term of vocabulary.beginning(root[0])) if (term.length >= SHORTEST_GUESS && term.length >= root.length - 3 && twoSlips(root, term)) near.add(term);
    }
    return Array.from(near).sort((a, b) => Math.abs(a.length - root.length) - Math.abs(b.length - root.length) || (a < b ? -1 : 1)).slice(0, MOST_GUESSES);
  }

  // Whether two slips make `word` the beginning of a word, with the same first letter.
  function twoSlips(word, term) {
    const wide = Math.min(term.length, word.length + 2);
    let two = null, before = Array.from({ length: wide + 1 }, (_, j) => j);
    for (let i = 1; i <= word.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= wide; j += 1) {
        const same = word[i - 1] === term[j - 1] ? 0 : 1;
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + same);
        if (two && i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
      }
      if (Math.min(...row) > 2) return false;
      two = before;
      before = row;
    }
    return Math.min(...before) <= 2;
  }

  // Stems that a long word begins with, but for slips: a stem is mistyped together with its endings.
  function begunAlike(word, vocabulary) {
    if (word.length < SHORTEST_BEGUN) return [];
    return vocabulary.beginning(word[0]).filter((stem) => stem.length >= SHORTEST_STEM && stem.length <= word.length && word.length - stem.length <= LONGEST_ENDING &&
      (oneSlip(stem, word, false) || (stem.length >= TWO_SLIPS && twoSlips(stem, word)))).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST_GUESSES);
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
    return { initials: Array.from(new Set(sorted.map((term) => term[0]))), beginning: (text) => sorted.slice(...range(text)), has: (text) => sorted[range(text)[0]] === text };
  }

  const said = (text) => numbered(folded(text.slice(0, LONGEST_TEXT))).map((word) => bare(word).slice(0, LONGEST_WORD));

  // The words of a question in the order they were typed, each once; people write whole sentences.
  const asked = (text) => Array.from(new Set(said(text))).slice(0, MOST_WORDS);

  // Those that were typed more than once.
  function repeated(text) {
    const once = new Set();
    return new Set(said(text).filter((word) => once.has(word) || !once.add(word)));
  }

  globalThis.rehber.words = { asked, repeated, stem, oneSlip, twoSlips, alike, begunAlike, rangeOf, vocabularyOf, SHORTEST_PREFIX, SHORTEST_GUESS, MOST_GUESSES };
})();
