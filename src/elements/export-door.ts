import { nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Words } from "../scene/words.js";
import type { ExportController, ExportOptions } from "./export-controller.js";

/** The way into the dialog of figures, which is loaded when a reader first opens it. */
export class ExportDoor {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ExportOptions;
  readonly #failed: (reason: string) => void;
  #dialog: ExportController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ExportOptions, failed: (reason: string) => void) {
    this.#host = host;
    this.#options = options;
    this.#failed = failed;
  }

  readonly open = async (): Promise<void> => {
    try {
      const { ExportController } = await import("./export-controller.js");
      this.#dialog ??= new ExportController(this.#host, this.#options);
      if (this.#host.isConnected) this.#dialog.open();
    } catch (error) {
      this.#failed(error instanceof Error ? error.message.slice(0, 200) : String(error));
    }
  };

  view(words: Words): TemplateResult | typeof nothing {
    return this.#dialog?.view(words) ?? nothing;
  }
}
