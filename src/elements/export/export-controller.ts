import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type * as FigureModule from "../../figure/index.js";
import type { FigureInput, FigureOptions } from "../../figure/index.js";
import { parseStyle } from "../../figure/parse-style.js";
import type { FigureStyle } from "../../figure/style.js";
import { loadBundledSources } from "../../model/bundled-dataset.js";
import { VERSION } from "../../model/version.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { type Lacking, Late, reasonOf } from "../late.js";
import { saveBlob } from "../save-blob.js";
import type { Drawn } from "./desk/context.js";
import { Desk } from "./desk/desk.js";
import { deskStyles } from "./desk/desk-styles.js";
import { drawable } from "./desk/draft.js";
import { Handles } from "./desk/handles.js";
import { pageFor, themeFor, usualScale } from "./desk/page-look.js";
import { PreviewFonts } from "./desk/preview-fonts.js";
import { exportStyles } from "./export-styles.js";
import { type ExportActions, type ExportSettings, exportView, type MoreFile } from "./export-view.js";
import { sayExport } from "./export-words.js";
import type { House } from "./house.js";
import type { LayersController } from "./layers-controller.js";
import { SERIES_OF, type SeriesKind } from "./series-kinds.js";
import { saySeries } from "./series-words.js";

export interface ExportOptions {
  readonly words: () => Words;
  readonly input: (options: FigureOptions & { readonly theme: ThemeName }) => Promise<FigureInput>;
  /** What the maps of a series are drawn from. */
  readonly series: (
    text: string,
    options: FigureOptions & { readonly theme: ThemeName },
  ) => Promise<FigureModule.SeriesInput>;
  /** The present view: west, south, east, north in degrees. */
  readonly bounds: () => FigureOptions["bounds"];
  /** The theme of the map. */
  readonly theme: () => ThemeName;
  /** The style that the page has set, and one that a reader has dropped. */
  readonly house: House;
  readonly painter: () => Promise<typeof FigureModule>;
  /** Loads the dialog for GIS layers. */
  readonly layers: () => Promise<LayersController>;
  /** Told if that fails. */
  readonly lacking: Lacking;
}

/** A file with text: its content, media type, and the end of its name. */
type Made = readonly [text: string, type: string, suffix: string];

/** How long after the last keystroke the preview is redrawn. */
const PAUSE_MS = 250;

