// The ground under the places: provinces from afar, districts near by.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { names } = globalThis.rehber;

  async function fetched(file) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  }

  const meets = ([west, south, east, north], view) =>
    west <= view.getEast() && east >= view.getWest() && south <= view.getNorth() && north >= view.getSouth();

  function ground(map, settings) {
    const provinces = new Map(); // code → its coarse outline
    const districts = new Map(); // code → its districts, or a promise of them
    const label = names(map);

    const outline = (data, className) =>
      L.geoJSON(data, /** @type {any} */ ({ pane: "ground", interactive: false, style: { className, weight: 1, smoothFactor: 0.7 } }));

    async function load(code) {
      districts.set(code, null);
      try {
        districts.set(code, outline(await fetched(settings.beside(settings.districts[code].file)), "land district"));
        base();
      } catch {
        districts.delete(code); // tried again at the next move
      }
    }

    function base() {
      const view = map.getBounds();
      const close = map.getZoom() >= settings.districtsFrom;
      for (const [code, coarse] of provinces) {
        const wanted = close && meets(settings.districts[code].box, view);
        if (wanted && !districts.has(code)) load(code);
        const fine = wanted ? districts.get(code) : null;
        show(fine || coarse, true);
        show(fine ? coarse : districts.get(code), false);
      }
      label();
    }

    function show(layer, wanted) {
      if (!layer || map.hasLayer(layer) === wanted) return;
      if (wanted) layer.addTo(map);
      else layer.remove();
    }

    async function begin() {
      map.createPane("ground").style.zIndex = 350; // under the circles, however late districts arrive
      L.geoJSON(await fetched(settings.beside(settings.provinces)), {
        pane: "ground",
        interactive: false,
        style: { className: "land", weight: 1 },
        onEachFeature: (feature, layer) => provinces.set(feature.id, layer),
      });
      map.on("moveend", base);
      base();
    }

    return begin;
  }

  Object.assign(globalThis.rehber, { ground, fetched, meets });
})();
