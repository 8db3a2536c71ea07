// Towns: every province and district of the country by its name, in the letters of all languages. A town is recognised and
// never guessed: a name that is an everyday word as well (van, araç) is a town only where nothing else is said, or where an
// ending or a small word says "in". plugins/rehber/search/town.py gives [name, area, other names, whether it is a word].
(() => {
  "use strict";
  const { fold, skeleton } = globalThis.rehber;
  const SHORTEST = 2, MOST_WORDS = 3;
  const SHORTEST_SOUND = 5; // consonants a name in other letters must share
  const IN = /^(?:[dt][ae]n?|[dt][ae]ki|[dt][ae]y[iu]m|[dt][ae]y[iu]z|[dt][ae]yd[iu]m|[dt]any[iu]m|l[iu]y[iu]m|[dt]as[iu]n|ye|ya|e|a|ում|ից|էն|ի մեջ|ի|ին|եան|մ|ը)$/;
  const OF = /^(?:l[iu]|n?[iu]n|y?[iu]|da|s)$/;
  const SMALL = new Set(["in", "at", "from", "near", "to", "li", "ji", "bo", "a", "de", "du", "en", "sur", "vers", "في", "من", "الي", "ب", "در", "از", "به", "تو", "شهر", "مدينه", "استان"]);

  // Words people put beside a town's name that say no more than that it is one.
  const ABOUT = new Set("city town province district turkey turkiye turquie ville turkei sehir sehri il ili ilce ilcesi merkez merkezi belediyesi bajar bajare bajari tirkiye tirkiyeye մարզ քաղաք քաղաքը քաղաքում թուրքիա թուրքիայում مدينه ولايه محافظه شهر استان تركيا تركيه".split(" "));

  // A line a province, with its districts after it; after a name its other names, and ! where it is an everyday word.
  function unpacked(given) {
    return given.split("\n").flatMap((line) => {
      let province = "";
      return line.split(";").map((said) => {
        const word = said.startsWith("!");
        const names = said.slice(word ? 1 : 0).split("|");
        const own = slug(names[0]);
        const area = province ? `${province}/${own}` : own;
        province = province || own;
        return { name: names[0], area, word, names };
      });
    });
  }

  const slug = (name) => fold.words(name).join("-");

  function create(given) {
    const byName = new Map();
    const bySound = new Map();
    const towns = unpacked(given);
    for (const town of towns) {
      for (const name of town.names) {
        const said = fold.words(name).join("");
        if (said && !byName.has(said)) byName.set(said, town);
      }
    }
    let sounds = null;

    function sounding(said) {
      if (!skeleton.ARABIC.test(said) && !skeleton.ARMENIAN.test(said)) return null;
      if (!sounds) {
        sounds = bySound;
        for (const town of towns) {
          const key = skeleton.consonants(fold.words(town.name).join(""));
          if (key.length >= SHORTEST_SOUND && !sounds.has(key)) sounds.set(key, town);
        }
      }
      return sounds.get(skeleton.consonants(said)) || null;
    }

    function at(said) {
      const whole = byName.get(said);
      if (whole) return { town: whole, said: true, where: false };
      for (let end = said.length - 1; end > SHORTEST; end -= 1) {
        const town = byName.get(said.slice(0, end));
        const rest = said.slice(end);
        if (town && IN.test(rest)) return { town, said: true, where: true };
        if (town && OF.test(rest)) return { town, said: true, where: false };
      }
      if (/^[بلف]/.test(said)) {
        const town = byName.get(said.slice(1));
        if (town) return { town, said: true, where: true };
      }
      return null;
    }

    // The town a question names, and which of its words do so. Known tells whether a word means something else here.
    function find(tokens, letters, known, small) {
      for (let many = MOST_WORDS; many > 0; many -= 1) {
        for (let i = 0; i + many <= tokens.length; i += 1) {
          const some = tokens.slice(i, i + many);
          const said = some.map(({ word }) => word).join("");
          const found = at(said) || (many === 1 && said.length > 4 && !known(said) && sounding(said) ? { town: sounding(said), where: false } : null);
          if (!found) continue;
          const { town, where } = found;
          const rest = tokens.filter((_, j) => (j < i || j >= i + many) && !small(tokens[j].word) && !ABOUT.has(tokens[j].word));
          const alone = !rest.length;
          const before = i > 0 && SMALL.has(tokens[i - 1].word) && !known(said);
          const marked = new RegExp(`${said}'(?:[dt][ae]|y?[aeiu]|n[iu]|l[iu])`).test(letters);
          if ((town.word || said.length < 4) && !(alone || before || marked || (where && !known(said)))) continue;
          return { town, words: new Set(some), alone };
        }
      }
      return null;
    }

    return { find, ABOUT };
  }

  globalThis.rehber.towns = { create };
})();
