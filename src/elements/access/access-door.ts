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

/** The ways through a map without a pointer: loaded when the focus comes, something is pointed at, or tables are shown. */
export class AccessDoor implements ReactiveController {
  readonly #tables = new Set<ReactiveElement>();
  readonly #part: Late<Access>;
  readonly #options: Omit<AccessOptions, "tables">;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Omit<AccessOptions, "tables">) {
    this.#options = options;
    this.#part = new Late(
      async () => {
        const { Access } = await import("./access.js");
        return new Access(host, { ...options, tables: this.#tables });
      },
      () => options.changed(),
    );
    host.addController(this);
    host.addEventListener("focusin", () => void this.#part.need());
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
    if (this.#options.selected() || this.#options.card()) void this.#part.need();
    this.now?.updated();
  }

  /** The map is drawn, perhaps a new one: says what it is for whoever comes to it without a pointer. */
  drawn(): void {
    const text = this.#options.words().say("map.keys");
    for (const { painter } of this.#options.maps) {
      painter?.canvas.setAttribute("role", "application");
      painter?.canvas.setAttribute("aria-description", text);
    }
  }

  /** The focus has come to the row of a thing, and is still there once the ways have been loaded. */
  enter(id: string, isThere: () => boolean): void {
    if (this.now) this.now.enter(id);
    else void this.#part.need().then((access) => isThere() && access?.enter(id));
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
