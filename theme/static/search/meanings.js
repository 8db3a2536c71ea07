// What somebody means by the words they type: intents, needs and groups of people, told from stems and phrases.
// content/intents.yaml and content/synonyms.yaml hold them; plugins/rehber/search/meaning.py has folded them:
// entries with commas between, an entry's words with blanks, what may stand for one another with |, an open end as *.
(() => {
  "use strict";
  const { skeleton, exceptions } = globalThis.rehber;
  const OPEN_FROM = 5; // letters from which on a word is known with any short ending
  const LONGEST_ENDING = 5;
  const SHORTEST_OPEN = 3; // letters of a stem that may end in any way; a shorter one takes known endings
  const SHORTEST_SKELETON = 3;
  const SHORTEST_SURE_SKELETON = 4; // of a word that may open a crisis card
  const NEAR = 5; // words that may stand between those of an entry that opens a crisis card
  const STORY = 18, NEAR_IN_STORY = 3; // a question of so many words tells of several things
  const CERTAIN = 4; // parts of an entry that is said nowhere by chance, a story or not
  const SPELT = 1, BEGUN = 0.6, SOUNDS = 0.7; // how sure it is that a word is meant
  const FOREIGN = 0.8; // of a word of another language of the site
  const MORE = 0.2; // how much each further entry adds that says the same need

  const TURKISH = "(?:l[ae]r)?(?:[iu]m[iu]z|[iu]n[iu]z|[iu]?m|[iu]n|s[iu]n?|n?[iu])?(?:y[iu]|n?[dt][ae]n?|[dt][ae]ki|y?[ae]|n[ae]|n?[iu]n|y?l[ae]|c[iu])?(?:y[iu]m|[iu]m|d[iu]r|[iu]z)?";
  const OTHERS = "s|es|ed|d|ing|ek|eke|eki|an|ye|ya|yan|x|nt";
  const ARMENIAN = "(?:եր|ներ|ք|եան|ութ)?(?:ը|ն|ի|ին|ից|էն|ով|ում|ս|իս|դ|ու|ուն|ց|է|եմ|իք)*";
  const ARABIC = "ه|ها|هاي|هم|ي|يه|ين|ون|ات|ان|ك|نا|كم|تي|م|ام|ت|ش|اش|را|رو|و|ست|ند|مان|تان|شان|يم|ايم|هاست";
  const ENDING = new RegExp(`^(?:${TURKISH}|${OTHERS}|${ARMENIAN}|${ARABIC})$`);
  const SOFT = { k: "g", p: "b", t: "d" };

  const scriptOf = (word) => (skeleton.ARABIC.test(word) ? "arabic" : skeleton.ARMENIAN.test(word) ? "armenian" : "latin");

  // The forms a word is looked up in: as it is, and an Arabic one without the small words written together with it.
  function forms(word) {
    const found = [word];
    if (skeleton.ARABIC.test(word)) {
      for (const cut of [/^[وفبلك]?ال(?=.{2})/, /^لل(?=.{2})/, /^[وفبلك](?=.{3})/, /^[وفس]?ب?[ينت](?=.{4})/]) if (cut.test(word)) found.push(word.replace(cut, ""));
    }
    return found;
  }

  function fits(rest, { open, length, pattern, brief }) {
    if (brief) return rest === "";
    return rest === "" || (open && (length >= SHORTEST_OPEN || skeleton.ARMENIAN.test(rest))) || (length >= OPEN_FROM && rest.length <= LONGEST_ENDING && !pattern.not) || ENDING.test(rest);
  }

  // Given are the entries of the page's language, others those of further languages, one file each.
  function create(given, others = []) {
    const stems = new Map(); // by text: {pattern, part, open, length, soft}
    const inside = []; // looked for anywhere in a word
    const people = { stems: new Map(), inside: [] }; // words for people: no meaning of their own, exceptions.js asks for them

    function put(into, text, entry) {
      if (!into.has(text)) into.set(text, []);
      into.get(text).push(entry);
    }

    function add(ref, entry, foreign) {
      const parts = entry.split(" ");
      const person = ref.startsWith("person:");
      const into = person ? people : { stems, inside };
      const pattern = { ref, parts: parts.length, foreign, person, not: ref.startsWith("not:"), crisis: ref.startsWith("crisis:") };
      parts.forEach((part, i) => {
        for (const said of part.split("|")) {
          const open = said.endsWith("*");
          const text = said.replace(/\*/g, "");
          if (!text) continue;
          const entry_ = { pattern, part: i, open, length: text.length, brief: text.length < 3 && skeleton.ARABIC.test(text) };
          if (said.startsWith("*")) into.inside.push([text, entry_]);
          else put(into.stems, text, entry_);
          if (!open && text.length > 3 && /[kpt]$/.test(text)) put(into.stems, text.slice(0, -1) + SOFT[text.slice(-1)], { ...entry_, soft: true, length: 0 });
        }
      });
    }

    for (const [ref, entries] of Object.entries(given)) for (const entry of entries.split(",")) if (entry) add(ref, entry, false);
    for (const [ref, entries] of others.flatMap(Object.entries)) for (const entry of entries.split(",")) if (entry) add(ref, entry, true);
    const sorted = Array.from(stems.keys()).sort((a, b) => (a < b ? -1 : 1));
    const range = globalThis.rehber.words.rangeOf(sorted);

    // A word that is said of many needs tells less: "baby" beside "formula".
    const general = new Map();
    for (const [text, entries] of stems) general.set(text, new Set(entries.map(({ pattern }) => pattern.ref).filter((ref) => ref.startsWith("need:"))).size);

    // Which parts of which entries a word can be, and how sure that is.
    const meant = (word) => look({ stems, inside }, word);

    // The parts people play that a word names: person:actor, person:victim, person:mine.
    const played = (word) => new Set(look(people, word).map(([{ pattern }]) => pattern.ref));

    function look({ stems, inside }, word) {
      const found = [];
      for (const form of forms(word)) {
        for (let end = 1; end <= form.length; end += 1) {
          const at = stems.get(form.slice(0, end));
          if (!at) continue;
          const rest = form.slice(end);
          const told = SPELT / (1 + 0.1 * Math.max(0, general.get(form.slice(0, end)) - 1));
          for (const entry of at) if (entry.soft ? /^[aeiu]/.test(rest) && ENDING.test(rest) : fits(rest, entry)) found.push([entry, told]);
        }
      }
      for (const [text, entry] of inside) if (entry.pattern.person && !entry.open ? word.endsWith(text) : word.includes(text)) found.push([entry, SPELT]);
      return found;
    }

    // What a word that is still being typed may become.
    function begun(word) {
      if (word.length < 3) return [];
      return sorted.slice(...range(word)).flatMap((text) => stems.get(text)).filter(({ soft, pattern }) => !soft && pattern.parts === 1 && !pattern.crisis && !pattern.not)
        .map((entry) => [entry, BEGUN]);
    }

    // The same word in other letters. The list is made when somebody first types such a word.
    let sounds = null;
    function sounding(word) {
      const script = scriptOf(word);
      if (!sounds) {
        sounds = { vowels: new Map(), none: new Map() };
        const keep = (into, text, entry) => {
          if (text.length < (entry.pattern.crisis ? SHORTEST_SURE_SKELETON : SHORTEST_SKELETON)) return;
          if (!into.has(text)) into.set(text, []);
          into.get(text).push(entry);
        };
        for (const [text, entries] of [...stems, ...inside.map(([text, entry]) => [text, [entry]])]) {
          for (const entry of entries) {
            if (entry.pattern.foreign || entry.soft || entry.pattern.not) continue;
            const one = { ...entry, script: scriptOf(text) };
            if (one.script !== "arabic") keep(sounds.vowels, skeleton.latin(text), one);
            if (one.script !== "armenian") keep(sounds.none, skeleton.consonants(text), one);
          }
        }
      }
      const found = [];
      const look = (into, said) => {
        for (let from = 0; from < (into === sounds.none && script === "latin" ? 3 : 1); from += 1) {
          for (let end = from + SHORTEST_SKELETON; end <= said.length; end += 1) {
            for (const entry of into.get(said.slice(from, end)) || []) {
              const rest = said.slice(end);
              if (entry.script === script || (from && !entry.open)) continue;
              if (entry.open ? rest.length <= 5 : rest.length <= 1) found.push([entry, SOUNDS]);
            }
          }
        }
      };
      look(sounds.vowels, skeleton.latin(word));
      look(sounds.none, skeleton.consonants(word));
      return found;
    }

    // The same word spelt by its sound, in its own letters.
    let heard = null;
    function misspelt(word) {
      if (!heard) {
        heard = new Map();
        for (const [text, entries] of stems) {
          const key = skeleton.sound(text);
          const kept = entries.filter(({ pattern, soft }) => !soft && !pattern.foreign && !pattern.not);
          if (key.length >= SHORTEST_SURE_SKELETON && kept.length) heard.set(key, [...(heard.get(key) || []), ...kept]);
        }
      }
      const said = skeleton.sound(word);
      const found = [];
      for (let end = SHORTEST_SURE_SKELETON; end <= said.length; end += 1) {
        for (const entry of heard.get(said.slice(0, end)) || []) if (fits(said.slice(end), entry) && !(entry.pattern.crisis && end <= SHORTEST_SURE_SKELETON)) found.push([entry, SOUNDS]);
      }
      return found;
    }

    // What all words together mean: by reference, how sure, and which words said it. Abroad tells that most of them are of
    // another language: only then may a sentence of one open a crisis card.
    function read(tokens, abroad) {
      const seen = new Map(); // by pattern: by part: the word that fits best
      tokens.forEach(({ parts }, at) => {
        for (const [{ pattern, part }, sure] of parts) {
          if (!seen.has(pattern)) seen.set(pattern, new Map());
          const by = seen.get(pattern);
          if (!by.has(part)) by.set(part, new Map());
          by.get(part).set(at, Math.max(sure, by.get(part).get(at) || 0));
        }
      });
      const found = new Map();
      const near = tokens.length > STORY ? NEAR_IN_STORY : NEAR;
      const said = exceptions.read(seen, tokens, played, abroad, apart);
      for (const [pattern, by] of seen) {
        if (by.size < pattern.parts || ((pattern.crisis || pattern.not) && pattern.foreign && !abroad) || (pattern.not && pattern.parts > 1)) continue;
        if (pattern.crisis) for (const words of by.values()) for (const at of said.explained(pattern.ref)) words.delete(at);
        const used = apart(Array.from({ length: pattern.parts }, (_, i) => by.get(i)), pattern.crisis ? pattern.parts + (pattern.parts < CERTAIN ? near : NEAR) : Infinity);
        if (!used) continue;
        const sure = Math.min(...used.map(([, sure]) => sure));
        const worth = (pattern.foreign ? FOREIGN : 1) * sure * (1 + 0.6 * (pattern.parts - 1));
        const one = found.get(pattern.ref) || { worth: 0, sum: 0, words: new Set(), person: false };
        one.person = one.person || said.ofPeople(used);
        one.worth = Math.max(one.worth, worth);
        if (!used.every(([at]) => one.words.has(at))) one.sum += worth;
        for (const [at] of used) one.words.add(at);
        found.set(pattern.ref, one);
      }
      for (const one of found.values()) one.worth += MORE * Math.max(0, one.sum - one.worth);
      return found;
    }

    // One word for each part, no word for two of them, none further apart than `near`; the first way that works.
    function apart(choices, near, taken = []) {
      if (taken.length === choices.length) return taken;
      for (const [at, sure] of choices[taken.length]) {
        if (taken.some(([other]) => other === at || Math.abs(other - at) >= near)) continue;
        const found = apart(choices, near, [...taken, [at, sure]]);
        if (found) return found;
      }
      return null;
    }

    return { meant, begun, sounding, misspelt, read, stems: sorted, has: (text) => stems.has(text) };
  }

  globalThis.rehber.meanings = { create };
})();
