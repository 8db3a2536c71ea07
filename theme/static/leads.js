// Links to a place or an area on the map: #place-…, #area-TUR034, #area-TUR034035.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { fetched } = globalThis.rehber;

  function leads(map, settings, group) {
    async function lead(markers) {
      const [, what, id] = /^#(place|area)-([\w-]+)$/.exec(window.location.hash) || [];
      const found = what === "place" && markers.find(({ item }) => item.id === `place-${id}` && !item.hidden);
      const box = what === "area" && (await bounds(id));
      if (!found && !box) return;
      document.getElementById("map").scrollIntoView();
      if (box) map.fitBounds(box, { animate: false });
      if (found) {
        map.setView(found.getLatLng(), settings.first, { animate: false });
        group.zoomToShowLayer(found, () => found.openPopup());
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

    return lead;
  }

  globalThis.rehber.leads = leads;
})();
