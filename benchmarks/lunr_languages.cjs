// The baseline: lunr with the stemmers and stop words of lunr-languages, asked as its own documentation asks it.
// node lunr_languages.cjs language documents.json queries.json > answers.json
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const lunr = require(join(__dirname, "../node_modules/lunr"));
const from = (name) => require(join(__dirname, "node_modules/lunr-languages", name));
from("lunr.stemmer.support.js")(lunr);
const [language, documents, queries] = process.argv.slice(2);
if (["tr", "ar", "fr", "hy"].includes(language)) from(`lunr.${language}.js`)(lunr); // it has nothing for fa and ku
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const index = lunr(function build() {
  if (lunr[language]) this.use(lunr[language]);
  this.ref("id");
  const all = read(documents);
  for (const field of new Set(all.flatMap(({ texts }) => Object.keys(texts)))) this.field(field);
  for (const { id, texts } of all) this.add({ id, ...texts });
});
const answers = read(queries).map((text) => index.search(text.replace(/[~^:*+-]/g, " ")).map(({ ref }) => ref));
process.stdout.write(JSON.stringify(answers));
