import { type LitElement, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../scene/words.js";
import { Late } from "../../late.js";
import type { MapEdit, MapEditOptions } from "./map-edit.js";

/** Loads what a reader edits with on the map, when editing begins. */
export class LazyMapEdit {
  readonly #part: Late<MapEdit>;
  readonly #options: Omit<MapEditOptions, "editor">;

  constructor(host: LitElement, options: Omit<MapEditOptions, "editor">) {
    this.#options = options;
    const { input, missing } = options.store;
    this.#part = new Late(
      async () => {
        const [{ MapEdit }, editor] = await Promise.all([import("./map-edit.js"), input.needEditor()]);
        if (!editor) throw new Error("editor");
        return new MapEdit(host, { ...options, editor });
      },
      () => host.requestUpdate(),
      missing.of("missing.rest"),
    );
  }

  /** Settles when it is loaded, if it has been needed. */
  get loading(): Promise<unknown> | undefined {
    return this.#part.settled;
  }

  view(words: Words): TemplateResult | typeof nothing {
    return (this.#options.store.input.editor?.mode.now.isOn && this.#part.now()?.view(words)) || nothing;
  }

  escape(): boolean {
    return this.#part.value?.escape() ?? false;
  }
}
