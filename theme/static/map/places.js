// The list of places on the page of the map: what is chosen shows in the list, on the map and in the address.
// The part after # is sent to no server. Of a province whose places stand on a sheet of their own, only numbers are
// known here, until the map brings its list in.
(() => {
  "use strict";
  const form = document.getElementById("choices");
  const shown = document.getElementById("shown");
  const list = document.getElementById("places");
  const selects = form ? [...form.querySelectorAll("select")] : [];
  const changed = []; // called when what is shown has changed

  const items = () => [...list.querySelectorAll("li.card[data-at]")];
  const loose = () => [...list.querySelectorAll("li.card:not([data-at])")]; // known to be in a district, nowhere more exactly
  const sheets = () => [...list.querySelectorAll("section[data-sheet]")];
  const chosen = () => selects.filter(({ value }) => value);
  const fits = (marks) => chosen().every(({ name, value }) => marks[name].split(" ").includes(value));

  function number(section) {
    if (!chosen().length) return Number(section.dataset.number);
    const answers = globalThis.rehber.numbers[section.dataset.sheet].filter(([need, whom, speaks]) => fits({ need, for: whom, speaks }));
    return answers.reduce((sum, answer) => sum + answer[3], 0);
  }

  let asked;
  function numbers() {
    asked = asked || new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = form.dataset.numbers;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    return asked;
  }

  async function choose() {
    try {
      if (chosen().length && form.dataset.numbers) await numbers();
    } catch {
      for (const select of selects) select.value = ""; // rather no choice than a wrong answer
      asked = null;
    }
    let count = 0;
    for (const li of [...items(), ...loose()]) {
      li.hidden = !fits(li.dataset);
      if (!li.hidden) count += 1;
    }
    for (const group of list.querySelectorAll("ul, section")) group.hidden = !group.querySelector("li:not([hidden])");
    for (const section of sheets()) {
      const found = number(section);
      section.dataset.shown = found;
      section.hidden = !found;
      section.querySelector(".number").textContent = list.dataset.words.replace("{number}", String(found));
      count += found;
    }
    if (form) shown.textContent = shown.dataset.words.replace("{number}", String(count));
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
    const said = new URLSearchParams(chosen().map(({ name, value }) => [name, value]));
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
  }
  const ready = choose();

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { places: { items, sheets, changed, choose, ready } });
})();
