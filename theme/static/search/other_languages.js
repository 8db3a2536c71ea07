// The other languages of the site. Their words stand in files of their own, and a file is fetched only for a question that
// the page's language does not explain: first the one its letters and small words point to.
(() => {
  "use strict";
  const { meanings, skeleton, fold } = globalThis.rehber;
  // letters that are rare or missing in the other languages of the same script
  const LETTERS = {
    tr: /[ğışöü]|[cç]ı|ıy/, en: /w|th|sh|ck|y\b|ing\b|tion\b|er\b|ee|oo|gh/, ku: /[êîû]|x|q|w|^bi|dix/, fr: /[éèêàùœë]|eau|ou|qu|oi|['’]|eur\b|tion\b/,
    chat: /[a-z][23579]|[23579][a-z]/, fa: /[پچژگکی]/, sorani: /[ەێۆڕڵڤ]/,
  };
  const SMALL = 2; // how much a small word counts beside a letter; one of several languages is shared among them

  // File brings a file by its name; meant are the entries of the page's language.
  function create(core, file) {
    const all = core.languages.map(([code, script, name, small]) => ({ code, script, name, small: new Set(small.split(" ")) }));
    const brought = []; // entries, in the order they came
    let made = null;

    function likely(text, tokens) {
      const script = [["ARABIC", skeleton.ARABIC], ["ARMENIAN", skeleton.ARMENIAN]].find(([, letters]) => letters.test(fold.letters(text)));
      const typed = text.toLowerCase();
      const shared = (word) => all.filter(({ small }) => small.has(word)).length;
      const told = ({ code, small }) => tokens.filter(({ word }) => small.has(word)).reduce((sum, { word }) => sum + SMALL / shared(word), LETTERS[code] && LETTERS[code].test(typed) ? 1 : 0);
      return all.filter((one) => one.script === (script ? script[0] : "LATIN")).map((one) => [one, told(one)]).sort(([, a], [, b]) => b - a).map(([one]) => one);
    }

    // What a question is read by that the page's language does not explain: languages are added until half of the words
    // that nobody knew mean something, and at most so many. For words that mean nothing in any of them all are fetched.
    async function reading(text, tokens, unknown, most) {
      let meaning = made;
      for (const one of likely(text, tokens).slice(0, most)) {
        if (!one.there) {
          const entries = await file(one.name);
          if (!one.there) brought.push(entries);
          one.there = true;
          meaning = made = meanings.create(core.meanings, brought);
        }
        const said = unknown.filter(({ word }) => !one.small.has(word));
        if (said.filter(({ word }) => meaning.meant(word).length).length * 2 >= said.length) break;
      }
      return meaning || meanings.create(core.meanings);
    }

    return { reading };
  }

  globalThis.rehber.otherLanguages = { create };
})();
