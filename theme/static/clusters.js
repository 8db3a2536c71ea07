// Places that stand too close to be shown one by one: how many they are, and where, in words.
(() => {
  "use strict";
  if (!globalThis.L) return;
  const { element, Icon } = globalThis.rehber;

  // The most frequent area among the places of a cluster.
  function near(markers) {
    const counts = new Map();
    for (const marker of markers) if (marker.near) counts.set(marker.near, (counts.get(marker.near) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "tr"))[0]?.[0];
  }

  // Returns the group and a promise, kept when every place stands in its cluster.
  function clusters(words, calm) {
    let clustered;
    const all = new Promise((done) => {
      clustered = done;
    });
    const group = L.markerClusterGroup({
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

    return { group, all };
  }

  globalThis.rehber.clusters = clusters;
})();
