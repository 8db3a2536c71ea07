// Places that stand too close to be shown one by one, or are not brought in yet: how many they are, and where, in words.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { element, Icon } = globalThis.rehber;

  // The most frequent area among places.
  function near(markers) {
    const counts = new Map();
    for (const { near, number } of markers) if (near) counts.set(near, (counts.get(near) || 0) + number);
    const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "tr"));
    return first && first[0];
  }

  function clusters(words, calm) {
    function icon(markers) {
      const number = String(markers.reduce((sum, marker) => sum + marker.number, 0));
      const area = near(markers);
      const label = () => (area ? words.cluster : words.clusterAnywhere).replace("{number}", number).replace("{area}", () => area);
      return new Icon({ className: number.length > 3 ? "cluster great" : "cluster", html: element("span", "", number), iconSize: [44, 44], label });
    }

    const group = L.markerClusterGroup({
      animate: !calm,
      showCoverageOnHover: false,
      maxClusterRadius: 52, // pixels; the sign of a cluster is 48 wide
      iconCreateFunction: (cluster) => icon(cluster.getAllChildMarkers()),
    });

    // Of a province whose places are on a sheet: their number, in the middle of them.
    function province(section) {
      const { at, shown, sheet } = section.dataset;
      const made = L.marker(at.split(" ").map(Number));
      Object.assign(made, { sheet, near: section.querySelector("h3").textContent, number: Number(shown) });
      made.setIcon(icon([made]));
      return made;
    }

    // Takes out what is no longer wanted and puts in what is new: an open popup stays open.
    function show(wanted) {
      const there = new Set(group.getLayers());
      const kept = new Set(wanted);
      group.removeLayers([...there].filter((marker) => !kept.has(marker)));
      group.addLayers(wanted.filter((marker) => !there.has(marker)));
    }

    return { group, province, show };
  }

  globalThis.rehber.clusters = clusters;
})();
