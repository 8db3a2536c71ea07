// What was typed and chosen, kept for Back and reload where nobody reads it: with the entry of this tab's own history,
// not in its address. An address stands in the list of visited pages, and whoever opens that list next reads it.
// Where a browser keeps nothing, the search only forgets.
(() => {
  "use strict";
  const CARRIED = "rehber:"; // before words that come from the first page
  const { history, location } = window;
  const bare = () => location.href.split("#")[0];

  // Asked is what was typed, and what was chosen: {words: "avukat", chosen: {free: ["yes"]}}.
  function keep(asked) {
    try {
      // a place within the page keeps its #; words that came with a link are taken out of the address
      if (location.hash.includes("=")) history.replaceState({ asked }, "", bare());
      else history.replaceState({ asked }, "");
    } catch {
      // a browser may refuse, or refuse so many in so short a time
    }
  }

  function link({ words, chosen }) {
    const parts = Object.entries(chosen).map(([group, values]) => `${group}=${values.map(encodeURIComponent).join(",")}`);
    if (words) parts.unshift(`q=${encodeURIComponent(words)}`);
    return `${bare()}#${parts.join("&")}`;
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch {
      return ""; // somebody cut the address in the middle of a letter
    }
  }

  function linked(hash) {
    const given = new Map(hash.slice(1).split("&").map((part) => {
      const cut = part.indexOf("=");
      return [part.slice(0, cut), part.slice(cut + 1)];
    }));
    const words = decoded(given.get("q") || "");
    given.delete("q");
    return { words, chosen: Object.fromEntries(Array.from(given, ([group, values]) => [group, values.split(",").map(decoded)])) };
  }

  // Words from the first page come in the name of the tab: a name is seen nowhere, and is taken away at once.
  function carried() {
    const name = window.name;
    if (!name.startsWith(CARRIED)) return null;
    window.name = "";
    return { words: name.slice(CARRIED.length), chosen: {} };
  }

  // Whether this page was come to by Back, Forward or a reload. A navigation to the same address keeps history.state in
  // WebKit and Chromium, and whoever taps "Search" again wants an empty page, for the next who holds the phone as well.
  function returned() {
    const [entry] = performance.getEntriesByType ? performance.getEntriesByType("navigation") : [];
    return entry ? entry.type === "back_forward" || entry.type === "reload" : false;
  }

  // What to begin with, if anything: a link somebody was given, words from the first page, what this entry keeps.
  // After the page has begun, an event of its own history asks again: that is Back within the page.
  let begun = false;
  function kept() {
    const brought = carried();
    const again = begun || returned();
    begun = true;
    if (location.hash.includes("=")) return linked(location.hash);
    if (!again && history.state && history.state.asked) history.replaceState(null, "");
    return brought || (again && history.state && history.state.asked) || null;
  }

  globalThis.rehber.kept = { keep, kept, link };
})();
