import { html, type LitElement, nothing, type ReactiveController, svg, type TemplateResult } from "lit";
import type { Edit } from "../../../model/edit.js";
import { findScenario } from "../../../model/scenario-of.js";
import type { CoalitionState } from "../../../model/state.js";
import type { Words } from "../../../scene/words.js";
import { pathOf } from "../../access/halo.js";
import { adoptStyles } from "../../adopt-styles.js";
import type { Stage } from "../../stage/stage.js";
import type { Store } from "../../store/store.js";
import type { Tool } from "../edit-mode.js";
import { sayEdit } from "../edit-words.js";
import type { Editor } from "../editor.js";
import { ownIds } from "./additions.js";
import { AreaTool } from "./area-tool.js";
import { type EditedMap, editedMap, isInside } from "./edited-map.js";
import { mapEditStyles } from "./map-edit-styles.js";
import { type Action, type EditContext, LINES, type Lines, type MapTool, type PressTool } from "./map-tool.js";
import { PlaceTool } from "./place-tool.js";
import { Presses } from "./presses.js";
import { Proposals } from "./proposals.js";
import { StationGrips } from "./station-grips.js";
import { TryTool } from "./try-tool.js";

export interface MapEditOptions {
  readonly store: Store;
  readonly stage: Stage;
  readonly editor: Editor;
  /** Announces a text to screen readers, after any that is still being read. */
  readonly announce: (text: string) => void;
  /** Uncovers the map where a sheet lies over it. */
  readonly showMap: () => void;
}

const AT_REST: Tool = { kind: "move" };
/** After the last of several changes in quick succession, it is announced. */
const PAUSE_MS = 400;

