// What an exception of a crisis ("not" in content/intents.yaml) says of a question, and what it may not say: where somebody
// is in danger from somebody, no word about a game or a film closes the card.
(() => {
  "use strict";
  const EXPLAINED = 4; // words that may stand between those of an exception
  const BESIDE = 2; // how far the writer, or one of theirs, may stand from a word of the crisis: "my own husband"
  const ONESELF = "not:suicide"; // its actor is its victim
  const NONE = new Set();

  // Seen are the words of each pattern by its parts, played tells the parts people play that a word names, apart chooses one
  // word for each part of a pattern (meanings.js).
  function read(seen, tokens, played, abroad, apart) {
    const people = tokens.map(({ word }) => played(word));
    const places = (part) => people.flatMap((parts, at) => (parts.has(part) ? [at] : []));
    const [actors, victims, mine, whose] = ["actor", "victim", "mine", "possessive"].map((part) => places(`person:${part}`));
    const owner = (actor, victim) => victim === actor + 1 && whose.includes(victim) && !tokens[victim].again;
    const apartFrom = (actor) => (victim) => victim !== actor && !owner(actor, victim);
    const somebodyBySomebody = actors.some((actor) => victims.some(apartFrom(actor)));
    const found = new Map(); // by crisis: the words that exceptions explain

    for (const [pattern, by] of seen) {
      if (!pattern.not || by.size < pattern.parts || (pattern.foreign && !abroad)) continue;
      const used = apart(Array.from({ length: pattern.parts }, (_, i) => by.get(i)), pattern.parts + EXPLAINED);
      const person = somebodyBySomebody || (pattern.ref === ONESELF && mine.length > 0);
      if (!used || (person && !term(used))) continue;
      const ref = `crisis:${pattern.ref.slice("not:".length)}`;
      found.set(ref, new Set([...(found.get(ref) || []), ...used.map(([at]) => at).filter((at) => !tokens[at].again)]));
    }

    // Whether the words stand as the exception writes them, only articles and the like between: "heart attack" is no attack,
    // whoever had it.
    function term(used) {
      const between = (from, to) => tokens.slice(from + 1, to).every(({ small }, i) => small && !people[from + 1 + i].size);
      return used.every(([at], i) => !i || (at > used[i - 1][0] && between(used[i - 1][0], at)));
    }

    // Words that an exception explains, if they were typed once: they say nothing of the crisis, the rest still may.
    const explained = (ref) => found.get(ref) || NONE;
    // Whether the writer, or one of theirs, stands in these words or beside them. No exception closes such a crisis.
    const ofPeople = (used) => used.some(([at]) => mine.some((one) => Math.abs(one - at) <= BESIDE));

    return { explained, ofPeople };
  }

  globalThis.rehber.exceptions = { read };
})();
