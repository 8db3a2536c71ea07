// Which words of a list one slip makes of each word, looked for in two ways: node slips.cjs vocabulary.json words.json
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
for (const name of ["fold", "packed", "words"]) require(join(__dirname, "../../theme/static/search", `${name}.js`));
const { alike, oneSlip, twoSlips, vocabularyOf } = globalThis.rehber.words;
const [vocabulary, words] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file, "utf8")));
const sorted = vocabularyOf(vocabulary);
const first = (word, term) => word.length >= 8 || term[0] === word[0]; // only in a long word may the slip be in its first letter
const nearest = (word, found) => found.sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length) || (a < b ? -1 : 1)).slice(0, 12);
const slowly = (word) => {
  const one = vocabulary.filter((term) => first(word, term) && oneSlip(word, term, word.length <= 6));
  if (one.length || word.length < 8) return nearest(word, one);
  return nearest(word, vocabulary.filter((term) => term[0] === word[0] && term.length >= word.length - 3 && twoSlips(word, term)));
};
const start = performance.now();
const quickly = words.map((word) => alike(word, sorted));
const ms = (performance.now() - start) / words.length;
process.stdout.write(JSON.stringify({ ms, both: words.map((word, i) => [word, quickly[i], slowly(word)]) }));
