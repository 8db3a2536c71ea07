// The service map: its parts put together. Where places are, and all that is said of them, the list on the page says.
// Called by the script that folium composes: rehber.serviceMap(map, settings).
(() => {
  "use strict";
  const frame = document.getElementById("map_service");
  if (!globalThis.L) return;
  frame.hidden = false; // before the map measures it

  const { places, marks, clusters, bubbles, sheets, ground, leads, meets, pictures } = globalThis.rehber;
  const words = frame.dataset;
  const ROOM = { paddingTopLeft: [64, 84], paddingBottomRight: [64, 40] }; // pixels: a name with a number stands above its point
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  // The keyboard follows: into the popup when it opens, back to its marker when it closes.
  function keyboard(map) {
    map.on("popupopen", ({ popup }) => {
      const shown = popup.getElement();
      shown.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", words.close);
      shown.querySelector("a[href]").focus({ preventScroll: true });
    });
    map.on("popupclose", ({ popup }) => {
      const marker = popup._source.getElement();
      if (marker && popup.getElement().contains(document.activeElement)) marker.focus({ preventScroll: true });
    });
    frame.addEventListener("keydown", (event) => {
      if (event.key === "Escape") map.closePopup();
    });
  }

  // Beside the map, in words, where nothing is covered.
  function controls(map, all) {
    const panel = document.getElementById("map-controls");
    const presses = {
      in: () => map.zoomIn(1, { animate: !calm }),
      out: () => map.zoomOut(1, { animate: !calm }),
      all: () => all(!calm),
    };
    for (const button of panel.querySelectorAll("button[value]")) button.addEventListener("click", presses[button.value]);
    panel.hidden = false;
  }

  async function begin(map, settings) {
    // One finger scrolls the page, two move the map: Leaflet would else hold the page fast under a finger. A computer may
    // have both a mouse and a screen to touch.
    if (window.matchMedia("(pointer: coarse)").matches) map.dragging.disable();
    frame.addEventListener("pointerdown", ({ pointerType }) => map.dragging[pointerType === "touch" ? "disable" : "enable"](), true);
    const room = { maxZoom: settings.first, ...ROOM };
    const { group, province, show } = clusters(words, calm);
    const { numbers, around, show: openBubble } = bubbles(map);
    const bounds = around().reduce((box, point) => box.extend(point), L.latLngBounds(settings.bounds));
    map.fitBounds(bounds, { ...room, animate: false });
    const bring = sheets ? sheets(places) : async () => true;
    const made = new Map(); // place or province → its marker
    const marker = (item, /** @type {(item: any) => any} */ make) => {
      if (!made.has(item)) made.set(item, make(item));
      return made.get(item);
    };
    const place = marks(map);
    const numbered = (section) => {
      const before = made.get(section);
      if (before && before.number !== Number(section.dataset.shown)) made.delete(section);
      return marker(section, (given) => province(given).on("click keypress", () => enter(given)));
    };
    const choose = () => {
      const items = places.items().filter((item) => !item.hidden);
      const sections = places.sheets().filter((section) => !section.hidden);
      numbers();
      const markers = items.map((item) => marker(item, place));
      show([...markers, ...sections.map(numbered)]);
      for (const one of markers) one.again();
      if (!("follow" in words)) return;
      const box = L.latLngBounds([...markers.map((one) => one.getLatLng()), ...around()]);
      map.fitBounds(box.isValid() ? box : bounds, { ...room, animate: false });
    };
    // What is shown in *root*: places, and the numbers of districts.
    const fit = (root, animate) => {
      const there = places.items().filter((item) => !item.hidden && root.contains(item));
      const box = L.latLngBounds([...there.map((item) => marker(item, place).getLatLng()), ...around(root)]);
      map.fitBounds(box.isValid() ? box : bounds, { ...room, animate });
    };
    async function enter(section) {
      if (await bring([section])) fit(section, !calm);
      else window.location.assign(section.querySelector("h3 a").href); // the sheet itself
    }
    const near = (section) => !section.hidden && meets(settings.districts[section.dataset.sheet].box, map.getBounds());
    const all = (animate) => ("part" in words ? fit(document, animate) : map.fitBounds(bounds, { ...room, animate }));

    all(false);
    keyboard(map);
    controls(map, all);
    await places.ready;
    places.changed.push(choose);
    choose();
    map.addLayer(group);
    map.on("moveend", () => map.getZoom() >= settings.placesFrom && bring(places.sheets().filter(near)));
    const { follow, place: lead } = leads(map, settings, { group, marker: (item) => marker(item, place), bring, places });
    const point = (item) => (item.dataset.at ? lead(item) : openBubble(item));
    if (places.stands) places.stands({ point, bring }, map); // whose list it shows may ask it for more
    window.addEventListener("hashchange", follow);
    await follow();
    frame.dataset.ready = String(places.items().length);
    if (pictures) pictures(map, settings.pictures, frame, document.getElementById("map-pictures"));
    await ground(map, settings)();
    frame.dataset.drawn = "";
  }

  // The files it names stand beside the script that calls.
  globalThis.rehber.serviceMap = (map, settings) => {
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
    begin(map, { ...settings, beside: (file) => new URL(file, src).href }).catch(() => {
      frame.hidden = true;
      frame.classList.add("failed");
      document.getElementById("map-failed").hidden = false;
    });
  };
})();
