// Links to a place or an area on the map: #place-…, #area-TUR034, #area-TUR034035.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { fetched } = globalThis.rehber;

  const SETTLED = 250; // milliseconds

  function leads(map, settings, { group, marker, bring, places }) {
    async function follow() {
      const [, what, id] = /^#(place|area)-([\w-]+)$/.exec(window.location.hash) || [];
      const item = what === "place" && document.getElementById(`place-${id}`);
      if (item && !item.hidden) {
        show();
        await place(item);
      }
      if (what === "area") await area(id);
    }

    async function place(item) {
      const found = marker(item);
      const stands = () => group.getVisibleParent(found) === found;
      map.setView(found.getLatLng(), settings.first, { animate: false });
      if (!stands()) map.setView(found.getLatLng(), map.getMaxZoom(), { animate: false });
      await new Promise((done) => setTimeout(done, SETTLED)); // clusters part slowly
      if (stands()) found.openPopup();
      else {
        group.once("spiderfied", () => found.openPopup());
        const cluster = group.getVisibleParent(found);
        if (cluster) cluster.spiderfy();
      }
    }

    async function area(code) {
      const box = await bounds(code);
      if (!box) return;
      show();
      map.fitBounds(box, { animate: false });
      await bring(places.sheets().filter((section) => code.startsWith(section.dataset.sheet)));
    }

    const show = () => document.getElementById("map").scrollIntoView();

    async function bounds(code) {
      const province = code.slice(0, "TUR034".length);
      if (!Object.prototype.hasOwnProperty.call(settings.districts, province)) return null;
      const { file, box } = settings.districts[province];
      const [west, south, east, north] = box;
      if (code === province) return [[south, west], [north, east]];
      const district = (await fetched(settings.beside(file))).features.find((feature) => feature.id === code);
      return district ? L.geoJSON(district).getBounds() : null;
    }

    return { follow, place };
  }

  globalThis.rehber.leads = leads;
})();
