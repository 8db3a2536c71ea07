// Answers queries in the real lunr.js, as the browser does: node run.cjs index.js queries.json > answers.json
// A query is a text; its answer is the addresses of the places found, the best first, the intent that was understood, and how long it took. The files an
// index names stand beside it; an answer says which of them were fetched for it.
const { readFileSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");
const root = join(__dirname, "../..");
const lunr = require(join(root, "node_modules/lunr/lunr.min.js"));
for (const name of ["fold", "skeleton", "packed", "words", "exceptions", "meanings", "towns", "other_languages", "question", "intent", "records", "ranking", "index_loader", "query"]) require(join(root, "theme/static/search", `${name}.js`));
const [folder, core] = [dirname(process.argv[2]), basename(process.argv[2])];
let fetched = [];
const load = async (file) => {
  fetched.push(file);
  (0, eval)(readFileSync(join(folder, file), "utf8"));
  return globalThis.rehberIndex[file.split(".")[0]];
};
(async () => {
  const finder = globalThis.rehber.query.create(await load(core), lunr, load);
  await new Promise(setImmediate); // what is fetched whatever is typed is there
  const answers = [];
  for (const text of JSON.parse(readFileSync(process.argv[3], "utf8"))) {
    fetched = [];
    const start = performance.now();
    const { hits, lost, terms, words, intent, elsewhere, ask, town, guessed } = await finder.search(text);
    const ms = performance.now() - start;
    await finder.show(hits.map(({ place }) => place));
    const found = hits.map(({ place, band, score, reasons }) => ({ path: finder.rows[place].path, place, band, score, reasons }));
    answers.push({ found, intent, elsewhere, ask, town, guessed, lost, terms, words, ms, fetched });
  }
  process.stdout.write(JSON.stringify(answers));
})();
