// Which words of a list one slip makes of each word, looked for in two ways: node slips.cjs vocabulary.json words.json
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
for (const name of ["fold", "packed", "words"]) require(join(__dirname, "../../theme/static/search", `${name}.js`));
const { alike, oneSlip, vocabularyOf } = globalThis.rehber.words;
const [vocabulary, words] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file, "utf8")));
const sorted = vocabularyOf(vocabulary);
const slowly = (word) => vocabulary.filter((term) => oneSlip(word, term, word.length <= 5)).sort((a, b) => a.length - b.length).slice(0, 12);
const start = performance.now();
const quickly = words.map((word) => alike(word, sorted));
const ms = (performance.now() - start) / words.length;
process.stdout.write(JSON.stringify({ ms, both: words.map((word, i) => [word, quickly[i], slowly(word)]) }));
