// What stands on the map for a place: a symbol with a name, its circle, its popup. What is said about a place is what
// the list on this page says, taken over as nodes and as text: no text is ever read as HTML here.
(() => {
  "use strict";
  if (!globalThis.L) return; // the page says so itself

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function drawn(shape) {
    const SVG = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", `symbol ${shape}`);
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", `#shape-${shape}`);
    svg.append(use);
    return svg;
  }

  // Leaflet gives an icon of this sort the role of a button, but no name. Drawn and named only when it is shown: of
  // thousands of places few are ever in view.
  /** @type {any} */
  const Icon = L.DivIcon.extend({
    createIcon(old) {
      if (this.options.shape) this.options.html = drawn(this.options.shape);
      const icon = L.DivIcon.prototype.createIcon.call(this, old);
      this.say(icon);
      return icon;
    },
    // Its name, and its number where the list has numbers.
    say(icon) {
      const { label, rank } = this.options;
      icon.setAttribute("aria-label", label());
      const number = rank && rank();
      if (number) icon.dataset.rank = number;
      else delete icon.dataset.rank;
    },
  });

  function marks(map) {
    function marker(item) {
      const { at, radius, shape, near } = item.dataset;
      const exact = !radius;
      const made = L.marker(at.split(" ").map(Number), {
        icon: new Icon({
          className: exact ? "place exact" : "place about",
          shape,
          iconSize: [32, 32],
          iconAnchor: exact ? [16, 38] : [16, 16],
          popupAnchor: exact ? [0, -36] : [0, -14],
          rank: () => [...item.querySelectorAll(".rank")].map((part) => part.textContent).join(""),
          label: () => [...item.querySelectorAll(".rank, a:not(.act), .area")].map((part) => part.textContent).join(", "),
        }),
      });
      const again = () => made.getElement() && /** @type {any} */ (made.getIcon()).say(made.getElement());
      Object.assign(made, { item, near, number: 1, again });
      made.bindPopup(() => said(item), { className: "said", maxWidth: 260, minWidth: 160 });
      if (!exact) circled(made, Number(radius));
      return made;
    }

    // The circle comes and goes with its marker, so that a cluster never stands among circles without a name.
    function circled(made, radius) {
      const circle = L.circle(made.getLatLng(), { radius, interactive: false, className: "around" });
      made.on("add", () => circle.addTo(map));
      made.on("remove", () => circle.remove());
    }

    function said(item) {
      const content = element("div", "entry");
      content.dir = document.documentElement.dir;
      for (const child of item.children) if (!child.matches(".symbol, .pick")) content.append(child.cloneNode(true));
      return content;
    }

    return marker;
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { marks, element, Icon });
})();
