// Words: what may be meant by one that is typed. Nothing here knows of an index.
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

  // Words that one slip turns `word` into, the shortest first. Only words that can be one are looked at: those with the
  // same first letter, and those where the slip is in it. All of them would be too many on a slow phone.
  function alike(word, vocabulary) {
    const root = word.replace(TURKISH, "$1");
    const whole = root.length <= WHOLE_WORD;
    const rest = root.slice(1);
    const beginnings = [root[0], rest, root[1] + root[0] + root.slice(2)];
    for (const letter of vocabulary.initials) beginnings.push(letter + rest, letter + root);
    const near = new Set(beginnings.flatMap((beginning) => vocabulary.beginning(beginning)).filter((term) => oneSlip(root, term, whole)));
    return Array.from(near).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_GUESSES);
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

  // What is worth looking for, in the order it was typed; people write whole sentences.
  function asked(text, ignored) {
    const all = numbered(folded(text.slice(0, LONGEST_TEXT))).map((word) => bare(word).slice(0, LONGEST_WORD));
    const meant = all.filter((word) => !ignored.has(word));
    return Array.from(new Set(meant.length ? meant : all)).slice(0, MOST_WORDS);
  }

  globalThis.rehber.words = { asked, stem, oneSlip, alike, rangeOf, vocabularyOf, SHORTEST_PREFIX, SHORTEST_GUESS };
})();
