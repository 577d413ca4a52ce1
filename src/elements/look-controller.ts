import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { AttributionPart, BasemapReport, MapLook } from "../map/index.js";
import type { MessageKey } from "../scene/english.js";

export const PROJECTIONS = ["mercator", "globe"] as const;
export type Projection = (typeof PROJECTIONS)[number];

interface LookHost extends ReactiveControllerHost {
  projection: Projection;
  mapStyle: string | null;
}

/** Says what is wrong with an attribute. */
type Complain = (path: string, key: MessageKey, values: Record<string, string>) => void;

/** How the live map looks besides its scene: its projection, and a basemap of the page's own. */
export class LookController implements ReactiveController {
  readonly #host: LookHost;
  readonly #complain: Complain;
  #address: string | null = null;
  look: MapLook = { projection: "mercator" };
  /** Whom the basemap names as its makers. */
  credits: readonly AttributionPart[] = [];
  /** Settles when the last basemap that was asked for is there, or will not come. */
  settled: Promise<void> = Promise.resolve();

  constructor(host: LookHost, complain: Complain) {
    this.#host = host;
    this.#complain = complain;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#host.projection ??= "mercator";
    const { projection, mapStyle } = this.#host;
    if (PROJECTIONS.includes(projection)) this.look = { ...this.look, projection };
    else {
      this.#host.projection = this.look.projection;
      this.#complain("projection", "guest.loading.bad", { value: `${projection}`, options: PROJECTIONS.join(", ") });
    }
    if (mapStyle === this.#address) return;
    this.#address = mapStyle;
    this.settled = this.#load(mapStyle);
  }

  /** What the live map says of its basemap. */
  readonly note = (report: BasemapReport): void => {
    if ("credits" in report) this.credits = report.credits;
    else this.#take(undefined, report.reason);
    this.#host.requestUpdate();
  };

  async #load(address: string | null): Promise<void> {
    let reason: string | undefined;
    const basemap = address
      ? await import("./basemap-at.js")
          .then(({ basemapAt }) => basemapAt(address))
          .catch((error: Error) => {
            reason = error.message;
            return undefined;
          })
      : undefined;
    if (address === this.#address) this.#take(basemap, reason);
  }

  /** Where there is no basemap, the map has its own ground. */
  #take(basemap: MapLook["basemap"], reason?: string): void {
    const { projection } = this.look;
    if (reason) this.#complain("map-style", "guest.mapStyle.bad", { value: `${this.#address}`, reason });
    this.look = basemap ? { projection, basemap } : { projection };
    this.credits = [];
    this.#host.requestUpdate();
  }
}
