// One Latin form for words in Arabic, Persian, Sorani and Armenian letters, and for the same words typed in Latin ones:
// محامي, mo7ami and muhami meet in "mhm". Arabic letters leave short vowels out, so there the form has no vowels; Armenian
// writes them, so there they stay.
(() => {
  "use strict";
  const LETTERS = new Map(Object.entries({
    ا: "a", ب: "b", پ: "p", ت: "t", ث: "s", ج: "j", چ: "j", ح: "h", خ: "h", د: "d", ذ: "z", ر: "r", ز: "z", ژ: "j", س: "s", ش: "s",
    ص: "s", ض: "d", ط: "t", ظ: "z", ع: "", غ: "g", ف: "f", ق: "k", ك: "k", گ: "g", ل: "l", م: "m", ن: "n", ه: "h", و: "w", ي: "y",
    ئ: "", ء: "", ڕ: "r", ڵ: "l", ڤ: "v", ێ: "y",
    ա: "a", բ: "b", գ: "g", դ: "d", ե: "e", զ: "z", է: "e", ը: "e", թ: "t", ժ: "j", ի: "i", լ: "l", խ: "h", ծ: "c", կ: "k", հ: "h",
    ձ: "c", ղ: "g", ճ: "c", մ: "m", յ: "y", ն: "n", շ: "s", ո: "o", չ: "c", պ: "p", ջ: "j", ռ: "r", ս: "s", վ: "v", տ: "t", ր: "r",
    ց: "c", ւ: "v", փ: "p", ք: "k", և: "ev", օ: "o", ֆ: "f",
  }));
  const ARABIC = /[\u0620-\u06d3]/, ARMENIAN = /[\u0561-\u0587]/;
  // digits people type for Arabic letters that Latin has not
  const CHAT = [[/7'|5/g, "h"], [/7/g, "h"], [/3/g, ""], [/2/g, ""], [/8|9/g, "k"], [/6/g, "t"]];
  const PAIRS = [[/kh|gh/g, (pair) => (pair === "kh" ? "h" : "g")], [/sh|ch|tch/g, (pair) => (pair === "sh" ? "s" : "c")],
    [/dz|ts|tz/g, "c"], [/th/g, "t"], [/ph/g, "p"], [/zh|dj/g, "j"], [/ou|oo/g, "u"], [/ee/g, "i"], [/x/g, "h"], [/q/g, "k"], [/ç/g, "c"]];

  function latin(word) {
    if (ARABIC.test(word) || ARMENIAN.test(word)) return Array.from(word.replace(/ու/g, "u"), (letter) => (LETTERS.has(letter) ? LETTERS.get(letter) : letter)).join("");
    let made = word;
    if (/[0-9]/.test(made) && /[a-z]/.test(made)) for (const [from, to] of CHAT) made = made.replace(from, to);
    for (const [from, to] of PAIRS) made = made.replace(from, to);
    return made;
  }

  // Without vowels, nor the letters that may stand for one, but with a sign for a vowel at the beginning.
  function consonants(word) {
    const made = latin(word).replace(/w/g, "v").replace(/c/g, "j");
    return made.slice(0, 1).replace(/[aeiou]/, "a") + made.slice(1).replace(/[aeiouyv]/g, "").replace(/h$/, "").replace(/(.)\1/g, "$1");
  }

  // Letters of one script that people write for one another, because they sound alike or stand for one sound in a dialect.
  const SAME_SOUND = new Map([["ذضظ", "ز"], ["ثص", "س"], ["ط", "ت"], ["ح", "ه"], ["ق", "غ"], ["ع", "ا"], ["ئء", ""], ["ؤ", "و"],
    ["ծձ", "ց"], ["ճջ", "չ"], ["կգ", "ք"], ["պբ", "փ"], ["տդ", "թ"], ["ռ", "ր"], ["է", "ե"], ["օ", "ո"], ["ը", ""], ["y", "i"], ["w", "v"], ["q", "k"], ["z", "s"]]
    .flatMap(([letters, one]) => Array.from(letters, (letter) => [letter, one])));

  // A word by its sound, in its own letters: "suport" and "support" meet.
  function sound(word) {
    return Array.from(word.replace(/ph/g, "f").replace(/ck/g, "k"), (letter) => (SAME_SOUND.has(letter) ? SAME_SOUND.get(letter) : letter)).join("").replace(/(.)\1/g, "$1");
  }

  globalThis.rehber = Object.assign(globalThis.rehber || {}, { skeleton: { latin, consonants, sound, ARABIC, ARMENIAN } });
})();
