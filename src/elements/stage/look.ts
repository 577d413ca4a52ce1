import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import type { MapLook } from "../../map/index.js";
import type { MessageKey } from "../../scene/english.js";
import type { Words } from "../../scene/words.js";
import { Late } from "../late.js";
import type { Missing } from "../store/missing.js";
import type * as TakeLook from "./take-look.js";

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
  settled: Promise<unknown> | undefined;
  /** Reports that something which a page has named has not arrived, and how to ask for it again. */
  readonly lacking: (...complaint: [...Parameters<Complain>, again: () => void]) => void;
  #taken: Promise<void> | undefined;
  readonly #part: Late<typeof TakeLook>;

  constructor(host: LookHost, complain: Complain, missing: Missing, words: () => Words) {
    this.host = host;
    this.complain = complain;
    this.lacking = (path, key, values, again) =>
      missing.note(key, values, again, { path, message: () => words().say(key, values) });
    this.#part = new Late(
      () => import("./take-look.js"),
      (module) => {
        this.#taken = module.takeLook(this);
      },
      missing.of("missing.rest"),
    );
    host.addController(this);
  }

  hostUpdate(): void {
    const { projection, mapStyle } = this.host;
    if (projection === this.#projection && mapStyle === this.#mapStyle) return;
    this.#projection = projection;
    this.#mapStyle = mapStyle;
    this.settled = this.#part.value?.takeLook(this) ?? this.#part.need().then(() => this.#taken);
  }
}
