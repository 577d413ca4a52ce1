import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../scene/words.js";
import type { Ghost } from "../edit-mode.js";
import { sayEdit } from "../edit-words.js";
import { gainText, shortGainText } from "../gain-text.js";
import { isStale, leaving } from "../proposed.js";
import { ringLines, trackLine } from "./edited-map.js";
import { type Action, type Drawn, done, type EditContext, type MapTool } from "./map-tool.js";
import { platformName, putAircraft } from "./try-tool.js";

/** Proposed places, numbered, each with what it would add: a press adopts one. */
export class Proposals implements MapTool {
  readonly #context: EditContext;

  constructor(context: EditContext) {
    this.#context = context;
  }

  get #list(): readonly Ghost[] {
    const { ghosts, ghostsFor } = this.#context.editor.mode.now;
    return ghostsFor ? ghosts : [];
  }

  /** Whether the map shows something else by now than what the gains were worked out for. */
  get #isStale(): boolean {
    return isStale(this.#context.store, this.#context.editor);
  }

  #adopt(ghost: Ghost): void {
    const { store, editor } = this.#context;
    const { mode } = editor;
    const trial = mode.now.ghostsFor;
    const left = leaving(store, editor, ghost);
    const station = trial && putAircraft(this.#context, trial, ghost);
    if (!trial || !station) return;
    mode.set({ ...left(), chosen: station });
    this.#context.focus(mode.now.ghosts.length > 0 ? "ghost:0" : `move:${station}`);
  }

  hint(words: Words): string {
    if (this.#list.length === 0) return "";
    return sayEdit(words, this.#isStale ? "edit.suggest.stale" : "edit.map.proposals");
  }

  actions(words: Words): readonly Action[] {
    if (this.#list.length === 0) return [];
    return [{ id: "leave", text: sayEdit(words, "edit.map.proposals.leave"), run: () => this.escape() }];
  }

  escape(): boolean {
    if (this.#list.length === 0) return false;
    this.#context.editor.mode.set({ ghosts: [], ghostsFor: null, ghostsBasis: null });
    return true;
  }

  end(): void {}

  draw(): Drawn {
    const list = this.#list;
    return {
      spots: list.map((ghost, index) => ({ id: `ghost:${index}`, at: ghost })),
      lines: {
        "ghost-rings": list.flatMap((ghost) => ringLines(ghost, ghost.radiusKm)),
        "ghost-tracks": list.map(trackLine),
      },
    };
  }

  view(words: Words): TemplateResult {
    const trial = this.#context.editor.mode.now.ghostsFor;
    const platform = trial ? platformName(this.#context, trial) : "";
    const stale = this.#isStale;
    return html`${this.#list.map((ghost, index) => {
      const n = words.number(index + 1);
      const name = stale
        ? sayEdit(words, "edit.ghost.stale", { n, platform })
        : sayEdit(words, "edit.ghost.number", { n, platform, gain: gainText(ghost, words) });
      return html`<button
        type="button"
        class="grip ghost ${stale ? "stale" : ""}"
        data-spot=${`ghost:${index}`}
        aria-label=${name}
        @click=${() => this.#adopt(ghost)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Escape" && this.escape()) done(event);
        }}
      ><b>${n}</b>${stale ? nothing : html`<span class="gain">${shortGainText(ghost, words)}</span>`}</button>`;
    })}`;
  }
}
