// The ground under the places: provinces from afar, districts near by, and their names.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { element } = globalThis.rehber;

  const HIGH = 9; // pixels from the middle of a name to its edge
  const SIGN = 22; // likewise of a place or a cluster

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
    const names = L.layerGroup().addTo(map);

    const outline = (data, className) =>
      L.geoJSON(data, { pane: "ground", interactive: false, style: { className, weight: 1, smoothFactor: 0.7 } });

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

    // Names of what is in view, the largest first, none over another.
    function label() {
      names.clearLayers();
      const view = map.getBounds();
      const { x: width } = map.getSize();
      const areas = [];
      const taken = []; // by places and clusters first
      map.eachLayer((layer) => {
        if (layer.feature && view.intersects(layer.getBounds())) areas.push(layer);
        if (layer instanceof L.Marker && layer.options.interactive) taken.push({ ...map.latLngToContainerPoint(layer.getLatLng()), half: SIGN, high: SIGN });
      });
      const size = (layer) => layer.getBounds().getNorthEast().distanceTo(layer.getBounds().getSouthWest());
      for (const layer of areas.map((a) => [size(a), a]).sort((a, b) => b[0] - a[0]).map(([, a]) => a)) {
        const name = layer.feature.properties.name;
        const at = layer.getBounds().getCenter();
        const { x, y } = map.latLngToContainerPoint(at);
        const half = name.length * 4 + 6; // pixels, near enough
        if (x < half || x > width - half) continue; // it would be cut
        if (taken.some((t) => Math.abs(t.x - x) < t.half + half && Math.abs(t.y - y) < t.high + HIGH)) continue;
        taken.push({ x, y, half, high: HIGH });
        const text = element("span", "", name);
        text.lang = "tr";
        const icon = L.divIcon({ className: "area-name", html: text, iconSize: [0, 0] });
        L.marker(at, { icon, interactive: false, keyboard: false, pane: "names" }).addTo(names);
      }
    }

    async function begin() {
      // Under the circles, however late districts arrive; names between circles and markers.
      map.createPane("ground").style.zIndex = 350;
      map.createPane("names").style.zIndex = 450;
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
