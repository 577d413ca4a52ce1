import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import type { MapLook } from "../../map/index.js";
import type { MessageKey } from "../../scene/english.js";

export interface LookHost extends ReactiveControllerHost {
  projection: MapLook["projection"];
  mapStyle: string | null;
}

/** Whom the credits name besides the makers of the data. */
export interface LookCredits {
  readonly text?: string;
  readonly links?: readonly TemplateResult[];
}

/** Says what is wrong with an attribute. */
export type Complain = (path: string, key: MessageKey, values: Record<string, string>) => void;

/**
 * How the live map looks besides its scene: its projection, and a basemap of the page's own. What reads them is only
 * loaded when a page asks for anything but the usual.
 */
export class Look implements ReactiveController {
  readonly host: LookHost;
  readonly complain: Complain;
  #projection: unknown = "mercator";
  #mapStyle: unknown = null;
  look: MapLook | undefined;
  credits: LookCredits = {};
  /** Settles when what was asked for last is there, or will not come. */
  settled: Promise<void> | undefined;

  constructor(host: LookHost, complain: Complain) {
    this.host = host;
    this.complain = complain;
    host.addController(this);
  }

  hostUpdate(): void {
    const { projection, mapStyle } = this.host;
    if (projection === this.#projection && mapStyle === this.#mapStyle) return;
    this.#projection = projection;
    this.#mapStyle = mapStyle;
    this.settled = import("./take-look.js").then((module) => module.takeLook(this));
  }
}
