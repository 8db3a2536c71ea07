// Leaves the site at once. Without this script the link is a plain link and leads to the same place.
(() => {
  "use strict";
  const link = document.querySelector("a.exit");
  if (!link) return;

  function leave() {
    // Cover first: on a slow network the next page takes seconds, and it is those seconds that matter.
    const cover = document.createElement("div");
    cover.className = "cover";
    document.body.textContent = "";
    document.body.append(cover);
    document.title = "";
    if (window.speechSynthesis) window.speechSynthesis.cancel(); // a voice would read on over the next page
    window.location.replace(link.href); // Back then leads to the page before this one, not to this one
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  const PRESSES = 3;
  const PAUSE = 5000; // milliseconds between two presses
  let presses = 0;
  let last = 0;
  let alone = false;
  document.addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    if (!alone) presses = 0; // Shift used for typing is not a call for help
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    presses = event.timeStamp - last > PAUSE ? 1 : presses + 1;
    last = event.timeStamp;
    if (presses >= PRESSES) leave();
  });

  // Coming back through the browser's memory would show the covered page: load it anew.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
})();
