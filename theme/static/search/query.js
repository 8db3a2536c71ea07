// The query: from what somebody typed to what fits. Nothing here touches the page.
// question.js reads the words, intent.js tells what they mean together, records.js where they stand, ranking.js the order.
(() => {
  "use strict";
  const { parts, records, question, intent, ranking } = globalThis.rehber;
  const { EXACT, NEAR, PARTLY } = records;
  const ENOUGH = 10; // with as many places as this, the long texts are not asked
  const MOST_TERMS = 3; // needs and groups that are said beside the results

  // Core is the file that names all others; load(file) brings one of them.
  function create(core, lunr, load) {
    const { rows, part, vocabulary, show, cut, file } = parts(core, lunr, load);
    const standing = records.create(core, lunr, part);
    const { read } = question.create(core, file, vocabulary, standing.width);
    const intents = intent.create(core);
    const order = ranking.create(rows, standing, intents.reached);

    // The long texts are asked only where the first find few.
    async function found(asked, meant) {
      const town = asked.town && asked.town.town;
      const said = meant.needs.size || asked.tokens.some((one) => !one.small && !one.joined);
      const named = meant.crisis || (town && asked.typed.length < 2) ? new Set() : await order.called(asked.typed);
      if (meant.nothing) return { hits: [], lost: [] };
      if (town && !said && !named.size) return { hits: order.living(town), lost: [] };
      let stands = await order.standing(asked.tokens, 1);
      let hits = order.answer(asked, meant, stands, named);
      if (hits.filter(({ band }) => band === EXACT).length < ENOUGH && !(meant.needs.size && hits.length)) {
        try {
          stands = await order.standing(asked.tokens, core.tiers.length);
          hits = order.answer(asked, meant, stands, named);
        } catch (failed) { // a network that is gone: what is there is better than nothing
          if (!hits.length) throw failed;
        }
      }
      return { hits, lost: stands.lost };
    }

    const clearest = (by) => Array.from(by).sort(([, a], [, b]) => b - a).map(([ref]) => ref);

    async function search(text, { guessing = true } = {}) {
      const asked = await read(text, guessing);
      const meant = intents.of(asked);
      const { hits, lost } = await found(asked, meant);
      const town = asked.town && asked.town.town;
      const needs = clearest(meant.needs);
      return {
        words: asked.typed,
        lost,
        hits,
        terms: [...needs, ...clearest(meant.groups)].slice(0, MOST_TERMS),
        intent: meant.crisis ? meant.crisis.slice("crisis:".length) : null,
        elsewhere: meant.elsewhere.map((ref) => ref.slice("elsewhere:".length)),
        ask: intents.reached(meant.crisis ? [meant.crisis] : [...meant.elsewhere, ...needs.slice(0, 1)]),
        town: town ? { name: town.name, area: town.area, there: order.there(hits, town) } : null,
        guessed: asked.guessed,
      };
    }

    // Puts together what most answers need; of a cut index nobody knows yet which part that is.
    const warm = async () => { if (!cut) await part(0, ""); };

    const lines = intents.reached(["crisis:help-me"]); // whom to call where nothing else is known

    return { search, show, warm, rows, terms: core.terms, cut, lines };
  }

  globalThis.rehber.query = { create, EXACT, NEAR, PARTLY };
})();
