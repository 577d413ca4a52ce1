import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Problem } from "../../model/problem.js";
import { quote } from "../../model/problem.js";
import { hasTexts, isReady, LANGUAGES, languageOf, loadLanguage, loadTexts } from "../../scene/languages.js";
import { type Words, wordsFor } from "../../scene/words.js";
import { type Lacking, Late } from "../late.js";

/** The locale used when a page asks for a language without a translation. */
const FALLBACK = "en-GB";

export interface LanguageOptions {
  /** The `locale` that the page's author has set; empty for none. */
  readonly asked: () => string;
  readonly report: (problems: readonly Problem[]) => void;
  /** Told which language has not arrived. */
  readonly lacking: (tag: string) => Lacking;
}

/** An element and all elements around it, across the borders of shadow trees. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; ) {
    found.push(at);
    // Not by its class: each document that the element is moved to has its own.
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
  /** Languages that have been asked for. While one is missing, English is spoken. */
  readonly #asked = new Map<string, Late<true>>();
  /** The same for the longer texts of the data, once something that is shown has needed them. */
  readonly #askedTexts = new Map<string, Late<true>>();
  #needsTexts = false;
  #following: MutationObserver | undefined;

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
    if (language === undefined || (this.#asked.get(language)?.failed && !isReady(tag))) return FALLBACK;
    return tag;
  }

  /** Settles when the language is loaded, has failed or is late; `undefined` if there is nothing to wait for. Never rejects. */
  loading(): Promise<unknown> | undefined {
    const tag = this.#tag();
    return isReady(tag) ? undefined : this.#lateOf(tag, this.#asked, loadLanguage).need();
  }

  /**
   * Loads the longer texts of the data in the present language and, from now on, in each language that is chosen. Settles when
   * they are loaded, have failed or are late: until then they are shown in English. Never rejects.
   */
  async needTexts(): Promise<void> {
    this.#needsTexts = true;
    const tag = this.#tag();
    if (!hasTexts(tag)) await this.#lateOf(tag, this.#askedTexts, loadTexts).need();
  }

  #lateOf(tag: string, asked: Map<string, Late<true>>, load: (tag: string) => Promise<void>): Late<true> {
    const language = languageOf(tag) ?? tag;
    const whole = async (): Promise<true> => {
      await load(tag);
      return true;
    };
    const late = asked.get(language) ?? new Late(whole, () => this.#host.requestUpdate(), this.#options.lacking(tag));
    asked.set(language, late);
    return late;
  }

  /** The words of the language; until it is loaded, those of the previous one. */
  words(): Words {
    const tag = this.#tag();
    if (isReady(tag)) this.#last = wordsFor(tag);
    if (this.#needsTexts && isReady(tag) && !hasTexts(tag)) this.#lateOf(tag, this.#askedTexts, loadTexts).now();
    return this.#last ?? wordsFor(FALLBACK);
  }
}