/** The dialog in which a reader exports the present state as a figure. */
export class ExportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ExportOptions;
  readonly #layers: Late<LayersController>;
  readonly #desk: Desk;
  readonly #handles: Handles;
  readonly #fonts = new PreviewFonts();
  #settings: ExportSettings = { format: "png", scale: null, outline: false };
  #open = false;
  #drawn: Drawn | undefined;
  /** Whether the draft has changed since the figure was drawn. */
  #isStale = false;
  #said = "";
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the next update puts the focus on. */
  #focusNext: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ExportOptions) {
    this.#host = host;
    this.#options = options;
    this.#layers = new Late(options.layers, undefined, options.lacking);
    const update = () => host.requestUpdate();
    this.#desk = new Desk({
      words: options.words,
      house: () => options.house.ofPage,
      bounds: options.bounds,
      update,
      redraw: (soon) => this.#redraw(soon),
      say: (text) => {
        this.#said = text;
        update();
      },
      focus: (selector) => {
        this.#focusNext = selector;
        update();
      },
    });
    this.#handles = new Handles(this.#desk, update);
    for (const styles of [exportStyles, deskStyles]) adoptStyles(host.shadowRoot, styles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdated(): void {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>("dialog.export");
    if (!this.#open || !dialog) return;
    if (!dialog.open) dialog.showModal();
    const found = this.#focusNext === undefined ? null : dialog.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = undefined;
    const fold = found?.closest("details");
    if (fold) fold.open = true;
    found?.focus();
  }

  readonly open = (): void => {
    this.#open = true;
    this.#drawn = undefined;
    this.#said = "";
    const { dropped } = this.#options.house;
    this.#options.house.dropped = null;
    if (dropped) this.#desk.take(dropped.style, dropped.said);
    this.#desk.opened();
    this.#host.requestUpdate();
    this.#redraw(false);
  };

  /** Leaves nothing of the dialog in the document. */
  #leave(): void {
    this.#open = false;
    this.#drawn = undefined;
    clearTimeout(this.#timer);
    this.#fonts.clear();
  }

  readonly #closed = (): void => {
    this.#leave();
    this.#host.requestUpdate();
  };

  /** The theme that the figure has. */
  get #theme(): ThemeName {
    return themeFor(this.#desk.draft, this.#options.theme());
  }

  view(words: Words): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const layers = this.#layers.value?.view(words) ?? nothing;
    const dialog = exportView({
      desk: this.#desk,
      handles: this.#handles,
      settings: this.#settings,
      drawn: this.#drawn,
      theme: this.#theme,
      mapTheme: this.#options.theme(),
      said: this.#said,
      words,
      actions: this.#actions,
    });
    return html`${dialog}${layers}`;
  }

  readonly #actions: ExportActions = {
    set: (patch) => {
      this.#settings = { ...this.#settings, ...patch };
      this.#said = "";
      this.#host.requestUpdate();
    },
    closed: this.#closed,
    download: () => void this.#try(() => this.#download()),
    series: (kind) => void this.#try(() => this.#saveSeries(kind)),
    copyPicture: () => void this.#try(() => this.#copyPicture()),
    copyText: (text) => void this.#try(() => this.#copyText(text)),
    layers: () => void this.#layers.need().then((dialog) => this.#open && dialog?.open()),
    more: (file) => void this.#try(() => this.#more(file)),
  };

  /** Draws the figure anew: at once, or after a pause in typing. */
  #redraw(soon: boolean): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    if (this.#open) this.#timer = setTimeout(() => void this.#draw(), soon ? PAUSE_MS : 0);
  }

  /** Draws what the draft says. What is wrong with it is noted at the desk, and the last figure stays. */
  async #draw(): Promise<void> {
    const asked = ++this.#asked;
    clearTimeout(this.#timer);
    const desk = this.#desk;
    const shown = drawable(desk.draft);
    const checked = parseStyle(shown.style);
    desk.unfit = "problems" in checked ? checked.problems : [];
    if ("problems" in checked) return this.#host.requestUpdate();
    try {
      const [painter, input] = await Promise.all([
        this.#options.painter(),
        this.#options.input(this.#request(checked.style)),
      ]);
      if (!this.#isWanted(asked)) return;
      const figure = painter.drawFigure(input);
      await this.#fonts.show(figure.fonts);
      if (!this.#isWanted(asked)) return;
      this.#drawn = { painter, input, figure, shown };
      this.#isStale = false;
      this.#handles.drawnAnew();
    } catch (error) {
      this.#said = this.#failure(error);
    }
    this.#host.requestUpdate();
  }

  readonly #isWanted = (asked: number): boolean => asked === this.#asked && this.#open;

  /** What the painter is asked for: page and theme as they come out, everything else as the style has it. */
  #request(style: FigureStyle) {
    return { page: pageFor(this.#desk.draft), theme: this.#theme, style };
  }

  #failure(error: unknown): string {
    return this.#options.words().say("export.failed", { reason: reasonOf(error) });
  }

  /** Runs an action and shows its message, or why it failed. */
  async #try(action: () => Promise<string>): Promise<void> {
    try {
      this.#said = await action();
    } catch (error) {
      this.#said = this.#failure(error);
    }
    this.#host.requestUpdate();
  }

  /** The figure of the present draft, drawn first if it is not yet. Rejects if that fails. */
  async #current(): Promise<Drawn> {
    if (!this.#drawn || this.#isStale) await this.#draw();
    const [unfit] = this.#desk.unfit;
    if (unfit) throw new Error(`${unfit.path}: ${unfit.message}`);
    // A figure of an earlier draft must not pass for the present one.
    if (!this.#drawn || this.#isStale) throw new Error(this.#said);
    return this.#drawn;
  }

  async #file(format: ExportSettings["format"]): Promise<Blob> {
    return this.#fileOf(await this.#current(), format);
  }

  async #fileOf(
    { painter, input, figure }: Pick<Drawn, "painter" | "input" | "figure">,
    format: ExportSettings["format"],
  ): Promise<Blob> {
    const files = await import("./figure-files.js");
    const { dataset, state } = input.situation;
    const record = painter.recordOf({ dataset, state }, VERSION, input.baseline, figure);
    if (format === "svg") return this.#settings.outline ? files.outlinedFile(figure) : files.svgFile(painter, figure);
    if (format === "png")
      return files.pngFile(painter, figure, record, this.#settings.scale ?? usualScale(this.#desk.draft));
    const date = new Date(`${dataset.compiledThrough}T00:00:00Z`);
    return files.pdfFile(figure, { record, locale: input.words.locale, date });
  }

  /** A file name that describes the state: `coalition-map-coverage-us-isr-off.png`. */
  async #nameOf(suffix: string): Promise<string> {
    const { painter, input } = await this.#current();
    const { state } = painter.recordOf(input.situation, "");
    const { reading } = input.situation.state;
    const detail = state.replace(/(^|&)reading=[a-z]+/, "").replace(/[^A-Za-z0-9]+/g, "-");
    return `${`coalition-map-${reading}-${detail}`.replace(/-+/g, "-").replace(/-$/, "").slice(0, 80)}.${suffix}`;
  }

  async #download(): Promise<string> {
    const { format } = this.#settings;
    const name = await this.#nameOf(format);
    saveBlob(await this.#file(format), name);
    return sayExport(this.#options.words(), "export.done.download", { name });
  }

  /** Saves a series about the present state: an animation, or a strip of small maps in the format chosen. */
  async #saveSeries(kind: SeriesKind): Promise<string> {
    const { painter, input: present, shown } = await this.#current();
    const text = SERIES_OF[present.situation.state.reading][kind];
    if (text === null) return "";
    const words = this.#options.words();
    this.#said = sayExport(words, "export.making");
    this.#host.requestUpdate();
    const series = await this.#options.series(text, this.#request(shown.style));
    const [input = present] = series.members;
    const bytesOf = async (figure: FigureModule.Figure) =>
      new Uint8Array(await (await this.#fileOf({ painter, input, figure }, "png")).arrayBuffer());
    const format = kind === "pair" ? "png" : this.#settings.format;
    const file =
      kind === "pair"
        ? new Blob([await painter.encodeAnimation(series, bytesOf)], { type: "image/png" })
        : await this.#fileOf({ painter, input, figure: painter.drawMultiples(series) }, format);
    const name = await this.#nameOf(`${kind}.${format}`);
    saveBlob(file, name);
    const left = kind === "strip" && (shown.style.annotations?.length ?? 0) > 0;
    const done = sayExport(words, "export.done.download", { name });
    return left ? `${done} ${saySeries(words, "series.dialog.noAnnotations")}` : done;
  }

  async #copyPicture(): Promise<string> {
    const words = this.#options.words();
    if (typeof ClipboardItem === "undefined") return sayExport(words, "export.noClipboard");
    // Passed as a promise, because browsers require the call during the click's user activation.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": this.#file("png") })]);
    return sayExport(words, "export.done.copy");
  }

  /** Copies a text; where the page may not, as in a frame without that permission or without https, selects it. */
  async #copyText(text: string): Promise<string> {
    const words = this.#options.words();
    try {
      await navigator.clipboard.writeText(text);
      return sayExport(words, "export.done.copy");
    } catch {
      const shown = this.#host.shadowRoot?.querySelectorAll("dialog.export p.text") ?? [];
      const found = [...shown].find(({ textContent }) => textContent === text);
      if (found) getSelection()?.selectAllChildren(found);
      return sayExport(words, "export.select");
    }
  }

  async #more(file: MoreFile): Promise<string> {
    const { painter, input } = await this.#current();
    const { dataset } = input.situation;
    const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    const sources = async () => painter.sourcesOf(input, dataset.sources ?? (await loadBundledSources()));
    const sheet = () => painter.spreadsheetCsv(input.words.locale);
    const makers: Record<MoreFile, () => Made | Promise<Made>> = {
      "ledger.csv": () => [painter.ledgerToCsv(input.ledger), "text/csv", "csv"],
      "ledger.sheet.csv": () => [painter.ledgerToCsv(input.ledger, sheet()), "text/csv", "numbers.csv"],
      "cities.csv": () => [painter.citiesToCsv(input.ledger, input.words, sheet()), "text/csv", "cities.csv"],
      "ledger.json": () => [json(input.ledger), "application/json", "json"],
      "sources.bib": async () => [painter.sourcesBib(await sources()), "application/x-bibtex", "bib"],
      "sources.json": async () => [json(painter.sourcesCsl(await sources())), "application/json", "csl.json"],
    };
    const [text, type, suffix] = await makers[file]();
    const name = await this.#nameOf(suffix);
    saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name);
    return sayExport(this.#options.words(), "export.done.download", { name });
  }
}
