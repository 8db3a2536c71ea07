// A PMTiles archive of pictures (version 3, https://github.com/protomaps/PMTiles): one file on a plain host, of which only
// the few parts are fetched that are looked at.
(() => {
  "use strict";
  const FIRST = 16384; // bytes at the beginning that hold the header and the first directory
  const HEADER = 127;
  const NONE = 1, GZIP = 2; // how directories are packed
  const KINDS = { 2: "image/png", 3: "image/jpeg", 4: "image/webp", 5: "image/avif" }; // 1 is vectors
  const DEEPEST = 4; // directories below one another

  async function range(url, start, length) {
    const answer = await fetch(url, { headers: { Range: `bytes=${start}-${start + length - 1}` }, credentials: "omit", referrerPolicy: "no-referrer" });
    if (answer.status !== 206) throw new Error(`${url}: ${answer.status}`); // a host that would send it whole
    return answer.arrayBuffer();
  }

  async function unpacked(buffer, how) {
    if (how === NONE) return new Uint8Array(buffer);
    if (how !== GZIP) throw new Error(`packed in an unknown way: ${how}`);
    const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  // Entries in the order of their tiles; numbers are written in as few bytes as they need, in four columns.
  function directory(bytes) {
    let at = 0;
    function number() {
      let value = 0, scale = 1, byte;
      do {
        byte = bytes[at++];
        value += (byte & 127) * scale; // not shifted: it may have more than 32 bits
        scale *= 128;
      } while (byte > 127);
      return value;
    }
    const entries = Array.from({ length: number() }, () => ({}));
    let tile = 0;
    for (const entry of entries) entry.tile = tile += number();
    for (const entry of entries) entry.run = number();
    for (const entry of entries) entry.length = number();
    entries.forEach((entry, i) => {
      const offset = number();
      entry.offset = offset ? offset - 1 : entries[i - 1].offset + entries[i - 1].length;
    });
    return entries;
  }

  // The last entry that does not begin behind a tile.
  function before(entries, tile) {
    let low = 0, high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[middle].tile <= tile) low = middle + 1;
      else high = middle;
    }
    return entries[low - 1];
  }

  // The number of a tile: levels one after another, each along Hilbert's curve.
  function numbered(z, x, y) {
    let tile = (4 ** z - 1) / 3;
    for (let s = 2 ** (z - 1); s >= 1; s /= 2) {
      const right = x & s ? 1 : 0;
      const down = y & s ? 1 : 0;
      tile += s * s * ((3 * right) ^ down);
      if (!down) {
        if (right) [x, y] = [s - 1 - x, s - 1 - y];
        [x, y] = [y, x];
      }
    }
    return tile;
  }

  function archive(url) {
    const directories = new Map(); // where it begins → promise of its entries

    async function read() {
      const buffer = await range(url, 0, FIRST);
      const view = new DataView(buffer);
      const at = (offset) => Number(view.getBigUint64(offset, true));
      if (String.fromCharCode(...new Uint8Array(buffer, 0, 7)) !== "PMTiles" || view.getUint8(7) !== 3) throw new Error(`${url}: no PMTiles 3`);
      const kind = KINDS[view.getUint8(99)];
      if (!kind) throw new Error(`${url}: no pictures`);
      const how = view.getUint8(97);
      const root = buffer.slice(at(8), at(8) + at(16));
      if (at(8) < HEADER || root.byteLength !== at(16)) throw new Error(`${url}: no directory`);
      return { kind, how, leaves: at(40), data: at(56), root: directory(await unpacked(root, how)) };
    }

    function leaf(header, { offset, length }) {
      if (!directories.has(offset)) {
        const found = range(url, header.leaves + offset, length).then((buffer) => unpacked(buffer, header.how)).then(directory);
        directories.set(offset, found);
        found.catch(() => directories.delete(offset));
      }
      return directories.get(offset);
    }

    let header;

    // The picture of a tile as an address that holds it whole; undefined where the archive has none.
    return async (z, x, y) => {
      header ||= read();
      const { kind, data, root } = await header;
      const tile = numbered(z, x, y);
      let entries = root;
      for (let depth = 0; depth < DEEPEST; depth += 1) {
        const entry = before(entries, tile);
        if (!entry || (entry.run && tile >= entry.tile + entry.run)) return undefined;
        if (entry.run) return embedded(await range(url, data + entry.offset, entry.length), kind);
        entries = await leaf(await header, entry);
      }
      return undefined;
    };
  }

  // The policy of the page lets pictures that are written into it be, and no others from nowhere.
  function embedded(buffer, kind) {
    return new Promise((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.onerror = failed;
      reader.readAsDataURL(new Blob([buffer], { type: kind }));
    });
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { archive });
})();
