import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Problem } from "../../model/problem.js";
import { quote } from "../../model/problem.js";
import { isReady, LANGUAGES, languageOf, loadLanguage } from "../../scene/languages.js";
import { type Words, wordsFor } from "../../scene/words.js";
import { reasonOf } from "../late.js";

/** The locale used when a page asks for a language without a translation. */
const FALLBACK = "en-GB";

export interface LanguageOptions {
  /** The `locale` that the page's author has set; empty for none. */
  readonly asked: () => string;
  readonly report: (problems: readonly Problem[]) => void;
}

/** An element and all elements around it, across the borders of shadow trees. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; ) {
    found.push(at);
    at = at.parentElement ?? (at.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
  }
  return found;
}

/** The nearest `lang`. */
const languageAround = (element: Element): string =>
  around(element)
    .find((one) => one.hasAttribute("lang"))
    ?.getAttribute("lang") ?? "";

/** Which language an element speaks: its own `locale`, else that of the page around it, else English. */
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: LanguageOptions;
  #last: Words | undefined;
  #refused = "";
  #following: MutationObserver | undefined;
  /** Languages that failed to load; they are not requested again. */
  readonly #failed = new Set<string>();

  constructor(host: ReactiveControllerHost & Element, options: LanguageOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // The element may have been moved to a place with another `lang`; the page may change it there.
    const update = () => this.#host.requestUpdate();
    update();
    if (typeof MutationObserver === "undefined") return;
    this.#following = new MutationObserver(update);
    for (const one of around(this.#host)) this.#following.observe(one, { attributeFilter: ["lang"] });
  }

  hostDisconnected(): void {
    this.#following?.disconnect();
    this.#following = undefined;
  }

  #tag(): string {
    const asked = this.#options.asked();
    const tag = asked || languageAround(this.#host);
    const language = languageOf(tag);
    if (asked && language === undefined && asked !== this.#refused) {
      this.#refused = asked;
      const message = `expected one of ${LANGUAGES.join(", ")}, got ${quote(asked)}`;
      queueMicrotask(() => this.#options.report([{ code: "value", path: "locale", message }]));
    }
    if (language === undefined || this.#failed.has(language)) return FALLBACK;
    return tag;
  }

  /** Settles when the language is loaded; `undefined` if it already is. Never rejects. */
  loading(): Promise<void> | undefined {
    const tag = this.#tag();
    if (isReady(tag)) return undefined;
    return loadLanguage(tag).catch((error: unknown) => {
      this.#failed.add(languageOf(tag) ?? tag);
      const message = `the language ${quote(tag)} could not be loaded: ${reasonOf(error)}`;
      this.#options.report([{ code: "not-loaded", path: "locale", message }]);
    });
  }

  /** The words of the language; until it is loaded, those of the previous one. */
  words(): Words {
    const tag = this.#tag();
    if (isReady(tag)) this.#last = wordsFor(tag);
    return this.#last ?? wordsFor(FALLBACK);
  }
}
