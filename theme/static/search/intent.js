// The intent: what the words of a question mean together: a crisis, needs, groups of people, or something nobody here gives.
(() => {
  "use strict";
  const GENERAL = 0.5; // of a need that fits nearly every question
  const PHRASE = 1.4; // how clearly a need must be said beside something that is none
  const SITUATION = 0.8; // of who somebody is, beside what they need
  const BESIDE = 0.7; // of what several needs answer: every one but the first
  const ALSO = 0.3; // of a need that often comes with another one
  const STRONGEST = 3, WEAKER = 0.4; // of the needs that answer a crisis: the first, and each further one
  const FIRST = 1.05; // of what has no answer here: who is asked first comes before all that was said beside it
  const NEARLY = 0.75; // of the clearest need, that something without an answer must reach to be said
  const NOTHING = "elsewhere:nothing-here";

  // Asks tells whom to call about an intent and which needs answer it; general are the needs that fit every question.
  function create({ asks, general, meanings }) {
    const needsOf = (ref) => (asks[ref] || {}).needs || [];
    const order = (ref) => Object.keys(meanings).indexOf(ref);

    function of({ tokens, meaning, abroad }) {
      const found = meaning.read(tokens, abroad);
      const kind = (name) => Array.from(found).filter(([ref]) => ref.startsWith(`${name}:`));
      const needs = new Map(kind("need").map(([ref, { worth }]) => [ref, worth * (general.includes(ref) ? GENERAL : 1)]));
      const raise = (id, worth) => needs.set(`need:${id}`, Math.max(worth, needs.get(`need:${id}`) || 0));
      const groups = new Map(kind("for").map(([ref, { worth }]) => [ref, worth]));
      const crisis = urgent(kind("crisis"), tokens, (id, one) => found.has(`not:${id}`) && !one.person);
      if (crisis) {
        const most = Math.max(1, ...needs.values());
        needsOf(crisis).forEach((id, i) => needs.set(`need:${id}`, most * (STRONGEST - i * WEAKER)));
        return { needs, crisis, elsewhere: [], groups };
      }
      for (const [ref, { worth }] of kind("who")) needsOf(ref).forEach((id, i) => raise(id, worth * SITUATION * (i ? BESIDE : 1)));
      const clearest = Math.max(0, ...needs.values());
      const nothing = found.get(NOTHING);
      if (nothing && (clearest < PHRASE || clearest <= nothing.worth)) return { needs: new Map(), crisis, elsewhere: [NOTHING], groups: new Map(), nothing: true };
      const elsewhere = kind("elsewhere").map(([ref, { worth }]) => [ref, worth * (general.includes(ref) ? GENERAL : 1)]);
      const said = elsewhere.filter(([, worth]) => worth >= clearest * NEARLY).sort(([, a], [, b]) => b - a);
      for (const [ref, worth] of said) needsOf(ref).forEach((id, i) => raise(id, i ? worth * BESIDE : Math.max(worth, clearest) * FIRST));
      for (const [ref, worth] of Array.from(needs)) needsOf(ref).forEach((id) => raise(id, worth * ALSO));
      return { needs, crisis, elsewhere: said.map(([ref]) => ref), groups };
    }

    // The crisis the words say: the most urgent one, unless another explains the same words and more of them ("my husband
    // will kill me" is no suicide). An exception closes it only where nobody close to the writer stands in it.
    function urgent(crises, tokens, excepted) {
      const said = crises.filter(([ref, crisis]) => {
        const beside = tokens.filter((one, at) => !crisis.words.has(at) && !one.small && !one.joined && one.word.length > 1).length;
        return !excepted(ref.slice("crisis:".length), crisis) && (ref !== "crisis:help-me" || !beside);
      });
      const within = (some, all) => some.size < all.size && Array.from(some).every((at) => all.has(at));
      const widest = said.filter(([, one]) => !said.some(([, other]) => within(one.words, other.words)));
      return widest.map(([ref]) => ref).sort((a, b) => order(a) - order(b))[0] || null;
    }

    // Whom to call about some intents, each once.
    const reached = (refs) => Array.from(new Set(refs.flatMap((ref) => (asks[ref] || {}).ask || [])));

    return { of, reached };
  }

  globalThis.rehber.intent = { create };
})();
