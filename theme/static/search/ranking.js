// The ranking: which records answer a question, and in which order. First those that meet the need, then those that hold the
// words, rarer words weighing more.
(() => {
  "use strict";
  const { records } = globalThis.rehber;
  const { EXACT, NEAR, PARTLY } = records;
  const MOST_PLACES = 30000; // that are looked at for one answer; only a catalogue of many thousand records has so many
  const FEW_GUESSES = 2; // of a word, that are looked for in the records
  const CLEAR = 0.45; // of the clearest need: what is less clear stands further down
  const HALF = 0.5; // of the weight of all words, that a place must hold where no need was understood
  const LINE = 0.6; // a help line comes after the places that meet a need
  const LIKE = 0.4; // of a word that stands there only in a form like it
  const MOST_NAME = 12, NAME = 8; // words of the longest name; the least weight of a field that is one
  const PLANNED = 0.7, MAYBE_NAMED = 2.5, NEED_AND_WORDS = 0.35, FOR_WHOM = 0.15;

  // As many things as can be looked at for one answer, but at least one: those that stand in the fewest places.
  function narrowest(things, widths) {
    let sum = 0;
    const order = things.map((_, i) => i).sort((a, b) => widths[a] - widths[b] || a - b);
    const kept = new Set(order.filter((at, i) => (sum += widths[at]) <= MOST_PLACES || i === 0));
    return things.filter((_, i) => kept.has(i));
  }

  // Rows are the records; reached(intents) gives the help lines to call about them.
  function create(rows, { places, width, weight }, reached) {
    const served = new Map(); // the places behind a need or a group: [place, how sure]
    const serve = (ref, place, sure) => {
      if (!served.has(ref)) served.set(ref, []);
      served.get(ref).push([place, sure]);
    };
    rows.forEach((row, i) => {
      for (const id of row.facets.need || []) serve(`need:${id}`, i, 1);
      for (const id of row.maybe || []) serve(`need:${id}`, i, PLANNED);
      for (const id of row.facets.for || []) if (id !== "*") serve(`for:${id}`, i, 1);
    });
    const areas = (place) => rows[place].facets.area || [];

    // Where the words stand, by place: the weight of those it holds, rarer words weighing more.
    async function standing(tokens, tiers) {
      const content = tokens.filter((one) => !one.small && !one.joined);
      const asked = content.length ? content : tokens.filter((one) => !one.joined);
      const widths = await Promise.all(asked.map((one) => width(one.word, tiers)));
      const told = narrowest(asked, widths);
      const all = new Map();
      let whole = 0;
      const lost = [];
      for (const one of told) {
        const looked = one.guesses ? one.guesses.slice(0, FEW_GUESSES) : [one.word];
        const found = new Map();
        for (const word of looked) for (const [place, hit] of await places(word, tiers)) if (!found.has(place)) found.set(place, one.guesses ? { ...hit, band: NEAR } : hit);
        const heavy = Math.log(1 + rows.length / Math.max(1, found.size));
        whole += heavy;
        if (!found.size && !one.parts.length && one.word.length > 2) lost.push(one.typed);
        for (const [place, hit] of found) {
          const so_far = all.get(place) || { weight: 0, words: 0, band: EXACT, score: 0, reasons: [] };
          const worth = heavy * (hit.band === EXACT ? 1 : LIKE);
          so_far.weight += worth * Math.min(1, 0.3 + weight.get(hit.field) / 10);
          so_far.score += hit.score;
          so_far.words += 1;
          so_far.band = Math.max(so_far.band, hit.band);
          so_far.reasons.push({ field: hit.field, word: one.typed });
          all.set(place, so_far);
        }
      }
      return { all, whole, lost, many: told.length };
    }

    // Records whose name holds every word, towns and everyday words as well: somebody copied it, or knows it.
    async function called(typed) {
      let whole = null;
      for (const word of typed.slice(0, MOST_NAME)) {
        const found = await places(word, 1);
        const here = Array.from(found.values()).filter(({ band, field }) => band === EXACT && weight.get(field) >= NAME).map(({ place }) => place);
        whole = whole ? whole.filter((place) => here.includes(place)) : here;
        if (!whole.length) return new Set();
      }
      return new Set(typed.length <= MOST_NAME ? whole || [] : []);
    }

    function near(place, town) {
      const there = areas(place);
      if (!town || there.includes(town.area)) return 0;
      if (there.includes("*") || !there.length) return 1;
      return there.some((area) => town.area.split("/")[0] === area.split("/")[0]) ? 2 : 3;
    }

    // Every place that a need, a group of people, a word or the whole name leads to, with why.
    function candidates({ needs, groups, crisis }, stands, named) {
      const clearest = Math.max(0, ...needs.values());
      const hits = new Map();
      const hit = (place) => {
        if (!hits.has(place)) hits.set(place, { place, need: 0, group: 0, reasons: [] });
        return hits.get(place);
      };
      for (const [ref, worth] of needs) {
        for (const [place, sure] of served.get(ref) || []) {
          const one = hit(place);
          const told = worth * (areas(place).includes("*") && !crisis ? sure * LINE : sure);
          one.need = Math.max(one.need, told) + 0.1 * Math.min(one.need, told);
          one.reasons.push({ term: ref });
        }
      }
      for (const place of crisis ? reached([crisis]) : []) hit(place).need = Math.max(hit(place).need, clearest * LINE);
      for (const [ref, worth] of groups) for (const [place] of served.get(ref) || []) {
        const one = hit(place);
        one.group += worth;
        if (!clearest) one.reasons.push({ term: ref });
      }
      for (const [place, found] of stands.all) Object.assign(hit(place), { found, reasons: [...hit(place).reasons, ...found.reasons] });
      for (const place of named) hit(place).reasons.push({ field: "name" });
      return { hits, clearest };
    }

    function answer(question, meant, stands, named) {
      const { groups, crisis } = meant;
      const { hits, clearest } = candidates(meant, stands, named);
      const town = question.town && question.town.town;
      const made = [];
      for (const one of hits.values()) {
        const row = rows[one.place];
        const share = one.found && stands.whole ? one.found.weight / stands.whole : 0;
        const every = Boolean(one.found) && one.found.words === stands.many;
        const name = named.has(one.place) ? MAYBE_NAMED : 0;
        let band;
        if (name) band = EXACT;
        else if (clearest) {
          const clear = one.need >= clearest * CLEAR;
          if (!clear && !one.need && share < HALF) continue;
          band = clear ? EXACT : PARTLY;
        } else if (groups.size && one.group && !stands.lost.length) band = EXACT;
        else if (every) band = one.found.band;
        else if (share >= HALF) band = PARTLY;
        else continue;
        if (question.guessed.length && band === EXACT && !name) band = NEAR;
        const score = (clearest ? one.need / clearest : 0) + share * (clearest ? NEED_AND_WORDS : 1) + name +
          FOR_WHOM * Math.min(1, one.group) + (one.found ? Math.min(0.05, one.found.score / 1000) : 0);
        made.push({ place: one.place, band, score: row.last ? score / 2 : score, far: name ? -1 : crisis && !row.facets.area ? 0 : near(one.place, town), reasons: one.reasons, last: row.last || 0 });
      }
      made.sort((a, b) => a.band - b.band || a.far - b.far || a.last - b.last || b.score - a.score || a.place - b.place);
      return made;
    }

    // A town by itself: what is there.
    function living(town) {
      const found = rows.map((row, place) => ({ place, row })).filter(({ place }) => areas(place).includes(town.area));
      found.sort((a, b) => (a.row.last || 0) - (b.row.last || 0) || (b.row.facets.need || []).length - (a.row.facets.need || []).length || a.place - b.place);
      return found.map(({ place }) => ({ place, band: EXACT, score: 0, reasons: [{ field: "place" }] }));
    }

    const there = (hits, town) => hits.filter(({ place }) => areas(place).includes(town.area)).length;

    return { standing, called, answer, living, there };
  }

  globalThis.rehber.ranking = { create };
})();
