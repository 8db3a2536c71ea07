// Reads the page aloud, where the device has a voice of its own for the language of the page: other voices would send
// the text to whoever makes the browser. It falls silent when the page is left or no longer seen.
(() => {
  "use strict";
  const speech = window.speechSynthesis;
  const button = document.querySelector("[value=aloud]");
  if (!speech || !button) return;
  const language = (tag) => tag.toLowerCase().split(/[-_]/)[0]; // Android writes tr_TR
  const label = button.querySelector("span");
  const words = { false: label.textContent, true: button.dataset.stop };
  const BLOCKS = "h1, h2, h3, p, li, dt, dd, summary, th, td";
  const OTHER = "nav, form, .acts, .turkish, [lang]:not(html)"; // no voice reads every language
  let voice;
  let reading = false;

  function look() {
    voice = speech.getVoices().find(({ lang, localService }) => localService && language(lang) === document.documentElement.lang);
    button.hidden = !voice;
  }

  function say(now) {
    reading = now;
    label.textContent = words[String(now)];
  }

  function stop() {
    speech.cancel();
    say(false);
  }

  // One piece for each block: a browser breaks off what takes long.
  function pieces() {
    return [...document.querySelector("main").querySelectorAll(BLOCKS)]
      .filter((block) => block.getClientRects().length && !block.querySelector(BLOCKS) && !block.closest(OTHER))
      .map((block) => block.innerText.trim()).filter(Boolean);
  }

  button.addEventListener("click", () => {
    if (reading) {
      stop();
      return;
    }
    if (!voice) return; // it went while the page was open
    speech.cancel();
    const said = pieces().map((text) => Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }));
    if (!said.length) return;
    said[said.length - 1].onend = () => say(false);
    say(true);
    said.forEach((one) => speech.speak(one));
  });
  window.addEventListener("pagehide", stop);
  document.addEventListener("visibilitychange", () => document.hidden && stop());
  if ("onvoiceschanged" in speech) speech.onvoiceschanged = look; // some have their voices at once, and tell nobody
  look();
})();
