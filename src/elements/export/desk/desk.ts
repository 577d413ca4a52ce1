import { parseStyle } from "../../../figure/parse-style.js";
import type { FigureStyle } from "../../../figure/style.js";
import { MOST_ANNOTATIONS } from "../../../figure/style.js";
import type { Place } from "../../../model/distance.js";
import type { Problem } from "../../../model/problem.js";
import { placeText } from "../../../scene/edited-words.js";
import type { Bounds } from "../../../scene/scene.js";
import type { Words } from "../../../scene/words.js";
import { Form } from "../../edit/panel/form.js";
import { saveBlob } from "../../save-blob.js";
import { sayDesk } from "./desk-words.js";
import {
  annotated,
  type Draft,
  draftOf,
  drawable,
  type FontName,
  withAnnotation,
  withFont,
  withoutAnnotation,
} from "./draft.js";
import { readFont } from "./font-file.js";
import { readLogo } from "./logo-file.js";
import { readStyle } from "./style-file.js";

/** Name of the file that a style is saved as. */
export const STYLE_FILE = "house.json";

export interface DeskOptions {
  readonly words: () => Words;
  /** The style that the page has set; the desk starts from it. */
  readonly house: () => FigureStyle | null;
  /** What the map shows now; `undefined` without a live map. */
  readonly bounds: () => Bounds | undefined;
  /** Shows the desk anew. */
  readonly update: () => void;
  /** Draws the figure anew: at once, or `soon`, after a pause in typing. */
  readonly redraw: (soon: boolean) => void;
  readonly say: (text: string) => void;
  /** Puts the focus on what matches a selector, after the next update. */
  readonly focus: (selector: string) => void;
}

/** A style that could not be loaded, with everything that is wrong with it. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Bounds as a style may have them: to a hundredth of a degree, away from the poles. */
function keptBounds(bounds: Bounds): Bounds {
  const kept = (value: number, most: number) => Math.round(Math.max(-most, Math.min(most, value)) * 100) / 100;
  const [west, south, east, north] = bounds;
  return [kept(west, 180), kept(south, 80), kept(east, 180), kept(north, 80)];
}

