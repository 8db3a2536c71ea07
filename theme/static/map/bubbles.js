// How many records are known to be in a district and nowhere more exactly: "Şişli 10", in the middle of the district. A
// protected place is in no list, so in no number. What the popup says, the list on the page says.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { element, Icon } = globalThis.rehber;

  function bubbles(map) {
    const groups = () => [...document.querySelectorAll("#places ul[data-middle]")]; // more of them come with a sheet
    const layer = L.layerGroup().addTo(map);
    const open = (list) => [...list.children].filter((item) => !("at" in item.dataset) && !item.hidden);

    function said(list) {
      const content = element("div", "entry");
      content.dir = document.documentElement.dir;
      const names = element("ul", "bullets");
      for (const item of open(list)) {
        const line = document.createElement("li");
        for (const part of item.querySelectorAll(".rank, a.title")) line.append(part.cloneNode(true), " ");
        const call = item.querySelector("a.call");
        if (call) line.append(call.cloneNode(true));
        names.append(line);
      }
      content.append(names);
      return content;
    }

    function bubble(list) {
      const { middle, name } = list.dataset;
      const number = String(open(list).length);
      const html = element("span", "", `${name.split(" (")[0]} `); // the Turkish name behind it is on the ground
      html.append(element("b", "", number));
      const icon = new Icon({ className: "bubble", html, iconSize: null, label: () => `${name}: ${number}` });
      const made = L.marker(middle.split(" ").map(Number), { icon, zIndexOffset: 1000 });
      made.bindPopup(() => said(list), { className: "said", maxWidth: 300, minWidth: 200, maxHeight: 320 });
      return made;
    }

    // Only those in view, as with the places: the Tab key must not wander over the whole country.
    let made = new Map();
    const inView = () => {
      const view = map.getBounds();
      for (const one of made.values()) layer[view.contains(one.getLatLng()) || one.isPopupOpen() ? "addLayer" : "removeLayer"](one);
    };
    const numbers = () => {
      layer.clearLayers();
      made = new Map(groups().filter((list) => open(list).length).map((list) => [list, bubble(list)]));
      inView();
    };
    map.on("moveend", inView);
    const around = (root) => [...made].filter(([list]) => !root || root.contains(list)).map(([, one]) => one.getLatLng());
    // Opens what holds a record without a point of its own.
    const show = (item) => {
      const one = made.get(item.parentElement);
      if (one) one.addTo(layer).openPopup();
    };
    numbers();
    return { numbers, around, show };
  }

  globalThis.rehber.bubbles = bubbles;
})();
