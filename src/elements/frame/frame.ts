import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import type { CoalitionState } from "../../model/state.js";
import { changedText } from "../../scene/changed.js";
import type { Derived } from "../../session/derive.js";
import { LazyEdit } from "../edit/lazy-edit.js";
import { LazyMapEdit } from "../edit/map/lazy-map-edit.js";
import type { ExportController } from "../export/export-controller.js";
import { LazyMoves } from "../folds/lazy-moves.js";
import { loadFonts } from "../fonts.js";
import type { ImportController } from "../import/import-controller.js";
import { Late } from "../late.js";
import { LazyShare, type ShareHost } from "../share/lazy-share.js";
import type { CompareView } from "../stage/compare-view.js";
import type { Stage } from "../stage/stage.js";
import { stageView } from "../stage/stage-view.js";
import type { Scenarios } from "../store/scenarios.js";
import type { Store } from "../store/store.js";
import { historyKey } from "../switches/history-buttons.js";
import { themeDeclarations } from "../theme-properties.js";
import { LazyTour } from "../tour/lazy-tour.js";
import type { TourHost } from "../tour/steps.js";
import { creditsView } from "./credits.js";
import { dropHandlers } from "./drop-handlers.js";
import { Folds } from "./folds.js";
import { headView, toolsView } from "./head.js";
import { problemsView } from "./problems.js";
import { sameSize, sizeOf } from "./size.js";
import { sheetButton, skipView } from "./ways.js";

/** How long the first view waits for the shipped font. */
const LATE_FONT_MS = 1500;

/** The element that a frame is drawn in. */
export interface FrameHost extends TourHost, ShareHost, Pick<LitElement, "renderRoot" | "updateComplete"> {
  theme: ShareHost["theme"];
  readonly controls: "full" | "compact" | "none";
}

/** Everything around the map (the question, the finding, switches, folds, dialogs), and what a reader does with it. */
export class Frame {
  readonly #host: FrameHost & LitElement;
  readonly #store: Store;
  readonly #stage: Stage;
  readonly #folds: Folds;
  readonly #moves: LazyMoves;
  readonly #edit: LazyEdit;
  readonly #mapEdit: LazyMapEdit;
  readonly #drop: ReturnType<typeof dropHandlers>;
  readonly #tour: LazyTour;
  readonly #export: Late<ExportController>;
  readonly #import: Late<ImportController>;
  readonly #share: LazyShare;
  #size: ReturnType<typeof sizeOf>;
  #said = "";
  /** Whether the shipped font is here, or late; text that is shown earlier would be set anew, and move what is below it. */
  #isSet = false;
  #setting: Promise<unknown> | undefined;
  #sheetOpen = false;
  /** As a reader has chosen it. */
  #compareView: CompareView | undefined;
  /** Share of the width that the first map has when swiping, in per cent. */
  #swipe = 50;

