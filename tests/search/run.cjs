// Answers queries in the real lunr.js, as the browser does: node run.cjs index.js queries.json > answers.json
// A query is a text; its answer is the addresses of the places found, the best first, and how long it took.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const root = join(__dirname, "../..");
const lunr = require(join(root, "node_modules/lunr/lunr.min.js"));
require(join(root, "theme/static/fold.js"));
require(join(root, "theme/static/query.js"));
(0, eval)(readFileSync(process.argv[2], "utf8"));
const finder = globalThis.rehber.query.create(globalThis.rehberIndex, lunr);
const answers = JSON.parse(readFileSync(process.argv[3], "utf8")).map((text) => {
  const start = performance.now();
  const { hits, lost, terms, words } = finder.search(text);
  const ms = performance.now() - start;
  const found = hits.map(({ place, band, reasons }) => ({ path: finder.rows[place].path, band, reasons }));
  return { found, lost, terms, words, ms };
});
process.stdout.write(JSON.stringify(answers));
