// The question: from what somebody typed to words, with what each may be part of. Towns are recognised (towns.js), other
// languages and other letters are looked up, and what nobody knows is split or guessed, in this order.
(() => {
  "use strict";
  const { words, meanings, towns, otherLanguages, fold } = globalThis.rehber;
  const SHORTEST_LONE = 5; // letters a word must have before a slip is looked for, where nothing else was understood
  const SHORTEST_AMONG = 6, SHORTEST_BESIDE = 7; // among others that nobody knows, beside words that were understood
  const SHORTEST_SURE = 6; // letters a word must have before a guess of it may open a crisis card
  const SHORTEST_ABROAD = 9; // before it may be a slip away from a word of another language
  const SHORTEST_SPLIT = 7, SHORTEST_HALF = 3;
  const FEW_LANGUAGES = 2; // that are asked about words which sound like words of the page's language
  const CHAT = /[a-z][23579]|[23579][a-z]/;
  const ENDING = 3; // letters a known word must be longer by to be called a guess: "premiers" is "premier"
  const GUESSED = 0.5; // how sure a guessed word is

  // File brings a file by its name, vocabulary() all words of the records, width(word) in how many a word stands.
  function create(core, file, vocabulary, width) {
    let ignored = new Set(); // everyday words, there with the towns before the first question is read
    let atlas = null;
    async function map() {
      const everyday = await file(core.everyday);
      ignored = new Set(everyday.ignored);
      atlas = atlas || towns.create(everyday.towns);
      return atlas;
    }
    const native = meanings.create(core.meanings);
    const others = otherLanguages.create(core, file);

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
      const stems = words.vocabularyOf(word.length < SHORTEST_ABROAD ? native.stems : all.meaning.stems);
      const near = words.alike(word, stems, all.every);
      return near.length ? near : words.begunAlike(word, stems);
    }

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
      const typed = words.asked(text), again = words.repeated(text);
      const places = await map();
      let tokens = typed.map((word) => ({ ...token(native, word), again: again.has(word) }));
      const town = places.find(tokens, fold.letters(text), (word) => native.meant(word).some(([{ pattern }]) => pattern.parts === 1 && !pattern.ref.startsWith("for:")), (word) => ignored.has(word));
      if (town) tokens = tokens.filter((one) => !town.words.has(one) && !places.ABOUT.has(one.word));
      const unsaid = tokens.filter((one) => !one.parts.length && !one.small && one.word.length > 1);
      const { meaning, mostly } = unsaid.length ? await abroad(text, tokens, unsaid) : { meaning: native, mostly: false };
      const joined = tokens.slice(1).map((one, i) => both(meaning, tokens[i].word, one.word)).filter((one) => one.parts.length);
      const strange = [];
      for (const one of unsaid) if (!one.parts.length && !(await width(one.word))) strange.push(one);
      const last = tokens[tokens.length - 1];
      if (last && !last.small) last.parts = [...last.parts, ...meaning.begun(last.word)];
      const guessed = strange.length ? guess(tokens, strange, await known(meaning), guessing) : [];
      return { typed, meaning, abroad: mostly, tokens: tokens.flatMap((one) => one.halves || [one]).concat(joined), town, guessed };
    }

    // Words nobody here knows: cut in two, or read as one that is a slip away. Returns what was read instead of what.
    function guess(tokens, strange, all, guessing) {
      const { meaning } = all;
      const guessed = [];
      const understood = tokens.some((one) => !one.small && !strange.includes(one));
      for (const one of strange) {
        const two = halves(one.word, all);
        if (two) {
          one.halves = two.map((half) => token(meaning, half, one.typed));
          continue;
        }
        const likely = one.word.length >= (understood ? SHORTEST_BESIDE : strange.length > 1 ? SHORTEST_AMONG : SHORTEST_LONE);
        const near = guessing && likely ? slips(one.word, all) : [];
        if (!near.length) continue;
        one.guesses = near;
        const sure = (word) => one.word.length >= SHORTEST_ABROAD || (one.word.length >= SHORTEST_SURE && (words.oneSlip(one.word, word, false) || words.oneSlip(word, one.word, false)));
        one.parts = near.flatMap((word) => meaning.meant(word).filter(([{ pattern }]) => !pattern.not && (!pattern.crisis || sure(word))))
          .map(([entry, told]) => [entry, told * GUESSED]);
        if (!(one.word.startsWith(near[0]) && one.word.length - near[0].length < ENDING)) guessed.push({ typed: one.typed, read: near[0] });
      }
      return guessed;
    }

    // Words that mean nothing in the page's language: they may be of another language of the site, or written in other
    // letters. A word that is spelt so in another language is read as that one; what only sounds like a word of the page's
    // comes after it. Returns what all words are read by (every part comes from it, because parts of one entry must meet),
    // and whether the question is in another language: only then may a sentence of one open a crisis card.
    async function abroad(text, tokens, unsaid) {
      const misspelt = new Map(unsaid.map((one) => [one, native.misspelt(one.word)]));
      if (unsaid.every((one) => misspelt.get(one).length)) {
        for (const one of unsaid) one.parts = misspelt.get(one);
        return { meaning: native, mostly: false };
      }
      const heard = new Map(unsaid.map((one) => [one, native.sounding(one.word)]));
      const unheard = unsaid.filter((one) => !heard.get(one).length);
      const typed = unsaid.filter(({ word }) => !CHAT.test(word)); // digits among letters: no language is spelt so
      let meaning = native;
      if (unheard.length) meaning = await others.reading(text, tokens, unheard, Infinity);
      else if (typed.length) meaning = await others.reading(text, tokens, typed, FEW_LANGUAGES);
      for (const one of unsaid) one.strange = meaning.meant(one.word).length > 0;
      const said = (foreign) => tokens.filter(({ word, small }) => !small && meaning.meant(word).some(([{ pattern }]) => pattern.foreign === foreign)).length;
      const mostly = unsaid.some((one) => one.strange) && said(true) >= said(false);
      for (const one of tokens) {
        if (!one.strange && heard.has(one)) one.parts = heard.get(one).length ? meaning.sounding(one.word) : meaning.misspelt(one.word);
        else one.parts = meaning.meant(one.word).filter(([{ pattern }]) => mostly || one.strange || !pattern.foreign);
      }
      return { meaning, mostly };
    }

    return { read };
  }

  globalThis.rehber.question = { create };
})();
