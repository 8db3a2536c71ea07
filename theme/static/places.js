// The list of places on the page of the map: what is chosen shows in the list, on the map and in the address.
// The part after # is sent to no server.
(() => {
  "use strict";
  const form = document.getElementById("choices");
  const shown = document.getElementById("shown");
  const selects = form ? [...form.querySelectorAll("select")] : [];
  const listed = new Map([...document.querySelectorAll("#places li.card")].map((li) => [li.querySelector("a").getAttribute("href"), li]));
  const changed = []; // called when the choice has changed

  const fits = (li) => selects.every(({ name, value }) => !value || li.dataset[name].split(" ").includes(value));

  function say(count) {
    shown.textContent = shown.dataset.words.replace("{number}", String(count));
  }

  function choose() {
    let count = 0;
    for (const li of listed.values()) {
      li.hidden = !fits(li);
      if (!li.hidden) count += 1;
    }
    for (const group of document.querySelectorAll("#places ul, #places section")) group.hidden = !group.querySelector("li:not([hidden])");
    say(count);
    for (const call of changed) call();
  }

  function read() {
    const said = new URLSearchParams(window.location.hash.slice(1));
    for (const select of selects) {
      const value = said.get(select.name) || "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  function write() {
    const said = new URLSearchParams(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    window.history.replaceState(null, "", `#${said}`);
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      write();
      choose();
    });
    window.addEventListener("hashchange", () => {
      if (!/^#(place|area)-|^#[a-z-]+$/.test(window.location.hash)) {
        read();
        choose();
      }
    });
    read();
    say(listed.size);
    if (selects.some(({ value }) => value)) choose();
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { places: { listed, changed } });
})();
