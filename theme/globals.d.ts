// For `tsc --checkJs` (npm run types): what the scripts of the theme share.

// Each script adds its part to `rehber`; the libraries are loaded before them.
declare var rehber: Record<string, any>;
declare var rehberIndex: Record<string, any>;
declare var lunr: any;

// A script asks for elements of its own template and knows what they are. Browser tests hold the two together.
interface Element {
  checked: boolean; dataset: DOMStringMap; disabled: boolean; hash: string; hidden: boolean; href: string; innerText: string;
  maxLength: number; open: boolean; value: string; focus(options?: FocusOptions): void; select(): void;
}
interface EventTarget {
  checked: boolean; value: string; closest(selectors: string): Element | null; matches(selectors: string): boolean;
}
interface PerformanceEntry { type: string }
declare namespace Intl {
  interface DateTimeFormatOptions { hourCycle?: string }
}
