// Copies, shares, shows the code and prints. Nothing is stored and nothing is sent by us; what is copied is said.
(() => {
  "use strict";
  const ON_DISK = window.location.protocol === "file:"; // an address on this device leads nowhere on another
  // A list is its address; of every other page the part after # is of no use to others.
  const link = () => (document.getElementById("shortlist") ? window.location.href : window.location.href.split("#")[0]);

  // Browsers offer their clipboard to pages from https only. Elsewhere the text is marked and the browser copies it;
  // where it refuses, the marked text stays, to be copied by hand.
  async function copy(text, bar, button) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const mark = bar.querySelector("input.marked");
      if (mark) mark.remove();
      const marked = Object.assign(document.createElement("input"), { className: "marked", readOnly: true, dir: "auto", value: text });
      marked.setAttribute("aria-label", button.textContent);
      bar.append(marked);
      marked.select();
      const copied = document.execCommand("copy");
      if (copied) {
        marked.remove();
        button.focus();
      }
      return copied;
    }
  }

  const acts = {
    text: (bar, button) => copy(document.getElementById(button.dataset.of).textContent.trim(), bar, button),
    copy: (bar, button) => copy(link(), bar, button),
    // The title of a discreet page betrays nothing; no other word goes along. To close the sheet again is no fault.
    share: () => navigator.share({ title: document.title, url: link() }).catch(() => {}),
    print: () => window.print(),
    code: (bar, button) => {
      const shown = document.getElementById("code").classList.toggle("shown");
      button.setAttribute("aria-expanded", String(shown));
    },
  };

  const thumb = document.querySelector(".bar [value=share]"); // of a record, where the thumb is
  if (thumb && navigator.share && !ON_DISK) {
    thumb.hidden = false;
    thumb.addEventListener("click", acts.share);
  } else if (thumb) thumb.remove(); // its room with it

  // Few telephones have a voice of their own for the language of the page; the script that reads aloud is for them.
  const reader = document.querySelector("[data-script]");
  const speech = window.speechSynthesis;
  function look() {
    if (!speech.getVoices().some(({ localService, lang }) => localService && lang.slice(0, 2) === document.documentElement.lang)) return;
    speech.onvoiceschanged = null;
    document.head.append(Object.assign(document.createElement("script"), { src: reader.dataset.script }));
  }
  if (reader && speech) {
    speech.onvoiceschanged = look;
    look();
  }

  for (const bar of document.querySelectorAll(".acts")) {
    const told = bar.querySelector("[role=status]");
    for (const button of bar.querySelectorAll("button")) {
      if (button.value === "copy") button.hidden = ON_DISK;
      if (button.value === "share") button.hidden = ON_DISK || !navigator.share;
      button.addEventListener("click", async () => {
        told.textContent = "";
        const done = await acts[button.value](bar, button);
        if (typeof done === "boolean") told.textContent = done ? bar.dataset.done : bar.dataset.failed;
      });
    }
    bar.hidden = false;
  }
})();