/** The style of the next figure as a reader makes it. It lives as long as the element, and nowhere else. */
export class Desk {
  readonly #options: DeskOptions;
  /** What has been typed into fields that take a text only as a whole, and what is wrong with it. */
  readonly form: Form;
  /** `undefined` as long as the reader has changed nothing: then it is that of the page. */
  #own: Draft | undefined;
  /** The draft before it was loaded or started again. */
  #before: Draft | undefined;
  #refused: Refusal | undefined;
  /** What keeps the draft from being drawn. */
  unfit: readonly Problem[] = [];
  /** Whether the extent is what the map shows whenever the dialog is opened. */
  #followsMap = false;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.form = new Form(options.update);
  }

  get draft(): Draft {
    const house = this.#options.house();
    return this.#own ?? (house ? draftOf(house) : {});
  }
  /** What was wrong with the style that was loaded last. */
  get refused(): Refusal | undefined {
    return this.#refused;
  }
  get canGoBack(): boolean {
    return this.#before !== undefined;
  }
  get followsMap(): boolean {
    return this.#followsMap;
  }
  get hasMap(): boolean {
    return this.#options.bounds() !== undefined;
  }

  /** Changes the draft, and draws it: `soon` while a reader is typing. */
  readonly set = (draft: Draft, soon = false): void => {
    this.#own = draft;
    this.#before = undefined;
    this.#refused = undefined;
    this.#options.update();
    this.#options.redraw(soon);
  };

  /** Called when the dialog opens. */
  opened(): void {
    if (this.#followsMap) this.followMap();
  }

  /** Takes what the map shows as the extent. */
  followMap(): void {
    const bounds = this.#options.bounds();
    if (!bounds) return;
    this.#followsMap = true;
    this.set({ ...this.draft, extent: [...keptBounds(bounds)] });
  }

  setExtent(extent: Draft["extent"]): void {
    this.#followsMap = false;
    this.set({ ...this.draft, extent });
  }

  /** Puts another draft in the place of the present one, which can be brought back. */
  #replace(draft: Draft | undefined, said: string): void {
    const before = this.draft;
    this.form.clearAll();
    this.#followsMap = false;
    this.#own = draft;
    this.#before = before;
    this.#refused = undefined;
    this.#options.say(said);
    this.#options.update();
    this.#options.redraw(false);
  }

  /** Takes over a style from outside the desk. */
  take(style: FigureStyle, said: string): void {
    this.#replace(draftOf(style), said);
  }

  readonly startAgain = (): void => this.#replace(undefined, sayDesk(this.#options.words(), "desk.style.restarted"));

  readonly goBack = (): void => {
    if (this.#before) this.#replace(this.#before, "");
    this.#before = undefined;
  };

  readonly save = (): void => {
    const { style: own } = drawable(this.draft);
    // In the order of the format, whatever was set first: the same style is the same file.
    const checked = parseStyle(own);
    const style = "style" in checked ? checked.style : own;
    saveBlob(new Blob([`${JSON.stringify(style, null, 2)}\n`], { type: "application/json" }), STYLE_FILE);
    this.#options.say(sayDesk(this.#options.words(), "desk.style.saved", { name: STYLE_FILE }));
  };

  /** Loads the style of a file; a bad one changes nothing, and everything that is wrong with it is shown. */
  readonly load = async (file: File): Promise<void> => {
    const words = this.#options.words();
    const read = await readStyle(file, words);
    const { name } = file;
    if ("style" in read) return this.take(read.style, sayDesk(words, "desk.style.loaded", { name }));
    this.#refused = { name, problems: read.problems };
    this.#options.update();
  };

  readonly takeLogo = async (file: File): Promise<void> => {
    const words = this.#options.words();
    const read = await readLogo(file, words);
    if ("wrong" in read) return this.form.tell("desk-logo", read.wrong);
    const { alt = "", widthMm = 20 } = this.draft.logo ?? {};
    this.form.tell("desk-logo", undefined);
    this.set({ ...this.draft, logo: { ...read, alt, widthMm } });
    this.#options.say(alt ? "" : sayDesk(words, "desk.logo.taken", { name: file.name }));
    if (!alt) this.#options.focus("#desk-logo-alt");
  };

  readonly takeFont = async (name: FontName, file: File): Promise<void> => {
    const read = await readFont(file, this.#options.words());
    const id = `desk-font-${name}`;
    if ("wrong" in read) return this.form.tell(id, read.wrong);
    this.form.clear(id);
    this.set(withFont(this.draft, name, read));
  };

  /** Puts an annotation to a place, and the focus where its text is typed. */
  readonly annotate = (place: Place | undefined): void => {
    const words = this.#options.words();
    const made = place && annotated(this.draft, place);
    if (!made) {
      const most = MOST_ANNOTATIONS;
      this.#options.say(sayDesk(words, place ? "desk.annotations.full" : "desk.annotations.beside", { most }));
      return;
    }
    this.form.clear(`desk-place-${made.index}`);
    this.set(made.draft);
    const at = placeText(place, words);
    this.#options.say(sayDesk(words, "desk.annotation.placed", { n: made.index + 1, place: at }));
    this.#options.focus(`#desk-annotation-${made.index}`);
  };

  setAnnotation(index: number, patch: Parameters<typeof withAnnotation>[2], soon = false): void {
    this.form.clear(`desk-place-${index}`);
    this.set(withAnnotation(this.draft, index, patch), soon);
  }

  readonly removeAnnotation = (index: number): void => {
    const count = this.draft.annotations?.length ?? 0;
    // Those behind it move up, and with them what is typed into their fields.
    this.form.clear(...Array.from({ length: count }, (_, at) => `desk-place-${at}`));
    this.set(withoutAnnotation(this.draft, index));
    this.#options.say(sayDesk(this.#options.words(), "desk.annotation.removed", { n: index + 1 }));
    this.#options.focus(count > 1 ? `#desk-annotation-${Math.max(0, index - 1)}` : "[data-action='annotate']");
  };
}
