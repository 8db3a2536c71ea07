// Asks opening.js: node ask.cjs questions.json > answers.json
// A question names a timetable by its number, a day and a minute; or a moment, to be told as the time on the wall.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
require(join(__dirname, "../../theme/static/common/opening.js"));
const { state, wall, sentence } = globalThis.rehber.opening;
const { tables = [], words, questions = [], moments = [], zoneless } = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (zoneless) globalThis.Intl.DateTimeFormat = function missing() { throw new RangeError("this browser knows no time zones"); };
const text = (parts) => parts.map((part) => (typeof part === "string" ? part : part[1])).join("");
const answers = questions.map(([number, date, minute]) => {
  const found = state(tables[number], { date, minute });
  return words ? { ...found, text: text(sentence(words, found, { date, minute })) } : found;
});
process.stdout.write(JSON.stringify({ answers, moments: moments.map(wall) }));
