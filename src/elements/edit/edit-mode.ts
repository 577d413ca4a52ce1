import type { Dataset } from "../../model/dataset.js";
import type { AddedFleet } from "../../model/scenario.js";
import type { Sense } from "../../model/terms.js";
import type { AreaOfInterest } from "../../scene/situation.js";

/** An aircraft to be tried at places: a fleet as it would be added, and what it would look for. */
export interface Trial {
  readonly fleet: Omit<AddedFleet, "id">;
  readonly domain: Sense;
}

/** A place where an aircraft is proposed or tried, with what it would be worth. Degrees, kilometres, per cent of the area. */
export interface Ghost {
  readonly lon: number;
  readonly lat: number;
  readonly orientationDeg: number;
  readonly legLengthKm: number;
  readonly radiusKm: number;
  /** Share of the day, 0 to 1. */
  readonly share: number;
  /** What it adds to the average, in points of per cent. */
  readonly gainPercent: number;
  /** Whether some reach behind that is not published, so that the gain is at most this. */
  readonly atMost: boolean;
}

/** What proposed places rest on: data, area, and the part of the state that their gains depend on, as a text. */
export interface GhostsBasis {
  readonly facts: Dataset | undefined;
  readonly area: AreaOfInterest | null;
  readonly key: string;
}

/** What a press on the map does while a reader edits. */
export type Tool =
  | { readonly kind: "move" }
  | { readonly kind: "try"; readonly trial: Trial }
  | { readonly kind: "area" }
  /** Gives a place to a form that waits for one. */
  | { readonly kind: "place"; readonly take: (place: { readonly lon: number; readonly lat: number }) => void };

/** How a reader edits at present. Nothing of this is part of the state, of an address or of undo. */
export interface Editing {
  readonly isOn: boolean;
  readonly tool: Tool;
  /** Id of the station whose handles are shown. */
  readonly chosen: string | null;
  /** Proposed places, numbered in the order in which they are proposed, and the aircraft that they are for. */
  readonly ghosts: readonly Ghost[];
  readonly ghostsFor: Trial | null;
  /** What they rest on; `null` if that is not known. */
  readonly ghostsBasis: GhostsBasis | null;
}

const AT_REST: Editing = {
  isOn: false,
  tool: { kind: "move" },
  chosen: null,
  ghosts: [],
  ghostsFor: null,
  ghostsBasis: null,
};

/** Holds how a reader edits; the panel and the map's handles follow it. */
export class EditMode {
  #now: Editing = AT_REST;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get now(): Editing {
    return this.#now;
  }

  set(patch: Partial<Editing>): void {
    this.#now = { ...this.#now, ...patch };
    this.#changed();
  }

  /** Ends editing, with everything that it shows. */
  end(): void {
    this.#now = AT_REST;
    this.#changed();
  }
}
