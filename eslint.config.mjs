// The scripts of the theme. Readers may have a telephone of 2019, so the floor is ECMAScript 2019, syntax and library alike.
import js from "@eslint/js";
import esx from "eslint-plugin-es-x";

const browser = Object.fromEntries(
  ["window", "document", "navigator", "location", "history", "globalThis", "addEventListener", "setTimeout", "clearTimeout",
    "requestAnimationFrame", "requestIdleCallback", "fetch", "URL", "URLSearchParams", "matchMedia", "L", "lunr", "console",
    "IntersectionObserver", "ResizeObserver", "Node", "HTMLElement", "Blob", "TextDecoder", "performance", "screen", "getComputedStyle",
    "innerWidth", "innerHeight", "scrollTo", "open", "print", "speechSynthesis", "SpeechSynthesisUtterance", "DOMPoint",
    "Response", "Event", "CustomEvent", "DOMParser", "MutationObserver", "CSS", "removeEventListener", "scrollY", "customElements"].map((name) => [name, "readonly"]),
);

export default [
  js.configs.recommended,
  esx.configs["flat/restrict-to-es2019"],
  {
    files: ["theme/static/**/*.js"],
    languageOptions: { ecmaVersion: 2019, sourceType: "script", globals: browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      strict: ["error", "function"],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      // The standard names globalThis in 2020; Chrome 71, Firefox 65 and Safari 12.1 have it since early 2019.
      "es-x/no-global-this": "off",
      "no-restricted-properties": ["error",
        ...["replaceChildren", "scrollIntoViewIfNeeded", "showModal", "showPopover", "checkVisibility"].map((property) => (
          { property, message: "Browsers of 2019 do not have it." })),
      ],
    },
  },
];
