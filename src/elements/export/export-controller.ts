import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type * as FigureModule from "../../figure/index.js";
import type { Figure, FigureInput, FigureOptions } from "../../figure/index.js";
import { loadBundledSources } from "../../model/bundled-dataset.js";
import { VERSION } from "../../model/version.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { type Lacking, Late, reasonOf } from "../late.js";
import { saveBlob } from "../save-blob.js";
import { exportStyles } from "./export-styles.js";
import { type ExportActions, type ExportSettings, exportView, type MoreFile } from "./export-view.js";
import { sayExport } from "./export-words.js";
import type { LayersController } from "./layers-controller.js";

export interface ExportOptions {
  readonly words: () => Words;
  readonly input: (options: FigureOptions & { readonly theme: ThemeName }) => Promise<FigureInput>;
  /** The present view: west, south, east, north in degrees. */
  readonly bounds: () => FigureOptions["bounds"];
  readonly painter: () => Promise<typeof FigureModule>;
  /** Loads the dialog for GIS layers. */
  readonly layers: () => Promise<LayersController>;
  /** Told if that fails. */
  readonly lacking: Lacking;
}

/** A figure with its input and the painter that drew it. */
interface Drawn {
  readonly painter: typeof FigureModule;
  readonly input: FigureInput;
  readonly figure: Figure;
}

/** A file with text: its content, media type, and the end of its name. */
type Made = readonly [text: string, type: string, suffix: string];

const WHOLE = { extent: "whole", outline: false, heading: "" } as const;
/** How long after the last keystroke in the title the preview is redrawn. */
const PAUSE_MS = 250;

/** The dialog in which a reader exports the present state as a figure. */
export class ExportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ExportOptions;
  readonly #layers: Late<LayersController>;
  #settings: ExportSettings = { page: "a4-landscape", theme: "print", format: "png", scale: 1, ...WHOLE };
  #open = false;
  #drawn: Drawn | undefined;
  #said = "";
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ExportOptions) {
    this.#host = host;
    this.#options = options;
    this.#layers = new Late(options.layers, undefined, options.lacking);
    adoptStyles(host.shadowRoot, exportStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#open = false;
  }

  hostUpdated(): void {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>("dialog.export");
    if (this.#open && dialog && !dialog.open) dialog.showModal();
  }

  readonly open = (): void => {
    this.#open = true;
    this.#drawn = undefined;
    this.#said = "";
    this.#host.requestUpdate();
    void this.#draw();
  };

  readonly #closed = (): void => {
    this.#open = false;
    this.#drawn = undefined;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  };

  view(words: Words): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const layers = this.#layers.value?.view(words) ?? nothing;
    return html`${exportView(this.#settings, this.#drawn, this.#said, words, this.#actions)}${layers}`;
  }

  readonly #actions: ExportActions = {
    set: (patch) => {
      this.#settings = { ...this.#settings, ...patch };
      this.#said = "";
      this.#host.requestUpdate();
      if ("format" in patch || "scale" in patch || "outline" in patch) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#draw(), "heading" in patch ? PAUSE_MS : 0);
    },
    closed: this.#closed,
    download: () => void this.#try(() => this.#download()),
    copyPicture: () => void this.#try(() => this.#copyPicture()),
    copyText: (text) =>
      void this.#try(async () => {
        await navigator.clipboard.writeText(text);
        return sayExport(this.#options.words(), "export.done.copy");
      }),
    layers: () => void this.#layers.need().then((dialog) => this.#open && dialog?.open()),
    more: (file) => void this.#try(() => this.#more(file)),
  };

  async #draw(): Promise<void> {
    const asked = ++this.#asked;
    await this.#try(async () => {
      const { page, theme, heading, extent } = this.#settings;
      const title = heading.trim();
      const bounds = extent === "view" ? this.#options.bounds() : undefined;
      const [painter, input] = await Promise.all([
        this.#options.painter(),
        this.#options.input({ page, theme, ...(bounds && { bounds }), ...(title && { title }) }),
      ]);
      if (asked === this.#asked && this.#open) this.#drawn = { painter, input, figure: painter.drawFigure(input) };
      return "";
    });
  }

  /** Runs an action and shows its message, or why it failed. */
  async #try(action: () => Promise<string>): Promise<void> {
    try {
      this.#said = await action();
    } catch (error) {
      this.#said = this.#options.words().say("export.failed", { reason: reasonOf(error) });
    }
    this.#host.requestUpdate();
  }

  /** The figure last drawn; draws it first if there is none. Rejects if that fails. */
  async #current(): Promise<Drawn> {
    if (!this.#drawn) await this.#draw();
    if (!this.#drawn) throw new Error(this.#said);
    return this.#drawn;
  }

  async #file(format: ExportSettings["format"]): Promise<Blob> {
    const [{ painter, input, figure }, files] = await Promise.all([this.#current(), import("./figure-files.js")]);
    const { dataset, state } = input.situation;
    const record = painter.recordOf({ dataset, state }, VERSION, input.baseline);
    if (format === "svg") return this.#settings.outline ? files.outlinedFile(figure) : files.svgFile(painter, figure);
    if (format === "png") return files.pngFile(painter, figure, record, this.#settings.scale);
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

  async #copyPicture(): Promise<string> {
    const words = this.#options.words();
    if (typeof ClipboardItem === "undefined") return sayExport(words, "export.noClipboard");
    // Passed as a promise, because browsers require the call during the click's user activation.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": this.#file("png") })]);
    return sayExport(words, "export.done.copy");
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
