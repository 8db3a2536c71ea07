// The service map. Where places are comes from the public GeoJSON; what is said about them is what the list on this page
// says, taken over as nodes and as text: no text is ever read as HTML here.
// Called by the script that folium composes: serviceMap(map, settings).
"use strict";

const frame = document.getElementById("map_service");
if (window.L) frame.hidden = false; // before the map measures it

function serviceMap(map, settings) {
  const words = frame.dataset;
  const room = { maxZoom: settings.first, padding: [24, 24] };
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

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
  const Icon = L.DivIcon.extend({
    createIcon(old) {
      if (this.options.shape) this.options.html = drawn(this.options.shape);
      const icon = L.DivIcon.prototype.createIcon.call(this, old);
      icon.setAttribute("aria-label", this.options.label());
      return icon;
    },
  });

  async function fetched(file) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  }

  // --- Places -----------------------------------------------------------------------------------------------------

  const PIN = new Set(["exact", "street"]);

  function marker(feature) {
    const item = places.listed.get(feature.properties.page);
    if (!item) return null; // the list says what may be shown
    const [east, north] = feature.geometry.coordinates;
    const exact = PIN.has(feature.properties.precision);
    const made = L.marker([north, east], {
      icon: new Icon({
        className: exact ? "place exact" : "place about",
        shape: item.dataset.shape,
        iconSize: [32, 32],
        iconAnchor: exact ? [16, 38] : [16, 16],
        popupAnchor: exact ? [0, -36] : [0, -14],
        label: () => [...item.querySelectorAll("a, .area")].map((part) => part.textContent).join(", "),
      }),
    });
    made.page = feature.properties.page;
    made.near = item.dataset.near;
    made.item = item;
    made.bindPopup(() => said(item), { className: "said", maxWidth: 260, minWidth: 160 });
    if (!exact) circled(made, feature.properties.radius_m);
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
    for (const child of item.children) if (!child.matches(".symbol")) content.append(child.cloneNode(true));
    return content;
  }

  // The most frequent area among the places of a cluster.
  function near(markers) {
    const counts = new Map();
    for (const marker of markers) if (marker.near) counts.set(marker.near, (counts.get(marker.near) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "tr"))[0]?.[0];
  }

  let clustered; // called when every place stands in its cluster
  const all = new Promise((done) => {
    clustered = done;
  });
  const clusters = L.markerClusterGroup({
    animate: !calm,
    chunkedLoading: true,
    chunkProgress: (done, total) => done === total && clustered(),
    showCoverageOnHover: false,
    maxClusterRadius: 44,
    iconCreateFunction(cluster) {
      const number = String(cluster.getChildCount());
      const area = near(cluster.getAllChildMarkers());
      const label = () => (area ? words.cluster : words.clusterAnywhere).replace("{number}", number).replace("{area}", () => area);
      return new Icon({ className: "cluster", html: element("span", "", number), iconSize: [44, 44], label });
    },
  });

  // The keyboard follows: into the popup when it opens, back to its marker when it closes.
  map.on("popupopen", ({ popup }) => {
    const shown = popup.getElement();
    shown.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", words.close);
    shown.querySelector("a[href]").focus({ preventScroll: true });
  });
  map.on("popupclose", ({ popup }) => {
    if (popup.getElement().contains(document.activeElement)) popup._source.getElement()?.focus({ preventScroll: true });
  });
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup();
  });

  // --- Base: provinces from afar, districts near by ---------------------------------------------------------------

  const provinces = new Map(); // code → its coarse outline
  const districts = new Map(); // code → its districts, or a promise of them
  const names = L.layerGroup().addTo(map);

  const outline = (data, className) =>
    L.geoJSON(data, { pane: "ground", interactive: false, style: { className, weight: 1, smoothFactor: 0.7 } });

  const meets = ([west, south, east, north], view) =>
    west <= view.getEast() && east >= view.getWest() && south <= view.getNorth() && north >= view.getSouth();

  async function load(code) {
    districts.set(code, null);
    try {
      districts.set(code, outline(await fetched(settings.districts[code].file), "land district"));
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
    const areas = [];
    map.eachLayer((layer) => {
      if (layer.feature && view.intersects(layer.getBounds())) areas.push(layer);
    });
    const size = (layer) => layer.getBounds().getNorthEast().distanceTo(layer.getBounds().getSouthWest());
    const taken = [];
    for (const layer of areas.map((a) => [size(a), a]).sort((a, b) => b[0] - a[0]).map(([, a]) => a)) {
      const name = layer.feature.properties.name;
      const at = layer.getBounds().getCenter();
      const { x, y } = map.latLngToContainerPoint(at);
      const half = name.length * 4 + 6; // pixels, near enough
      if (taken.some((t) => Math.abs(t.x - x) < t.half + half && Math.abs(t.y - y) < 18)) continue;
      taken.push({ x, y, half });
      const text = element("span", "", name);
      text.lang = "tr";
      const icon = L.divIcon({ className: "area-name", html: text, iconSize: [0, 0] });
      L.marker(at, { icon, interactive: false, keyboard: false, pane: "names" }).addTo(names);
    }
  }

  // --- Controls: beside the map, in words, where nothing is covered -------------------------------------------------

  const controls = document.getElementById("map-controls");
  const presses = {
    in: () => map.zoomIn(1, { animate: !calm }),
    out: () => map.zoomOut(1, { animate: !calm }),
    all: () => map.fitBounds(settings.bounds, { ...room, animate: !calm }),
  };

  // --- Links to a place or an area: #place-…, #area-TUR034, #area-TUR034035 ---------------------------------------------

  async function lead(markers) {
    const [, what, id] = /^#(place|area)-([\w-]+)$/.exec(window.location.hash) || [];
    const found = what === "place" && markers.find(({ item }) => item.id === `place-${id}` && !item.hidden);
    const box = what === "area" && (await bounds(id));
    if (!found && !box) return;
    document.getElementById("map").scrollIntoView();
    if (box) map.fitBounds(box, { animate: false });
    if (found) {
      map.setView(found.getLatLng(), settings.first, { animate: false });
      clusters.zoomToShowLayer(found, () => found.openPopup());
    }
  }

  async function bounds(code) {
    const province = code.slice(0, "TUR034".length);
    if (!Object.hasOwn(settings.districts, province)) return null;
    const { file, box } = settings.districts[province];
    const [west, south, east, north] = box;
    if (code === province) return [[south, west], [north, east]];
    const district = (await fetched(file)).features.find((feature) => feature.id === code);
    return district ? L.geoJSON(district).getBounds() : null;
  }

  // --- Beginning --------------------------------------------------------------------------------------------------

  async function begin() {
    map.fitBounds(settings.bounds, { ...room, animate: false });
    // Under the circles, however late districts arrive; names between circles and markers.
    map.createPane("ground").style.zIndex = 350;
    map.createPane("names").style.zIndex = 450;
    const [found, country] = await Promise.all([fetched(settings.places), fetched(settings.provinces)]);
    L.geoJSON(country, {
      pane: "ground",
      interactive: false,
      style: { className: "land", weight: 1 },
      onEachFeature: (feature, layer) => provinces.set(feature.id, layer),
    });
    for (const button of controls.querySelectorAll("button")) button.addEventListener("click", presses[button.value]);
    controls.hidden = false;
    const markers = found.features.map(marker).filter(Boolean);
    const choose = () => {
      clusters.clearLayers();
      clusters.addLayers(markers.filter(({ item }) => !item.hidden));
    };
    places.changed.push(choose);
    choose();
    map.on("moveend", base);
    base();
    map.addLayer(clusters);
    await all;
    const follow = () => lead(markers);
    window.addEventListener("hashchange", follow);
    await follow();
    frame.dataset.ready = String(markers.length);
  }

  begin().catch(() => {
    frame.hidden = true;
    document.getElementById("map-failed").hidden = false;
  });
}
