import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Words } from "../scene/words.js";
import type { Derived } from "../session/derive.js";
import type { Access, AccessOptions } from "./access.js";

/** Loads tables, walks and the list of keys when they are first needed, and has their place in the element. */
export class AccessController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: AccessOptions;
  #access: Access | undefined;
  #loading: Promise<void> | undefined;
  /** `null` until the reader opens or closes the tables: then they are open where there is no map. */
  #open: boolean | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: AccessOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** A failure to load leaves the map as it is; the next need tries again. */
  load(): Promise<void> {
    this.#loading ??= import("./access.js").then(
      ({ Access }) => {
        this.#access = new Access(this.#host, this.#options);
        this.#host.requestUpdate();
      },
      () => {
        this.#loading = undefined;
      },
    );
    return this.#loading;
  }

  /** Settles when what was asked for is there. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  hostUpdated(): void {
    if (this.#options.selected()) void this.load();
    this.#access?.updated();
  }

  /** The map stands, perhaps a new one. */
  drawn(): void {
    void this.load().then(() => this.#access?.describe());
  }

  readonly follow = (): void => this.#access?.follow();
  readonly key = (event: KeyboardEvent): boolean => this.#access?.key(event) ?? false;
  readonly escape = (): boolean => this.#access?.escape() ?? false;

  overlay(): TemplateResult | typeof nothing {
    return this.#access?.overlay() ?? nothing;
  }

  sheet(): TemplateResult | typeof nothing {
    return this.#access?.sheet() ?? nothing;
  }

  /** The tables in their fold, worked out only while it is open. */
  twin(derived: Derived, words: Words, noMap: boolean): TemplateResult {
    const open = this.#open ?? noMap;
    if (open) void this.load();
    const toggle = (event: Event) => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now === open) return;
      this.#open = now;
      this.#host.requestUpdate();
    };
    return html`<details class="fold list twin" ?open=${open} @toggle=${toggle}>
      <summary>${words.say("list.title")}</summary>
      ${open && this.#access ? this.#access.tables(derived) : nothing}
    </details>`;
  }
}
