// Asks opening_hours.js, the reader OpenStreetMap's own sites use: node ask_opening_hours.mjs lines.json > answers.json
// An answer is a list of stretches of the year: minutes since New Year, and what holds (open, unknown, guess).
import { readFileSync } from "node:fs";
import opening_hours from "../../node_modules/opening_hours/build/opening_hours.esm.mjs";

const { year, lines } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const from = new Date(`${year}-01-01T00:00`);
const to = new Date(`${year + 1}-01-01T00:00`);
const minute = (date) => Math.round((date - from) / 60e3);
const holds = (unknown, comment) => (/open end/.test(comment || "") ? "guess" : unknown ? "unknown" : "open");
const answers = lines.map((line) =>
  new opening_hours(line, null, { locale: "en" })
    .getOpenIntervals(from, to)
    .map(([start, end, unknown, comment]) => [minute(start), minute(end), holds(unknown, comment)]));
process.stdout.write(JSON.stringify(answers));
