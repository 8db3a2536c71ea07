// A row that is moved sideways: what gets the focus is brought into view as a whole. Browsers leave what is half in view.
(() => {
  "use strict";
  document.addEventListener("focusin", ({ target }) => {
    if (target.closest(".row, .filters")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
})();
