import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import type { MapLook } from "../../map/index.js";
import type { MessageKey } from "../../scene/english.js";

export interface LookHost extends ReactiveControllerHost {
  projection: MapLook["projection"];
  mapStyle: string | null;
}

/** Whom the credits name in addition to the publishers of the data. */
export interface LookCredits {
  readonly text?: string;
  readonly links?: readonly TemplateResult[];
}

/** Reports a problem with an attribute. */
export type Complain = (path: string, key: MessageKey, values: Record<string, string>) => void;

/**
 * How the live map looks apart from its scene: its projection, and the page's own basemap. The code for both is loaded
 * only when a page sets one of them.
 */
export class Look implements ReactiveController {
  readonly host: LookHost;
  readonly complain: Complain;
  #projection: unknown = "mercator";
  #mapStyle: unknown = null;
  look: MapLook | undefined;
  credits: LookCredits = {};
  /** Settles when the last request has been fulfilled or has failed. */
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
