// Folds every string of a JSON list as the browser does: node fold.cjs strings.json > folded.json
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
require(join(__dirname, "../../theme/static/search/fold.js"));
const { words, bare } = globalThis.rehber.fold;
const strings = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(strings.map((text) => words(text).map((word) => [word, bare(word)]))));
