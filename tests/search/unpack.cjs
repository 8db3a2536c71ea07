// Puts both tiers of a whole index together, as the page does: node unpack.cjs index.js > tiers.json
const { readFileSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");
for (const name of ["fold", "packed"]) require(join(__dirname, "../../theme/static/search", `${name}.js`));
const { packed } = globalThis.rehber;
const read = (file) => {
  (0, eval)(readFileSync(join(dirname(process.argv[2]), file), "utf8"));
  return globalThis.rehberIndex[file.split(".")[0]];
};
const core = read(basename(process.argv[2]));
const part = (given) => (typeof given === "string" ? read(given) : given);
const plain = (one) => ({ ...one, invertedIndex: one.invertedIndex.map(([term, posting]) =>
  [term, Object.fromEntries(["_index", ...one.fields].map((key) => [key, posting[key]]))]) });
const tiers = core.tiers.map(({ fields, parts }) => plain(packed.index(part(parts[0][1]), fields, core.documents)));
const rows = packed.rows(core.rows);
core.rows.blocks.forEach((name, at) => packed.fill(rows, read(name), at * core.rows.block));
process.stdout.write(JSON.stringify({ tiers, rows, timetables: core.timetables }));
