// The query: from what somebody typed to what fits. Nothing here touches the page.
// First what is meant (meanings.js) and where (towns.js), then in which records the words stand, which lunr is asked.
// What is typed never reaches lunr's own query language, where "kadin~25" takes half a minute: it is folded to words,
// and each word is looked for by itself.
(() => {
  "use strict";
  const { parts, words, meanings, towns, fold } = globalThis.rehber;
  const { SHORTEST_PREFIX } = words;

  const ENOUGH = 10; // with as many places as this, the long texts are not asked
  const WIDE = 2000; // places of a word that ranks none of them much
  const MOST_PLACES = 30000; // that are looked at for one answer; only a catalogue of many thousand records has so many
  const SHORTEST_GUESS = 5; // letters a word must have before a slip is looked for, where nothing else was understood
  const SHORTEST_GUESS_BESIDE = 7; // beside words that were understood
  const SHORTEST_SURE_GUESS = 6; // letters a guess must have before it may open a crisis card
  const SHORTEST_SPLIT = 7, SHORTEST_HALF = 3;
  const FEW_GUESSES = 2; // of a word, that are looked for in the records
  const GUESSED = 0.5; // how sure a guessed word is

  const EXACT = 0, NEAR = 1, PARTLY = 2;
  const CLEAR = 0.45; // of the clearest need: what is less clear stands further down
  const HALF = 0.5; // of the weight of all words, that a place must hold where no need was understood
  const GENERAL = 0.5; // of a need that fits nearly every question
  const LINE = 0.6; // a help line comes after the places that meet a need
  const MOST_NAME = 12, NAME = 8; // words of the longest name; the least weight of a field that is one
  const PHRASE = 1.4; // how clearly a need must be said beside something that is none
  const PLANNED = 0.5, MAYBE_NAMED = 2.5, NEED_AND_WORDS = 0.35, FOR_WHOM = 0.15;

  // As many things as can be looked at for one answer, but at least one: those that stand in the fewest places.
  function narrowest(things, widths) {
    let sum = 0;
    const order = things.map((_, i) => i).sort((a, b) => widths[a] - widths[b] || a - b);
    const kept = new Set(order.filter((at, i) => (sum += widths[at]) <= MOST_PLACES || i === 0));
    return things.filter((_, i) => kept.has(i));
  }

  // Core is the file that names all others; load(file) brings one of them.
  function create(core, lunr, load) {
    const { rows, part, vocabulary, show, cut, file } = parts(core, lunr, load);
    let ignored = new Set(); // everyday words, there with the towns before the first question is read
    const brought = new Map(); // what is read from a file of its own, made once
    function once(name, make) {
      if (!brought.has(name)) brought.set(name, make().catch((failed) => { brought.delete(name); throw failed; }));
      return brought.get(name);
    }
    const atlas = () => once("towns", async () => {
      const everyday = await file(core.everyday);
      ignored = new Set(everyday.ignored);
      return towns.create(everyday.towns);
    });
    const native = meanings.create(core.meanings);
    const worldwide = () => once("others", async () => meanings.create(core.meanings, await file(core.others))); // all languages
    const fields = core.tiers.flatMap((tier) => Object.keys(tier.fields));
    const rank = new Map(fields.map((field, i) => [field, i]));
    const weight = new Map(core.tiers.flatMap((tier) => Object.entries(tier.fields)));
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

    // --- in which records a word stands: lunr -------------------------------------------------------------------------
    function spelt(one, word, open = word.length >= SHORTEST_PREFIX) {
      const root = open ? words.stem(word) : word;
      const long = root.length < SHORTEST_PREFIX ? word : root;
      if (one.width(long, open) > WIDE) return everywhere(one, word, long, open);
      return one.index.query((query) => {
        if (!open) return query.term(word, { usePipeline: false });
        const wildcard = lunr.Query.wildcard.TRAILING;
        query.term(word, { usePipeline: false, boost: 20 });
        query.term(word, { usePipeline: false, wildcard, boost: 5 });
        if (root !== word) query.term(root, { usePipeline: false, wildcard: root.length < SHORTEST_PREFIX ? lunr.Query.wildcard.NONE : wildcard });
      }).map(({ ref, score, matchData }) => ({ place: Number(ref), score, ...reading(word, matchData.metadata) }));
    }

    // The same for a word that stands in thousands of places. It ranks none of them much, so lunr, which would take a
    // tenth of a second, is not asked: what counts is the field.
    function everywhere(one, word, root, open) {
      const all = new Map();
      for (const [term, posting] of one.beginning(root, open)) {
        const band = term.startsWith(word) ? EXACT : NEAR;
        for (const [field, boost] of Object.entries(one.weights)) {
          const score = boost / (term === word ? 10 : 20);
          for (const ref in posting[field]) {
            const before = all.get(ref);
            if (!before) all.set(ref, { place: Number(ref), score, band, field });
            else if (band < before.band || (band === before.band && score > before.score)) Object.assign(before, { score, band, field });
          }
        }
      }
      return Array.from(all.values());
    }

    // The weightiest field something stands in, and whether it is the word itself or one like it.
    function reading(word, metadata) {
      const first = [fields.length, fields.length]; // of the word itself, of one like it
      for (const term in metadata) {
        const like = term.startsWith(word) ? EXACT : NEAR;
        for (const field in metadata[term]) first[like] = Math.min(first[like], rank.get(field));
      }
      const band = first[EXACT] < fields.length ? EXACT : NEAR;
      return { band, field: fields[first[band]] };
    }

    // Every place one word finds, once, by the best field.
    async function places(word, tiers) {
      const asked = await Promise.all(core.tiers.slice(0, tiers).map((_, tier) => part(tier, word)));
      const found = new Map();
      for (const hit of asked.flatMap((one) => spelt(one, word))) {
        const before = found.get(hit.place);
        if (!before) found.set(hit.place, hit);
        else {
          before.score += hit.score;
          if (hit.band < before.band || (hit.band === before.band && rank.get(hit.field) < rank.get(before.field))) Object.assign(before, { band: hit.band, field: hit.field });
        }
      }
      return found;
    }

    async function width(word, tiers) {
      const asked = await Promise.all(core.tiers.slice(0, tiers).map((_, tier) => part(tier, word)));
      return asked.reduce((sum, one) => sum + one.width(word, word.length >= SHORTEST_PREFIX), 0);
    }

    // --- words nobody here knows ----------------------------------------------------------------------------------------
    async function known(meaning) {
      const every = await vocabulary();
      return { every, meaning, has: (word) => meaning.has(word) || every.has(word) };
    }

    // A word in two, where both halves are known: of several cuts the one nearest the middle.
    function halves(word, all) {
      if (word.length < SHORTEST_SPLIT || /[0-9]/.test(word)) return null;
      const middle = word.length / 2;
      const cuts = Array.from({ length: word.length - 2 * SHORTEST_HALF + 1 }, (_, i) => i + SHORTEST_HALF).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
      const at = cuts.find((cut) => all.has(word.slice(0, cut)) && (all.has(word.slice(cut)) || all.meaning.meant(word.slice(cut)).some(([{ length }]) => length > 3)));
      return at ? [word.slice(0, at), word.slice(at)] : null;
    }

    function slips(word, all) {
      if (/[0-9]/.test(word)) return [];
      const stems = words.vocabularyOf(all.meaning.stems);
      const near = words.alike(word, stems, all.every);
      return near.slice(0, words.MOST_GUESSES);
    }

    // --- the answer -----------------------------------------------------------------------------------------------------
    function token(meaning, word, typed = word) {
      return { word, typed, parts: meaning.meant(word), small: ignored.has(word) };
    }

    // Two neighbours as one word; only what neither of them says alone counts.
    function both(meaning, first, second) {
      const one = token(meaning, first + second);
      return { ...one, joined: true, parts: one.parts.filter(([{ length }]) => length > Math.max(5, first.length)) };
    }

    // Reads a question: the words with what each may be part of, and which of them are guesses.
    async function read(text, guessing) {
      const typed = words.asked(text);
      const map = await atlas();
      let tokens = typed.map((word) => token(native, word));
      const town = map.find(tokens, fold.letters(text), (word) => native.meant(word).some(([{ pattern }]) => pattern.parts === 1 && !pattern.ref.startsWith("for:")), (word) => ignored.has(word));
      if (town) tokens = tokens.filter((one) => !town.words.has(one) && !map.ABOUT.has(one.word));
      const unsaid = tokens.filter((one) => !one.parts.length && !one.small && one.word.length > 1);
      const meaning = unsaid.length ? await abroad(tokens, unsaid) : native;
      const joined = tokens.slice(1).map((one, i) => both(meaning, tokens[i].word, one.word)).filter((one) => one.parts.length);
      const strange = [];
      for (const one of unsaid) if (!one.parts.length && !(await width(one.word, core.tiers.length))) strange.push(one);
      const last = tokens[tokens.length - 1];
      if (last && !last.small) last.parts = [...last.parts, ...meaning.begun(last.word)];
      const guessed = [];
      if (strange.length) {
        const all = await known(meaning);
        const understood = tokens.some((one) => !one.small && !strange.includes(one));
        const likely = understood || strange.length < 2;
        for (const one of strange) {
          const two = halves(one.word, all);
          if (two) {
            one.halves = two.map((half) => token(meaning, half, one.typed));
            continue;
          }
          if (!guessing || !likely || one.word.length < (understood ? SHORTEST_GUESS_BESIDE : SHORTEST_GUESS)) continue;
          const near = slips(one.word, all);
          if (!near.length) continue;
          one.guesses = near;
          one.parts = near.flatMap((word) => meaning.meant(word)).filter(([{ pattern }]) => !pattern.not && (!pattern.crisis || one.word.length >= SHORTEST_SURE_GUESS))
            .map(([entry, sure]) => [entry, sure * GUESSED]);
          guessed.push({ typed: one.typed, read: near[0] });
        }
      }
      return { typed, meaning, tokens: tokens.flatMap((one) => one.halves || [one]).concat(joined), town, guessed };
    }

    // Words that mean nothing in the page's language: they may be written in other letters, or be of another language of the
    // site. Returns what all words are read by; every part comes from it, because parts of one entry must meet.
    async function abroad(tokens, unsaid) {
      for (const one of unsaid) one.parts = native.sounding(one.word);
      const foreign = unsaid.filter((one) => !one.parts.length);
      if (!foreign.length) return native;
      const meaning = await worldwide();
      const mostly = foreign.length * 2 >= tokens.filter((one) => !one.small).length;
      for (const one of foreign) one.strange = true;
      for (const one of tokens) {
        if (unsaid.includes(one) && !one.strange) one.parts = meaning.sounding(one.word);
        else one.parts = meaning.meant(one.word).filter(([{ pattern }]) => mostly || one.strange || !pattern.foreign);
      }
      return meaning;
    }

    // What needs and other intents the words say.
    function understood({ tokens, meaning }) {
      const content = tokens.filter((one) => !one.small && !one.joined);
      const found = meaning.read(tokens, content.filter((one) => one.strange).length * 2 >= content.length);
      const kind = (name) => Array.from(found).filter(([ref]) => ref.startsWith(`${name}:`));
      const needs = new Map(kind("need").map(([ref, { worth }]) => [ref, worth * (core.general.includes(ref) ? GENERAL : 1)]));
      const crisis = urgent(kind("crisis"), tokens, (id) => found.has(`not:${id}`));
      if (crisis) {
        const most = Math.max(1, ...needs.values());
        ((core.asks[crisis] || {}).needs || []).forEach((id, i) => needs.set(`need:${id}`, most * (3 - i * 0.4)));
      }
      if (!crisis && found.has("elsewhere:nothing-here") && Math.max(0, ...needs.values()) < PHRASE) return { needs: new Map(), crisis, elsewhere: ["elsewhere:nothing-here"], groups: new Map(), nothing: true };
      const elsewhere = crisis ? [] : kind("elsewhere").sort(([, a], [, b]) => b.worth - a.worth);
      const clearest = Math.max(0, ...needs.values());
      const said = elsewhere.filter(([, { worth }]) => worth >= clearest * 0.75);
      for (const [ref, { worth }] of said) ((core.asks[ref] || {}).needs || []).forEach((id) => needs.set(`need:${id}`, Math.max(worth, needs.get(`need:${id}`) || 0)));
      return { needs, crisis, elsewhere: said.map(([ref]) => ref), groups: new Map(kind("for").map(([ref, { worth }]) => [ref, worth])) };
    }

    // The crisis the words say: the most urgent one, unless another explains the same words and more of them ("my husband
    // will kill me" is no suicide).
    function urgent(crises, tokens, excepted) {
      const said = crises.filter(([ref, { words: those }]) => {
        const beside = tokens.filter((one, at) => !those.has(at) && !one.small && !one.joined && one.word.length > 2).length;
        return !excepted(ref.slice(7)) && (ref !== "crisis:help-me" || !beside);
      });
      const within = (some, all) => some.size < all.size && Array.from(some).every((at) => all.has(at));
      const widest = said.filter(([, one]) => !said.some(([, other]) => within(one.words, other.words)));
      return widest.map(([ref]) => ref).sort((a, b) => order(a) - order(b))[0] || null;
    }

    const order = (ref) => Object.keys(core.meanings).indexOf(ref);

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
          const worth = heavy * (hit.band === EXACT ? 1 : 0.4);
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

    function near(row, town) {
      if (!town) return 0;
      const areas = row.facets.area || [];
      if (areas.includes(town.area)) return 0;
      if (areas.includes("*") || !areas.length) return 1;
      return areas.some((area) => town.area.split("/")[0] === area.split("/")[0]) ? 2 : 3;
    }

    function answer(question, meant, stands, named) {
      const { needs, groups, crisis } = meant;
      const clearest = Math.max(0, ...needs.values());
      const hits = new Map();
      const hit = (place) => {
        if (!hits.has(place)) hits.set(place, { place, need: 0, group: 0, reasons: [] });
        return hits.get(place);
      };
      for (const [ref, worth] of needs) {
        for (const [place, sure] of served.get(ref) || []) {
          const one = hit(place);
          const told = worth * ((rows[place].facets.area || []).includes("*") && !crisis ? sure * LINE : sure);
          one.need = Math.max(one.need, told) + 0.1 * Math.min(one.need, told);
          one.reasons.push({ term: ref });
        }
      }
      for (const [ref, worth] of groups) for (const [place] of served.get(ref) || []) {
        const one = hit(place);
        one.group += worth;
        if (!clearest) one.reasons.push({ term: ref });
      }
      for (const [place, found] of stands.all) Object.assign(hit(place), { found, reasons: [...hit(place).reasons, ...found.reasons] });
      for (const place of named) hit(place).reasons.push({ field: "name" });
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
        made.push({ place: one.place, band, score: row.last ? score / 2 : score, far: name ? -1 : crisis && !row.facets.area ? 0 : near(row, town), reasons: one.reasons, last: row.last || 0 });
      }
      made.sort((a, b) => a.band - b.band || a.far - b.far || a.last - b.last || b.score - a.score || a.place - b.place);
      return made;
    }

    // A town by itself: what is there.
    function living(town) {
      const found = rows.map((row, place) => ({ place, row })).filter(({ row }) => (row.facets.area || []).includes(town.area));
      found.sort((a, b) => (a.row.last || 0) - (b.row.last || 0) || (b.row.facets.need || []).length - (a.row.facets.need || []).length || a.place - b.place);
      return found.map(({ place }) => ({ place, band: EXACT, score: 0, reasons: [{ field: "place" }] }));
    }

    const reached = (refs) => Array.from(new Set(refs.flatMap((ref) => (core.asks[ref] || {}).ask || [])));

    // The long texts are asked only where needs, names and places find few.
    async function search(text, { guessing = true } = {}) {
      const question = await read(text, guessing);
      const meant = understood(question);
      const town = question.town && question.town.town;
      const rest = question.tokens.filter((one) => !one.joined);
      const said = rest.some((one) => !one.small) || meant.needs.size;
      const named = meant.crisis || (town && question.typed.length < 2) ? new Set() : await called(question.typed);
      let hits, stands = { all: new Map(), whole: 0, lost: [], many: 0 };
      if (meant.nothing) hits = [];
      else if (town && !said && !named.size) hits = living(town);
      else {
        stands = await standing(question.tokens, 1);
        hits = answer(question, meant, stands, named);
        if (hits.filter(({ band }) => band === EXACT).length < ENOUGH && !(meant.needs.size && hits.length)) {
          try {
            stands = await standing(question.tokens, core.tiers.length);
            hits = answer(question, meant, stands, named);
          } catch (failed) { // a network that is gone: what is there is better than nothing
            if (!hits.length) throw failed;
          }
        }
      }
      const clear = Array.from(meant.needs).sort(([, a], [, b]) => b - a).map(([ref]) => ref);
      const groups = Array.from(meant.groups).sort(([, a], [, b]) => b - a).map(([ref]) => ref);
      return {
        words: question.typed,
        lost: stands.lost,
        hits,
        terms: [...clear, ...groups].slice(0, 3),
        intent: meant.crisis ? meant.crisis.slice(7) : null,
        elsewhere: meant.elsewhere.map((ref) => ref.slice(10)),
        ask: reached(meant.crisis ? [meant.crisis] : [...meant.elsewhere, ...clear.slice(0, 1)]),
        town: town ? { name: town.name, area: town.area, there: hits.filter(({ place }) => (rows[place].facets.area || []).includes(town.area)).length } : null,
        guessed: question.guessed,
      };
    }

    // Puts together what most answers need; of a cut index nobody knows yet which part that is.
    const warm = async () => { if (!cut) await part(0, ""); };

    const lines = reached(["crisis:help-me"]); // whom to call where nothing else is known

    return { search, show, warm, rows, terms: core.terms, cut, lines };
  }

  globalThis.rehber.query = { create, EXACT, NEAR, PARTLY };
})();
