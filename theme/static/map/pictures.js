// The operator's own map pictures, where there are some: at once from the site's own host; from another only when the
// reader asks for them, without cookies and without the address of the page.
(() => {
  "use strict";
  if (!globalThis.L) return;

  const Cut = L.GridLayer.extend({
    createTile({ x, y, z }, done) {
      const picture = document.createElement("img");
      picture.alt = "";
      picture.onload = () => done(null, picture);
      picture.onerror = () => done(new Error("no picture"), picture);
      this.options.archive(z, x, y).then((address) => (address ? (picture.src = address) : done(null, picture)), (error) => done(error, picture));
      return picture;
    },
  });

  function layer({ url, maxZoom }) {
    const options = { maxNativeZoom: maxZoom, maxZoom: 22, noWrap: true };
    if (url.endsWith(".pmtiles")) return new Cut({ ...options, archive: globalThis.rehber.archive(url) });
    return L.tileLayer(url, { ...options, crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
  }

  function pictures(map, settings, frame, button) {
    const made = layer(settings);
    function show(wanted) {
      if (wanted) made.addTo(map);
      else made.remove();
      frame.classList.toggle("pictured", wanted);
      button?.setAttribute("aria-pressed", String(wanted));
    }
    if (!button) {
      show(true);
      return;
    }
    document.getElementById("map-pictures-from").hidden = false;
    button.addEventListener("click", () => show(!map.hasLayer(made)));
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { pictures });
})();
