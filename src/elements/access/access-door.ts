import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type ReactiveElement,
  type TemplateResult,
} from "lit";
import type { Thing } from "../../scene/things.js";
import { Late } from "../late.js";
import type { Access, AccessOptions } from "./access.js";

/** The ways through a map without a pointer: loaded when they are first needed. */
export class AccessDoor implements ReactiveController {
  readonly #tables = new Set<ReactiveElement>();
  readonly #part: Late<Access>;
  readonly #selected: () => string | null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Omit<AccessOptions, "tables">) {
    this.#selected = options.selected;
    this.#part = new Late(
      async () => {
        const { Access } = await import("./access.js");
        return new Access(host, { ...options, tables: this.#tables });
      },
      () => options.changed(),
    );
    host.addController(this);
  }

  /** Settles when what was asked for is there. */
  get loading(): Promise<unknown> | undefined {
    return this.#part.settled;
  }

  /** What is there of it; `undefined` until it has been loaded. */
  get now(): Access | undefined {
    return this.#part.value;
  }

  /** Tables of this map have come; the answer says that they have gone. */
  join(tables: ReactiveElement): () => void {
    this.#tables.add(tables);
    void this.#part.need();
    return () => this.#tables.delete(tables);
  }

  hostUpdated(): void {
    if (this.#selected()) void this.#part.need();
    this.now?.updated();
  }

  /** The map is drawn, perhaps a new one. */
  drawn(): void {
    void this.#part.need().then((access) => access?.describe());
  }

  /** Moves the map so that a thing is seen whole in what a box over it leaves free. */
  reveal(thing: Thing, over: DOMRect | undefined): void {
    void this.#part.need().then((access) => access?.reveal(thing, over));
  }

  readonly follow = (): void => this.now?.follow();
  readonly key = (event: KeyboardEvent): boolean => this.now?.key(event) ?? false;
  readonly escape = (): boolean => this.now?.escape() ?? false;

  overlay(): TemplateResult | typeof nothing {
    return this.now?.overlay() ?? nothing;
  }

  sheet(): TemplateResult | typeof nothing {
    return this.now?.sheet() ?? nothing;
  }
}
