import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from "lit";
import type { Thing } from "../../scene/things.js";
import { type Lacking, Late } from "../late.js";
import type { StageHost } from "../stage/stage-host.js";
import type { Access, AccessOptions } from "./access.js";

export interface LazyAccessOptions extends Omit<AccessOptions, "tables"> {
  /** Told when the code has not arrived. */
  readonly lacking: Lacking;
}

/** Loads keyboard and screen reader access to a map when focus enters, a thing is pointed at, or tables are shown. */
export class LazyAccess implements ReactiveController {
  readonly #tables = new Set<ReactiveElement>();
  readonly #part: Late<Access>;
  readonly #options: LazyAccessOptions;

  constructor(host: StageHost, options: LazyAccessOptions) {
    this.#options = options;
    this.#part = new Late(
      async () => {
        const { Access } = await import("./access.js");
        return new Access(host, { ...options, tables: this.#tables });
      },
      () => options.changed(),
      options.lacking,
    );
    host.addController(this);
    host.addEventListener("focusin", () => void this.#part.need());
  }

  /** Settles when a requested load has ended. */
  get loading(): Promise<unknown> | undefined {
    return this.#part.settled;
  }

  /** `undefined` until it is loaded. */
  get now(): Access | undefined {
    return this.#part.value;
  }

  /** Registers tables of this map; the returned function removes them. */
  join(tables: ReactiveElement): () => void {
    this.#tables.add(tables);
    void this.#part.need();
    return () => this.#tables.delete(tables);
  }

  hostUpdated(): void {
    if (this.#options.selected() || this.#options.card()) this.#part.now();
    this.now?.updated();
  }

  /** Describes the map's keys on its canvas for assistive technology, on every new map. */
  drawn(): void {
    const text = this.#options.words().say("map.keys");
    for (const { painter } of this.#options.maps) {
      painter?.canvas.setAttribute("role", "application");
      painter?.canvas.setAttribute("aria-description", text);
    }
  }

  /** Points at a thing whose row has received focus, if `isThere` still holds once the code is loaded. */
  enter(id: string, isThere: () => boolean): void {
    if (this.now) this.now.enter(id);
    else void this.#part.need().then((access) => isThere() && access?.enter(id));
  }

  /** Moves the map so that all of a thing is visible beside a box that lies over it. */
  reveal(thing: Thing, over: DOMRect | undefined): void {
    void this.#part.need().then((access) => access?.reveal(thing, over));
  }

  /** Called with `follow`: what else lies over the map. */
  readonly alongside = new Set<() => void>();
  readonly follow = (): void => {
    this.now?.follow();
    for (const one of this.alongside) one();
  };
  readonly key = (event: KeyboardEvent): boolean => this.now?.key(event) ?? false;
  readonly escape = (): boolean => this.now?.escape() ?? false;

  overlay(): TemplateResult | typeof nothing {
    return this.now?.overlay() ?? nothing;
  }

  sheet(): TemplateResult | typeof nothing {
    return this.now?.sheet() ?? nothing;
  }
}
