// The places of an area or for a need, for pages of other people:
//
//   <rehber-list src="https://…/data/v1/area/istanbul/sisli.json" lang="en" need="food-aid">
//     <a href="https://…/en/area/istanbul/sisli.html">Şişli</a>   what is shown until the list is there, and without a script
//   </rehber-list>
//
// It asks only where src leads, sends no cookie and no address of the page, and keeps nothing. The look is the page's own:
// rehber-list::part(place), (name), (summary), (address), (phone), (phone-of), (emergency), (source).
(() => {
  "use strict";

  const made = (name, tag, text, lang) => {
    const element = document.createElement(tag);
    element.setAttribute("part", name);
    element.dir = "auto";
    if (lang) element.lang = lang;
    if (text) element.textContent = text;
    return element;
  };

  // Texts are there in some languages; in the one they were written in they always are.
  const said = (name, tag, words, lang) => {
    const own = words[lang] ? lang : Object.keys(words).includes("tr") ? "tr" : Object.keys(words)[0];
    return made(name, tag, words[own], own);
  };

  const call = (name, number, dialled) => {
    const link = made(name, "a", number);
    link.dir = "ltr";
    link.setAttribute("href", `tel:${(dialled || number).replace(/[^+0-9]/g, "")}`);
    return link;
  };

  const leading = (link, address) => {
    if (address) link.setAttribute("href", address);
    return link;
  };

  const line = (name, ...parts) => {
    const element = made(name, "li");
    parts.filter(Boolean).forEach((part, i) => {
      if (i) element.append(" ");
      element.append(part);
    });
    return element;
  };

  const list = (held, source, lang, need) => {
    const site = new URL(held.site, source);
    const folder = held.languages.includes(lang) ? lang : held.languages[0];
    // Only pages of the web: an address in the data must not run anything.
    const page = (address) => (/^https?:$/.test(site.protocol) ? new URL(`${folder}/${address}`, site).href : "");
    const places = held.places.filter((place) => !need || (place.needs || []).includes(need));
    const whole = made("list", "ul");
    for (const { number, name } of held.emergency) {
      whole.append(line("emergency", call("phone", number), said("phone-of", "span", name, lang)));
    }
    for (const place of places) {
      whole.append(line("place",
        leading(said("name", "a", place.name, lang), page(place.page)),
        place.summary && said("summary", "span", place.summary, lang),
        place.address && made("address", "span", place.address, "tr"),
        place.phone && call("phone", place.phone, place.phone_e164),
        place.phone_of && said("phone-of", "span", place.phone_of, lang)));
    }
    const told = `${held.attribution} (${held.licence}), ${held.as_of}`;
    whole.append(line("source", leading(made("source-link", "a", told), page(held.about.page))));
    return whole;
  };

  class RehberList extends HTMLElement {
    static get observedAttributes() {
      return ["src", "lang", "need"];
    }

    connectedCallback() {
      this.ask();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.ask();
    }

    // A page that loads sets several attributes at once: one question is enough.
    ask() {
      if (this.waiting) return;
      this.waiting = true;
      Promise.resolve().then(() => {
        this.waiting = false;
        return this.show();
      });
    }

    async show() {
      const source = new URL(this.getAttribute("src") || "", document.baseURI);
      this.asked = source.href;
      const held = await fetch(source.href, { credentials: "omit", referrerPolicy: "no-referrer" })
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null); // no line to the directory
      // Without a list what stands between the tags stays. Another list may have been asked for meanwhile.
      if (!held || this.asked !== source.href) return;
      const lang = this.getAttribute("lang") || document.documentElement.lang;
      const root = this.shadowRoot || this.attachShadow({ mode: "open" });
      while (root.firstChild) root.firstChild.remove();
      root.append(list(held, source, lang, this.getAttribute("need")));
    }
  }

  customElements.define("rehber-list", RehberList);
})();
