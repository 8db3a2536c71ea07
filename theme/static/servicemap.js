// The service map: its parts put together. Where places are comes from the public GeoJSON.
// Called by the script that folium composes: rehber.serviceMap(map, settings).
(() => {
  "use strict";
  const frame = document.getElementById("map_service");
  if (!globalThis.L) return;
  frame.hidden = false; // before the map measures it

  const { places, marks, clusters, ground, leads, fetched } = globalThis.rehber;
  const words = frame.dataset;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  // The keyboard follows: into the popup when it opens, back to its marker when it closes.
  function keyboard(map) {
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
  }

  // Beside the map, in words, where nothing is covered.
  function controls(map, all) {
    const panel = document.getElementById("map-controls");
    const presses = {
      in: () => map.zoomIn(1, { animate: !calm }),
      out: () => map.zoomOut(1, { animate: !calm }),
      all: () => all(!calm),
    };
    for (const button of panel.querySelectorAll("button")) button.addEventListener("click", presses[button.value]);
    panel.hidden = false;
  }

  async function begin(map, settings) {
    const room = { maxZoom: settings.first, padding: [24, 24] };
    const all = (animate) => map.fitBounds(settings.bounds, { ...room, animate });
    all(false);
    const [found] = await Promise.all([fetched(settings.places), ground(map, settings)()]);
    keyboard(map);
    controls(map, all);
    const markers = found.features.map(marks(map, places.listed)).filter(Boolean);
    const { group, all: clustered } = clusters(words, calm);
    const choose = () => {
      group.clearLayers();
      group.addLayers(markers.filter(({ item }) => !item.hidden));
    };
    places.changed.push(choose);
    choose();
    map.addLayer(group);
    await clustered;
    const lead = leads(map, settings, group);
    const follow = () => lead(markers);
    window.addEventListener("hashchange", follow);
    await follow();
    frame.dataset.ready = String(markers.length);
  }

  globalThis.rehber.serviceMap = (map, settings) =>
    begin(map, settings).catch(() => {
      frame.hidden = true;
      document.getElementById("map-failed").hidden = false;
    });
})();
