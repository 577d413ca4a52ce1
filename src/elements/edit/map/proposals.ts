import { html, type TemplateResult } from "lit";
import type { Words } from "../../../scene/words.js";
import type { Ghost } from "../edit-mode.js";
import { sayEdit } from "../edit-words.js";
import { ringLines, trackLine } from "./edited-map.js";
import { type Action, type Drawn, done, type EditContext, type MapTool } from "./map-tool.js";
import { platformName, pointsText, putAircraft } from "./try-tool.js";

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

  #adopt(ghost: Ghost): void {
    const { mode } = this.#context.editor;
    const trial = mode.now.ghostsFor;
    const station = trial && putAircraft(this.#context, trial, ghost);
    if (!trial || !station) return;
    const ghosts = mode.now.ghosts.filter((one) => one !== ghost);
    mode.set({ ghosts, ghostsFor: ghosts.length > 0 ? trial : null, chosen: station });
    this.#context.focus(ghosts.length > 0 ? "ghost:0" : `move:${station}`);
  }

  hint(words: Words): string {
    return this.#list.length > 0 ? sayEdit(words, "edit.map.proposals") : "";
  }

  actions(words: Words): readonly Action[] {
    if (this.#list.length === 0) return [];
    return [{ id: "leave", text: sayEdit(words, "edit.map.proposals.leave"), run: () => this.escape() }];
  }

  escape(): boolean {
    if (this.#list.length === 0) return false;
    this.#context.editor.mode.set({ ghosts: [], ghostsFor: null });
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
    return html`${this.#list.map((ghost, index) => {
      const points = pointsText(ghost.gainPercent, words);
      const gain = sayEdit(words, "edit.gain", { points });
      return html`<button
        type="button"
        class="grip ghost"
        data-spot=${`ghost:${index}`}
        aria-label=${sayEdit(words, "edit.ghost.number", { n: words.number(index + 1), platform, gain })}
        @click=${() => this.#adopt(ghost)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Escape" && this.escape()) done(event);
        }}
      ><b>${words.number(index + 1)}</b><span class="gain">${points}</span></button>`;
    })}`;
  }
}