  constructor(host: FrameHost & LitElement, store: Store, stage: Stage, scenarios: Scenarios) {
    this.#host = host;
    this.#store = store;
    this.#stage = stage;
    this.#folds = new Folds(store, scenarios);
    this.#moves = new LazyMoves(host, store);
    this.#edit = new LazyEdit(host, store, {
      load: (file) => void scenarios.load(file),
      setSheet: (open) => this.#setSheet(open),
      isSheet: () => !this.#size.wide,
      showMap: () => stage.isPoster && stage.askForMap("button"),
    });
    this.#mapEdit = new LazyMapEdit(host, {
      store,
      stage,
      announce: (text) => this.announce(text),
      showMap: () => this.#setSheet(false),
    });
    this.#drop = dropHandlers((file) => void scenarios.load(file));
    this.#size = sizeOf(host);
    this.#tour = new LazyTour(host, store, {
      still: stage.still,
      background: () => this.#folds.background(),
      scenarios: () => scenarios.settled,
    });
    const lacking = store.missing.of("export.open", {
      message: (reason) => store.words().say("export.failed", { reason }),
    });
    this.#export = new Late(
      async () => {
        const [{ ExportController }, { figureInputOf }] = await Promise.all([
          import("../export/export-controller.js"),
          import("../export/figures.js"),
        ]);
        return new ExportController(host, {
          words: () => store.words(),
          input: (request) => figureInputOf(store, request),
          series: async (...asked) => (await import("../export/series-files.js")).seriesInputOf(store, ...asked),
          bounds: () => stage.bounds(),
          theme: () => store.themeName(),
          house: store.input.house,
          painter: () => stage.still.loadFigure(),
          layers: async () => (await import("../export/layers-dialog.js")).layersDialog(host, store, stage),
          lacking,
        });
      },
      undefined,
      lacking,
    );
    this.#import = new Late(
      async () => {
        const { ImportController } = await import("../import/import-controller.js");
        return new ImportController(host, { store, announce: (text) => this.announce(text) });
      },
      undefined,
      store.missing.of("missing.rest"),
    );
    this.#share = new LazyShare(host, store, stage, {
      arrangement: () => ({ compare: this.#pairView, swipe: this.#swipe }),
      arrange: ({ compare = this.#compareView, swipe = this.#swipe }) => {
        this.#compareView = compare;
        this.#swipe = swipe;
        host.requestUpdate();
      },
    });
    scenarios.onLayer = (file) => void this.#import.need().then((dialog) => host.isConnected && dialog?.open(file));
    // After what has been said of the state that came with it.
    scenarios.onStyle = (text) => this.announce(`${this.#said} ${text}`.trim());
    store.onReadersChange = (before) => this.#announceChange(before);
  }

  /** Settles when everything that is open is loaded. */
  get loading(): Promise<unknown> {
    const late = [this.#folds, this.#moves, this.#edit, this.#mapEdit, this.#tour, this.#share];
    return Promise.all(late.map(({ loading }) => loading));
  }

  /** How two maps share their box: side by side, or one over the other up to `swipe` per cent of the width. */
  get arrangement(): { readonly beside: boolean; readonly swipe: number } {
    return { beside: this.#pairView === "beside", swipe: this.#swipe };
  }

  /** A story on a phone has no room for two live maps below one another. */
  get #pairView(): CompareView {
    const { isStill, isPoster } = this.#stage;
    const isLow = this.#host.mode === "story" && this.#size.cramped && !isStill && !isPoster;
    return this.#compareView ?? (isLow ? "swipe" : "beside");
  }

  openExport(): void {
    void this.#export.need().then((dialog) => this.#host.isConnected && dialog?.open());
  }

  /** Called after each update; returns whether the map may be drawn, or waits for its story. */
  follow(): boolean {
    return this.#tour.follow();
  }

  /** Called when the box of the map has changed its size. */
  resized(): void {
    if (!sameSize(sizeOf(this.#host), this.#size)) this.#host.requestUpdate();
  }

  /** Announces a text to users of a screen reader, after what it is saying now. */
  announce(text: string): void {
    // A repeated text must differ from the one before, or a screen reader stays silent.
    this.#said = this.#said === text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  #announceChange(before: CoalitionState): void {
    const derived = this.#store.picture();
    if (!derived) return;
    const { dataset } = derived.situation;
    this.announce(changedText(before, this.#store.state, dataset, this.#store.words()) + derived.announcement);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const travel = historyKey(event);
    if (travel) {
      this.#store.travel(travel);
      event.preventDefault();
      return;
    }
    if (this.#stage.access.key(event) || event.key !== "Escape" || !this.#escape()) return;
    event.stopPropagation();
    // Keeps open a dialog of the page around the map: the key has closed something inside the map.
    event.preventDefault();
  };

  /** Closes the innermost thing that is open; returns whether there was one. */
  #escape(): boolean {
    if (this.#mapEdit.escape() || this.#stage.selection.escape()) return true;
    if (this.#sheetOpen) {
      this.#setSheet(false);
      return true;
    }
    return this.#tour.close() || this.#stage.access.escape() || this.#edit.escape();
  }

  #setSheet(open: boolean): void {
    this.#sheetOpen = open;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    const [host, store, stage] = [this.#host, this.#store, this.#stage];
    const words = store.words();
    const derived = store.picture();
    const told = host.mode === "story";
    const full = host.controls === "full" && !told;
    this.#size = sizeOf(host);
    // Why there is no live map is said in its place.
    const said = stage.failed ? stage.failureText() : "";
    const problems = () => problemsView(store, words, said);
    this.#setting ??= Promise.race([loadFonts(), new Promise((late) => setTimeout(late, LATE_FONT_MS))]).then(() => {
      this.#isSet = true;
      host.requestUpdate();
    });
    // The picture that a server has drawn stays until the element can replace it.
    const isWaiting = !derived || (stage.still.awaited && !stage.hasShown) || stage.hasNoStill || this.#tour.isAwaited;
    if (isWaiting && host.querySelector(":scope > [data-coalition-static]")) return html`<slot></slot>${problems()}`;
    const tools = () =>
      toolsView(words, {
        tour: this.#tour.open,
        tourName: this.#tour.name,
        takeFigure: () => this.openExport(),
        share: () => void this.#share.open(),
        edit: host.mode === "static" ? nothing : this.#edit.button(words),
      });
    return html`<div class="frame" lang=${words.locale} dir=${words.direction} .style=${themeDeclarations(stage.still.printing ? "print" : store.themeName())} @keydown=${this.#onKey} @dragover=${this.#drop.dragover} @drop=${this.#drop.drop}>
      ${derived && host.controls !== "none" ? skipView(words, host.renderRoot, told) : nothing}
      <div class=${classMap({ grid: true, bare: !full, told, placing: !this.#size.wide && this.#edit.isPlacing, waiting: !derived || !this.#isSet || this.#tour.isAwaited })}>
        ${headView(derived?.situation, words, full ? tools() : nothing, this.#tour.view(words))}
        ${full && derived && this.#size.chips ? html`<coalition-switches class="first" layout="row" only="us-isr domain"></coalition-switches>` : nothing}
        ${this.#stageView(derived)}
        ${derived && (told ? this.#tour.view(words, derived) : html`<coalition-ledger part="strip" .density=${this.#size.density}></coalition-ledger>`)}
        ${full && derived ? this.#panel(derived, this.#size.wide ? nothing : tools()) : nothing}
        ${derived && !full ? this.#tables() : nothing}
        ${store.dataset ? creditsView(store.dataset, words, stage.look.credits) : nothing}
      </div>
      ${stage.selection.details(words)} ${this.#export.value?.view(words) ?? nothing} ${this.#import.value?.view(words) ?? nothing}
      ${this.#share.view(words)}
      ${stage.access.sheet()}
      ${problems()}
      <p class="said" role="status">${this.#said}</p>
    </div>`;
  }

  /** Everything on the map as tables, in a fold that is open if the live map has failed. */
  #tables(): TemplateResult {
    const title = this.#store.words().say("list.title");
    const usual = (this.#stage.failed || this.#stage.hasNoStill) && this.#host.mode !== "story";
    return this.#folds.fold("tables", title, () => html`<coalition-tables></coalition-tables>`, usual);
  }

  #panel(derived: Derived, tools: TemplateResult | typeof nothing): TemplateResult {
    const host = this.#host;
    const words = this.#store.words();
    const { dataset, state } = derived.situation;
    const open = this.#sheetOpen;
    const command = this.#folds.command(dataset, words);
    return html`<div id="panel" class=${classMap({ panel: true, open })} part="panel">
        ${tools} ${host.mode === "static" ? nothing : this.#edit.view(words)}
        <coalition-switches only="reading us-isr nato-support as-of target-altitude component"></coalition-switches>
        ${this.#folds.whatIf(words, host)} ${state.reading === "command" ? command : nothing}
        <coalition-switches only="compare shade history"></coalition-switches>
        ${this.#size.wide && !this.#stage.still.printing ? this.#legend() : nothing} ${this.#moves.view(words)}
        ${state.reading === "command" ? nothing : command} ${this.#folds.rest(derived, words)} ${this.#tables()}
      </div>
      ${sheetButton(open, words, () => this.#setSheet(!open))}`;
  }

  #legend(): TemplateResult {
    const list = () => html`<div part="legend"><slot name="legend"><coalition-legend></coalition-legend></slot></div>`;
    // In the other readings, labels on the map explain enough: the legend is closed at first.
    const open = this.#store.state.reading === "contributors" && this.#size.wide && this.#host.mode !== "story";
    return this.#folds.fold("legend", this.#store.words().say("legend.title"), list, open);
  }

  #stageView(derived: Derived | undefined): TemplateResult {
    const { controls, mode } = this.#host;
    const beside = controls === "full" && mode !== "story" && this.#size.wide;
    const host = { store: this.#store, stage: this.#stage, renderRoot: this.#host.renderRoot };
    return stageView(host, derived, {
      view: this.#pairView,
      swipe: this.#swipe,
      setView: (view) => {
        this.#compareView = view;
        // The edge starts in the middle of the host country, so that both sides show some of it.
        if (view === "swipe") this.#swipe = this.#stage.middleOfHost() ?? this.#swipe;
        this.#host.requestUpdate();
      },
      setSwipe: (percent) => {
        this.#swipe = percent;
        this.#host.requestUpdate();
      },
      edit: this.#mapEdit.view(this.#store.words()),
      legend: derived && controls !== "none" && !beside ? this.#legend() : nothing,
    });
  }
}
