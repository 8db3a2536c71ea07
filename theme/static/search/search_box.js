// The search box of the first page: it takes the words along to the page that searches. Without this script there is
// a plain link. The words travel in the name of the tab, not in the address: history_state.js says why.
(() => {
  "use strict";
  const form = document.getElementById("box");
  if (!form) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = form.querySelector("input").value.trim();
    if (words) window.name = `rehber:${words}`;
    const list = window.location.hash.startsWith("#list:") ? window.location.hash : ""; // list_buttons.js: it goes along
    window.location.assign(form.dataset.find + list);
  });
})();
