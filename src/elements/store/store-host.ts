import type { ReactiveControllerHost } from "lit";
import type { ThemeName } from "../../scene/theme.js";

/** What a store reads of the element that it belongs to. */
export interface StoreHost extends ReactiveControllerHost, HTMLElement {
  readonly theme: "auto" | ThemeName;
  readonly locale: string | null;
  readonly urlKey: string | null;
  /** Address of the page that links lead to, instead of the present one. */
  readonly shareUrl?: string | null;
  /** Origins, separated by spaces, from which a reader's address may load a scenario. */
  readonly scenarioOrigins?: string | null;
}

/** Something that shows part of a store. */
export interface Follower {
  changed(): void;
  /** Settles when everything shown is up to date. */
  idle(): Promise<unknown>;
}
