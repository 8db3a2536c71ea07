// The operator's own map pictures, where there are some: at once from the site's own host; from another only when the
// reader asks for them, without cookies and without the address of the page.
(() => {
  "use strict";
  if (!globalThis.L) return;

  function layer({ url, maxZoom }) {
    const options = { maxNativeZoom: maxZoom, maxZoom: 22, noWrap: true };
    return L.tileLayer(url, { ...options, crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
  }

  function pictures(map, settings, frame, button) {
    const made = layer(settings);
    function show(wanted) {
      if (wanted) made.addTo(map);
      else made.remove();
      frame.classList.toggle("pictured", wanted);
      if (button) button.setAttribute("aria-pressed", String(wanted));
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
