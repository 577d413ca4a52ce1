import type { Ledger } from "../../coverage/ledger/schema.js";
import type { AccessKey } from "../access-words.js";
import type { LegendRule } from "../legend-rules.js";
import type { Bounds, Position, SceneLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import type { KindId, Thing } from "../thing.js";
import type { Catalogue, MessageKey, Params, Words } from "../words.js";

/** The places of layers in the map's stack, bottom to top; of one place, the order of `KINDS` decides. */
export const SLOTS = [
  "land",
  "coverage",
  "reference",
  "borders",
  "tracks",
  "rings",
  "amounts",
  "dots",
  "posts",
  "bases",
  "place-names",
  "dot-names",
  "base-names",
  "post-names",
  "ring-names",
  "host-name",
  "amount-names",
  "reference-names",
] as const;

/** Layers of a kind by their place in the stack. */
export type Stack = { readonly [slot in (typeof SLOTS)[number]]?: readonly SceneLayer[] };

/** The groups of the legend, top to bottom. */
export const LEGEND_GROUPS = [
  "legend.coverage",
  "legend.states",
  "legend.rings",
  "legend.fleets",
  "legend.headquarters",
  "legend.air",
  "legend.sea",
  "legend.reference",
] as const satisfies readonly MessageKey[];

/** A kind of thing as it is drawn: its layers, and what the legend says about them. */
export interface Kind {
  readonly id: KindId;
  readonly layers: (situation: Situation, theme: Theme, words: Words) => Stack;
  readonly legend: { readonly [group in (typeof LEGEND_GROUPS)[number]]?: readonly LegendRule[] };
  /** Crowded places that need a larger map of their own beside a map that cannot be zoomed. */
  readonly insets?: (situation: Situation) => readonly Bounds[];
  /** Which of several things below a finger is meant: the smallest number, since thin and small things are hard to hit. */
  readonly finger: number;
  /** Of its shapes only the one that holds its place counts: France without its islands overseas. */
  readonly mainPart?: true;
  /** Places that the first view of Contributors has to show; if any kind has some, the view fits them instead of Europe. */
  readonly places?: (situation: Situation) => readonly Position[];
}

/** What is drawn, and what the legend says about it. */
export type Drawing = Pick<Kind, "layers" | "legend">;

/** A kind of thing in words: how each is described, and the table of all that are drawn. */
export interface KindText {
  readonly id: KindId;
  /** All that exist in a situation, in the order of lists; hours have their ranges if a ledger with ranges is given. */
  readonly describe: (situation: Situation, words: Words, ledger?: Ledger) => readonly Thing[];
  readonly title: string;
  /** The title of a situation in which it is another one. */
  readonly titleIn?: (situation: Situation, words: Words) => string | undefined;
  /** Terms of the facts that a table shows first; like `title`, keys of messages. */
  readonly columns: readonly string[];
  /** English messages of `title` and `columns` that the interface's catalogue lacks. */
  readonly more?: Catalogue;
  /** A summary of the things that are drawn; empty if it would say no more than the title. */
  readonly prose: (things: readonly Thing[], situation: Situation, words: Words, say: SayAccess) => string;
}

/** Texts of the tables, which are loaded late. */
export type SayAccess = (words: Words, key: AccessKey, params?: Params) => string;
