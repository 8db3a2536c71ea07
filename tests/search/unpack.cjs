// Puts a packed index together again, as the page does: node unpack.cjs index.js > lunr.json
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
require(join(__dirname, "../../theme/static/fold.js"));
require(join(__dirname, "../../theme/static/query.js"));
(0, eval)(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(globalThis.rehber.query.unpacked(globalThis.rehberIndex.index)));
