// The search box of the first page: it takes the words along to the page that searches. Without this script there is
// a plain link. The words travel behind the #, which no browser sends to a server.
(() => {
  "use strict";
  const form = document.getElementById("box");
  if (!form) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = form.querySelector("input").value.trim();
    window.location.assign(form.dataset.find + (words ? `#q=${encodeURIComponent(words)}` : ""));
  });
})();
