// The names on the ground: of what is in view, the largest first, each inside its own borders, none over another and none
// over a place.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { element } = globalThis.rehber;

  const LETTER = 4; // half the width of a letter in pixels, near enough
  const HIGH = 9; // pixels from the middle of a name to its edge
  const SIGN = 22; // likewise of a place or a cluster
  const STEPS = [0.5, 0.35, 0.65, 0.2, 0.8]; // where in the part that is in view a name may stand, the best first

  function names(map) {
    map.createPane("names").style.zIndex = 450; // between circles and markers
    const shown = L.layerGroup().addTo(map);

    const signs = (layers) =>
      layers
        .filter((layer) => layer instanceof L.Marker && layer.options.interactive)
        .map((layer) => ({ ...map.latLngToContainerPoint(layer.getLatLng()), half: SIGN, high: SIGN }));

    // The part of an area's box that is in view, in pixels.
    function part(layer) {
      const box = layer.getBounds();
      const { x: width, y: height } = map.getSize();
      const { x: left, y: top } = map.latLngToContainerPoint(box.getNorthWest());
      const { x: right, y: bottom } = map.latLngToContainerPoint(box.getSouthEast());
      const [west, east] = [Math.max(left, 0), Math.min(right, width)];
      const [north, south] = [Math.max(top, 0), Math.min(bottom, height)];
      return { layer, west, north, wide: east - west, high: south - north };
    }

    function* spots({ layer, west, north, wide, high }) {
      const outline = layer.getElement();
      for (const down of STEPS) {
        for (const along of STEPS) {
          const at = L.point(west + along * wide, north + down * high);
          const { x, y } = map.containerPointToLayerPoint(at);
          if (outline.isPointInFill(new DOMPoint(x, y))) yield at;
        }
      }
    }

    function put(name, at) {
      const text = element("span", "", name);
      text.lang = "tr";
      const icon = L.divIcon({ className: "area-name", html: text, iconSize: [0, 0] });
      L.marker(map.containerPointToLatLng(at), { icon, interactive: false, keyboard: false, pane: "names" }).addTo(shown);
    }

    return () => {
      shown.clearLayers();
      const layers = [];
      map.eachLayer((layer) => layers.push(layer));
      const taken = signs(layers);
      const { x: width } = map.getSize();
      const parts = layers.filter((layer) => layer.feature).map(part).filter(({ wide, high }) => wide > 0 && high > 2 * HIGH);
      for (const one of parts.sort((a, b) => b.wide * b.high - a.wide * a.high)) {
        const { name } = one.layer.feature.properties;
        const half = name.length * LETTER + 6;
        const free = ({ x, y }) =>
          x > half && x < width - half && !taken.some((t) => Math.abs(t.x - x) < t.half + half && Math.abs(t.y - y) < t.high + HIGH);
        const at = one.wide > half && [...spots(one)].find(free);
        if (!at) continue;
        taken.push({ x: at.x, y: at.y, half, high: HIGH });
        put(name, at);
      }
    };
  }

  globalThis.rehber.names = names;
})();
