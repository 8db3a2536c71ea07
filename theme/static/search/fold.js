// The fold: one form for everything people may type for the same word.
// plugins/rehber/language/fold.py is the same once more and holds the specification; tests/test_fold.py holds the two together.
(() => {
  "use strict";
  const APOSTROPHES = /['`\u00b4\u02b9\u02bb\u02bc\u02bd\u055a\u2018\u2019\u201b\u2032\uff07]/g;
  const BEYOND = /[\ua000-\uf8ff\u{10000}-\u{10ffff}]/gu;
  const MARKS = new RegExp(
    "[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
    // hamza by itself, tatweel, the Armenian marks that stand inside a word, soft hyphen, joiners, direction marks, byte order mark
    "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0621\\u0640\\u055b\\u055c\\u055e\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]",
    "g",
  );
  /** @type {(from: string, to: string) => [string, string][]} */
  const pairs = (from, to) => Array.from(from, (letter, i) => [letter, Array.from(to)[i]]);
  /** @type {Map<string, string>} */
  const SAME = new Map([
    ...pairs("ıðđħłŧøə", "iddhltoe"),
    ["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["þ", "th"],
    ...pairs("ىیېۍێکڪةہھەۃٱۆۇ", "يييييككههههها\u0648\u0648"),
    ...pairs("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789"),
  ]);
  const CHANGED = new RegExp(`[${Array.from(SAME.keys()).join("")}]`, "g");
  const WORD = /[0-9a-z\u0100-\u017f\u0370-\u03ff\u0400-\u052f\u0561-\u0586\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3']+/g;
  const CLITICS = /^[وف]?(?:ال|بال|كال|لل)(?=.{3})/;

  function letters(text) {
    const plain = text.replace(BEYOND, " ").replace(APOSTROPHES, "'");
    const bare = plain.normalize("NFKC").toLowerCase().normalize("NFD");
    return bare.replace(APOSTROPHES, "'").replace(MARKS, "").replace(CHANGED, (letter) => SAME.get(letter));
  }

  function withoutSuffix(run) {
    const [head = "", ...rest] = run.split("'").filter(Boolean);
    return rest.length && (head.length === 1 || head === "qu") ? rest[0] : head;
  }

  function words(text) {
    return (letters(text).match(WORD) || []).map(withoutSuffix).filter(Boolean);
  }

  function bare(word) {
    return word.replace(CLITICS, "");
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { fold: { words, letters, bare } });
})();