/** What a reader edits with on the map: handles, proposals and tools, as buttons and lines that follow the map. */
export class MapEdit implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: MapEditOptions;
  readonly #context: EditContext;
  readonly #stations: StationGrips;
  readonly #proposals: Proposals;
  #tool: PressTool | undefined;
  #toolFor: Tool = AT_REST;
  #said = "";
  #state: CoalitionState | undefined;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #wished: string | undefined;
  /** What had the focus before a tool was given it. */
  #returnTo: Element | null = null;

  constructor(host: LitElement, options: MapEditOptions) {
    this.#host = host;
    this.#options = options;
    const { store, editor } = options;
    this.#context = {
      store,
      editor,
      map: () => this.#map(),
      words: () => store.words(),
      apply: (commands) => this.#apply(commands),
      newIds: (count) => this.#newIds(count),
      say: (text, aloud) => this.#say(text, aloud),
      draw: () => this.#draw(),
      update: () => host.requestUpdate(),
      focus: (spot) => {
        this.#wished = spot;
        host.requestUpdate();
      },
    };
    this.#stations = new StationGrips(this.#context);
    this.#proposals = new Proposals(this.#context);
    const presses = new Presses({
      box: () => this.#map()?.box,
      tool: () => this.#tool,
      placeAt: (event) => {
        const map = this.#map();
        return map?.unproject(map.pointOf(event));
      },
    });
    presses.listen(host.shadowRoot);
    adoptStyles(host.shadowRoot, mapEditStyles, true);
    store.follow({ changed: () => this.#follow(), idle: () => Promise.resolve() });
    options.stage.access.alongside.add(() => this.#draw());
    host.addController(this);
    this.#follow();
  }

  get #isOn(): boolean {
    return this.#options.editor.mode.now.isOn;
  }

  /** While two states are compared, the second map is edited on; both show the same places. */
  #map(): EditedMap | undefined {
    const { stage, store } = this.#options;
    if (!this.#isOn || stage.isStill || stage.isPoster) return undefined;
    const second = (store.picture()?.pair ?? null) !== null;
    const { painter } = second ? stage.other : stage.map;
    const box = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(".stage > .map")[second ? 1 : 0];
    return painter && box ? editedMap(painter, box) : undefined;
  }

  #apply(commands: readonly Edit[]): boolean {
    const result = this.#options.editor.apply(commands);
    if (!("problems" in result)) return true;
    this.#options.store.report(result.problems);
    return false;
  }

  #newIds(count: number): readonly string[] {
    const { store, editor } = this.#options;
    const { facts } = store;
    const scenario =
      facts && (editor.edited?.scenario ?? findScenario(facts, store.state.scenario) ?? facts.scenarios[0]);
    return facts && scenario ? ownIds(facts, scenario, count) : [];
  }

  #say(text: string, aloud = false): void {
    this.#said = text;
    const bar = this.#showText();
    // The first text, and the last, show the bar and hide it.
    if (!bar || bar.hidden !== (this.#textNow() === "")) this.#host.requestUpdate();
    clearTimeout(this.#pause);
    if (aloud) this.#pause = setTimeout(() => this.#options.announce(text), PAUSE_MS);
  }

  /** Puts the text into the bar, which changes with every frame while something is dragged; returns the bar. */
  #showText(): HTMLElement | null {
    const bar = this.#host.shadowRoot?.querySelector<HTMLElement>(".edit-bar") ?? null;
    const shown = bar?.querySelector("p");
    const text = this.#textNow();
    if (shown && shown.textContent !== text) shown.textContent = text;
    return bar;
  }

  get #tools(): readonly MapTool[] {
    return [this.#tool ?? this.#stations, this.#proposals];
  }

  /** Takes over what panel or page have chosen. */
  #follow(): void {
    const { store, stage, editor } = this.#options;
    const { isOn, tool: wished } = editor.mode.now;
    // What was said of another state is no longer true.
    if (store.state !== this.#state) this.#said = "";
    this.#state = store.state;
    if (isOn && stage.isPoster && !stage.loader.awake) stage.loader.use();
    const tool: Tool = isOn ? wished : AT_REST;
    if (!isOn) this.#stations.end();
    if (tool === this.#toolFor || (tool.kind === "move" && this.#toolFor.kind === "move")) return;
    this.#toolFor = tool;
    this.#tool?.end();
    this.#stations.end();
    this.#tool = this.#made(tool);
    stage.selection.isPaused = this.#tool !== undefined;
    this.#said = "";
    if (!this.#tool) {
      this.#giveBack();
      return;
    }
    this.#options.showMap();
    this.#returnTo ??= this.#host.shadowRoot?.activeElement ?? null;
    this.#context.focus(this.#tool.home);
  }

  /** Gives the focus back that a tool was given, unless it has gone elsewhere or something else has been wished. */
  #giveBack(): void {
    const back = this.#returnTo;
    this.#returnTo = null;
    const active = this.#host.shadowRoot?.activeElement;
    if (!(back instanceof HTMLElement) || (active && !active.closest(".map-edit, .edit-bar"))) return;
    void this.#host.updateComplete.then(() => {
      if (this.#wished === undefined && !this.#host.shadowRoot?.activeElement) back.focus({ preventScroll: true });
    });
  }

  #made(tool: Tool): PressTool | undefined {
    if (tool.kind === "try") return new TryTool(this.#context, tool.trial);
    if (tool.kind === "area") return new AreaTool(this.#context);
    return tool.kind === "place" ? new PlaceTool(this.#context, tool) : undefined;
  }

  hostUpdated(): void {
    this.#showText();
    this.#place();
    const button = this.#wished === undefined ? null : this.#button(this.#wished);
    if (!button) return;
    this.#wished = undefined;
    // The focus chooses a station, which updates the element again.
    queueMicrotask(() => button.focus({ preventScroll: true }));
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#frame = 0;
    this.#stations.end();
    this.#tool?.end();
  }

  #button(spot: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`.map-edit [data-spot="${CSS.escape(spot)}"]`) ?? null;
  }

  #draw(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  /** Puts buttons and lines where their places are on the map now. */
  #place(): void {
    const layer = this.#host.shadowRoot?.querySelector<HTMLElement>(".map-edit");
    if (!layer) return;
    const map = this.#map();
    layer.hidden = !map;
    if (!map) return;
    const { box } = map;
    layer.style.translate = `${box.offsetLeft + box.clientLeft}px ${box.offsetTop + box.clientTop}px`;
    layer.style.width = `${box.clientWidth}px`;
    layer.style.height = `${box.clientHeight}px`;
    const lines: Lines = {};
    const leads: string[] = [];
    const buttons = new Map<string | undefined, HTMLElement>();
    for (const one of layer.querySelectorAll<HTMLElement>("[data-spot]")) buttons.set(one.dataset.spot, one);
    for (const tool of this.#tools) {
      const drawn = tool.draw(map);
      for (const lead of drawn.leads ?? [])
        leads.push(`M${lead.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`);
      for (const name of LINES) {
        const more = drawn.lines[name];
        if (more) lines[name] = [...(lines[name] ?? []), ...more];
      }
      for (const { id, at, shift = 0 } of drawn.spots) {
        const button = buttons.get(id);
        if (!button) continue;
        const point = at && ("lon" in at ? map.project([at.lon, at.lat]) : at);
        const shifted = point && { x: point.x + shift, y: point.y };
        button.toggleAttribute("data-away", !shifted || !isInside(shifted, box));
        if (shifted) button.style.translate = `${shifted.x.toFixed(1)}px ${shifted.y.toFixed(1)}px`;
      }
    }
    const show = (name: string, data: string) => {
      const path = layer.querySelector(`path.${name}`);
      if (path && path.getAttribute("d") !== data) path.setAttribute("d", data);
    };
    show("leads", leads.join(""));
    for (const name of LINES) {
      const rows = lines[name] ?? [];
      show(name, name === "corners" ? cornersOf(rows, map) : rows.map((row) => pathOf(row, map.project)).join(""));
    }
  }

  /** Takes back what has been begun on the map, else ends a tool or leaves the proposals; returns whether there was any. */
  escape(): boolean {
    return this.#isOn && this.#tools.some((tool) => tool.escape());
  }

  /** The bar's text: what has just been said, or what can be done. */
  #textNow(): string {
    const words = this.#options.store.words();
    const hints = this.#tools.map((tool) => tool.hint(words)).filter((text) => text !== "");
    return this.#said || hints.at(-1) || "";
  }

  view(words: Words): TemplateResult | typeof nothing {
    if (!this.#map()) return nothing;
    const text = this.#textNow();
    const actions = this.#tools.flatMap((tool) => tool.actions(words));
    const [first] = this.#tools;
    return html`<div class="map-edit" role="group" aria-label=${sayEdit(words, "edit.map")} @focusin=${this.#reveal}>
        <svg aria-hidden="true" focusable="false">${["leads", ...LINES].map(lineView)}</svg>
        ${first?.view(words)} ${this.#proposals.view(words)}
      </div>
      <div class="edit-bar" role="group" aria-label=${sayEdit(words, "edit.map.bar")} ?hidden=${text === "" && actions.length === 0}>
        <p></p>
        ${actions.map(actionView)}
      </div>`;
  }

  /** A handle that gets the focus out of view is brought into it. */
  readonly #reveal = (event: FocusEvent): void => {
    const map = this.#map();
    const button = event.target as HTMLElement;
    if (!map || !button.hasAttribute("data-away")) return;
    const { spot } = button.dataset;
    for (const { id, at } of this.#tools.flatMap((tool) => tool.draw(map).spots))
      if (id === spot && at && "lon" in at) map.show(at);
  };
}

const lineView = (name: string): TemplateResult => svg`<path class=${name}></path>`;

const actionView = ({ id, text, run, disabled = false, isMain = false }: Action): TemplateResult =>
  html`<button type="button" class=${isMain ? "main" : ""} data-edit=${id} ?disabled=${disabled} @click=${run}>${text}</button>`;

/** Corners as small squares in SVG path data. */
const cornersOf = (rows: NonNullable<Lines["corners"]>, { project }: EditedMap): string =>
  rows
    .flat()
    .flatMap((at) => project(at) ?? [])
    .map(({ x, y }) => `M${(x - 3.5).toFixed(1)} ${(y - 3.5).toFixed(1)}h7v7h-7z`)
    .join("");
