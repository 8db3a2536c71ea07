// The filters: OR inside a group, AND between groups. What nobody has said about a place is neither yes nor no.
// plugins/rehber/search/facet.py says what a place can be filtered by; whether it is open now, opening.js.
(() => {
  "use strict";
  const NO = 0, UNKNOWN = 1, YES = 2;

  function fit(row, group, chosen) {
    if (!chosen.length) return YES;
    const values = row.facets[group];
    if (!values) return UNKNOWN;
    if (values.includes("*") || chosen.some((value) => values.includes(value))) return YES;
    return group === "need" && chosen.some((value) => (row.maybe || []).includes(value)) ? UNKNOWN : NO;
  }

  function fits(row, chosen) {
    let least = YES;
    for (const [group, values] of Object.entries(chosen)) least = Math.min(least, fit(row, group, values));
    return least;
  }

  // How many places each value would show, were it chosen beside what is chosen in the other groups.
  function counts(rows, chosen, groups) {
    const counted = {};
    for (const [group, values] of Object.entries(groups)) {
      const others = { ...chosen, [group]: [] };
      const open = rows.filter((row) => fits(row, others) !== NO);
      counted[group] = Object.fromEntries(
        values.map((value) => [
          value,
          open.filter((row) => fit(row, group, [value]) === YES || (group === "need" && (row.maybe || []).includes(value))).length,
        ]),
      );
    }
    return counted;
  }

  // Says of every place whether it is open now. Only by appointment is neither yes nor no, like what nobody knows.
  // Returns whether that has changed for any of them.
  function update(rows, states) {
    let changed = false;
    for (const row of rows) {
      if (row.when === undefined) continue;
      const open = { open: "yes", closed: "no" }[states[row.when]];
      const before = row.facets.open && row.facets.open[0];
      if (before === open) continue;
      if (open) row.facets.open = [open];
      else delete row.facets.open;
      changed = true;
    }
    return changed;
  }

  globalThis.rehber.filters = { update, fits, counts, NO, UNKNOWN, YES };
})();
