// Makes the cards of results as a page does, with just enough of a document: node cards.cjs language rows.json > cards.json
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const made = (name) => ({
  name, children: [], dataset: {},
  append(...more) { this.children.push(...more); },
  appendChild(one) { this.children.push(one); return one; },
  setAttribute() {}, removeAttribute(key) { delete this[key]; }, addEventListener() {},
});
const [language, file] = process.argv.slice(2);
globalThis.document = { documentElement: { lang: language }, createElement: made, createElementNS: (_, name) => made(name) };
require(join(__dirname, "../../theme/static/search/fold.js")); // where `globalThis.rehber` begins
require(join(__dirname, "../../theme/static/search/result_cards.js"));
const rows = JSON.parse(readFileSync(file, "utf8"));
const say = new Proxy({ fields: { name: "its name" }, why: "Found by: {reasons}", limit: 10 }, { get: (there, key) => (key in there ? there[key] : "") });
const finder = { rows, terms: {}, show: async () => undefined };
(async () => {
  const made_of = globalThis.rehber.cards(say, "../");
  const [, list] = await made_of.list(finder, rows.map((row, place) => ({ place, reasons: row.reasons || [] })), "");
  process.stdout.write(JSON.stringify(list.children));
})();
