import type { TemplateResult } from "lit";
import type { LonLat } from "../../../coverage/geometry/sphere.js";
import type { Place } from "../../../model/distance.js";
import type { Edit } from "../../../model/edit.js";
import type { Words } from "../../../scene/words.js";
import type { Store } from "../../store/store.js";
import type { Editor } from "../editor.js";
import type { EditedMap, Point } from "./edited-map.js";

/** Lines over the map, from the lowest to the uppermost, by the class that styles them. */
export const LINES = ["ghost-rings", "reach", "ring", "ghost-tracks", "track", "area", "corners"] as const;
export type LineName = (typeof LINES)[number];
export type Lines = Partial<Record<LineName, readonly (readonly LonLat[])[]>>;

/** Where a button lies over the map: at a place, or at a point; `shift` moves it in CSS pixels. */
export interface Spot {
  readonly id: string;
  readonly at: Place | Point | undefined;
  readonly shift?: number;
}

/** What a part of editing puts over the map. */
export interface Drawn {
  readonly spots: readonly Spot[];
  readonly lines: Lines;
  /** Thin lines between points: from a handle to what it belongs to. */
  readonly leads?: readonly (readonly [Point, Point])[];
}

/** A button in the bar over the map. */
export interface Action {
  readonly id: string;
  readonly text: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** Whether it is what a reader most probably wants. */
  readonly isMain?: boolean;
}

/** What a part of editing needs of the rest. */
export interface EditContext {
  readonly store: Store;
  readonly editor: Editor;
  /** `undefined` while there is no live map. */
  map(): EditedMap | undefined;
  words(): Words;
  /** Applies commands as one step of undo; returns whether they fit, and says so if they do not. */
  apply(commands: readonly Edit[]): boolean;
  /** Ids for new records of the present scenario. */
  newIds(count: number): readonly string[];
  /** Shows a text in the bar; `aloud`: also for screen readers, after a pause. */
  say(text: string, aloud?: boolean): void;
  /** Draws anew with the next frame. */
  draw(): void;
  /** Updates the element, for other buttons or texts. */
  update(): void;
  /** Gives the focus to the button of a spot, once it is there. */
  focus(spot: string): void;
}

/** Part of editing on the map: the stations, the proposals, or a tool. */
export interface MapTool {
  /** Its buttons over the map. */
  view(words: Words): TemplateResult;
  /** Where these lie at present, and its lines. */
  draw(map: EditedMap): Drawn;
  /** Its buttons in the bar. */
  actions(words: Words): readonly Action[];
  /** What the bar says before anything has been done; empty for no bar. */
  hint(words: Words): string;
  /** Takes back what has been begun, or ends; returns whether there was anything. */
  escape(): boolean;
  /** To be called when the tool is no longer used. */
  end(): void;
}

/** A tool that takes presses on the map itself. */
export interface PressTool extends MapTool {
  /** Id of the button that has the focus at first. */
  readonly home: string;
  /** A mouse is over a place. */
  hover(place: Place): void;
  /** The map was pressed at a place. */
  press(place: Place, byTouch: boolean): void;
}

/** Keeps a key that was used from everything around. */
export function done(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
