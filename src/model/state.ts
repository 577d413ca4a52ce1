import { COMPONENTS, DOMAINS, STRAITS } from "./terms.js";

/** The switches that a reader has set: everything else is a function of them and the dataset. Plain, comparable, serialisable. */
export interface CoalitionState {
  /** Id of a built-in scenario, or the address of one. */
  readonly scenario: string;
  readonly asOf: "2025-04" | "latest";
  readonly usIsr: "on" | "off";
  /** Who commands. */
  readonly lead: "coalition" | "nato" | "un";
  /** Whether NATO's command structure and NATO-owned aircraft serve this force, whoever leads it. */
  readonly natoSupport: "shared" | "none";
  /** ISO alpha-3 codes of allies that object, sorted. */
  readonly objections: readonly string[];
  /** ISO alpha-3 codes of permanent members that veto, sorted. */
  readonly vetoes: readonly string[];
  /** `european`: without US tankers. US tankers are not US ISR: `usIsr` does not affect them. */
  readonly tankers: "on" | "european" | "off";
  /** Whether the multinational tankers (MMF) need the consensus of all allies or fly on hours that nations have purchased. */
  readonly mmf: "consensus" | "national";
  /** Whether the Turkish Straits are closed to warships, as they have been since February 2022. */
  readonly straits: "closed" | "open";
  readonly domain: "air" | "missiles" | "surface" | "signals";
  /** Height of the target in metres, 0 to 20,000. */
  readonly targetAltitude: number;
  readonly component: "ground" | "air" | "sea";
  /** Personnel of the force to be formed, 1,000 to 100,000. */
  readonly forceSize: number;
  readonly reading: "coverage" | "contributors" | "command";
  /** Two maps: with US ISR and without, or a baseline and the state itself. */
  readonly compare: "none" | "us-isr" | "baseline";
  /**
   * What the coverage is shaded by: the difference that US ISR makes, how many watch, for how many hours of the day, or the
   * average of these hours in each oblast.
   */
  readonly shade: "difference" | "redundancy" | "hours" | "oblast";
  /** Assumptions set to another value than the dataset's: id → value, in the order of the ids. */
  readonly overrides: Readonly<Record<string, number>>;
  /** What a reader has changed in the scenario, packed by `packEdits`; empty if nothing. */
  readonly edits: string;
}
export type StateKey = keyof CoalitionState;

/** How one field of the state is written in an attribute, a URL or a command-line option. */
export type StateField =
  | {
      readonly key: StateKey;
      readonly name: string;
      readonly kind: "enum";
      readonly values: readonly string[];
      readonly default: string;
    }
  | { readonly key: StateKey; readonly name: string; readonly kind: "codes"; readonly default: readonly string[] }
  | {
      readonly key: StateKey;
      readonly name: string;
      readonly kind: "number";
      readonly min: number;
      readonly max: number;
      readonly default: number;
    }
  | { readonly key: StateKey; readonly name: string; readonly kind: "reference"; readonly default: string }
  | {
      readonly key: StateKey;
      readonly name: string;
      /** `id:value` pairs, separated by commas. */
      readonly kind: "overrides";
      readonly default: Readonly<Record<string, number>>;
    }
  /** Edits, packed or as JSON. */
  | { readonly key: StateKey; readonly name: string; readonly kind: "edits"; readonly default: string };

/** The one table for reading and writing attributes, URLs, scenario files and command-line options. */
export const STATE_FIELDS: readonly StateField[] = [
  { key: "scenario", name: "scenario", kind: "reference", default: "report" },
  { key: "asOf", name: "as-of", kind: "enum", values: ["2025-04", "latest"], default: "2025-04" },
  { key: "usIsr", name: "us-isr", kind: "enum", values: ["on", "off"], default: "on" },
  { key: "lead", name: "lead", kind: "enum", values: ["coalition", "nato", "un"], default: "coalition" },
  { key: "natoSupport", name: "nato-support", kind: "enum", values: ["shared", "none"], default: "shared" },
  { key: "objections", name: "objections", kind: "codes", default: [] },
  { key: "vetoes", name: "vetoes", kind: "codes", default: [] },
  { key: "tankers", name: "tankers", kind: "enum", values: ["on", "european", "off"], default: "on" },
  { key: "mmf", name: "mmf", kind: "enum", values: ["consensus", "national"], default: "consensus" },
  { key: "straits", name: "straits", kind: "enum", values: STRAITS, default: "closed" },
  { key: "domain", name: "domain", kind: "enum", values: DOMAINS, default: "air" },
  { key: "targetAltitude", name: "target-altitude", kind: "number", min: 0, max: 20000, default: 100 },
  { key: "component", name: "component", kind: "enum", values: COMPONENTS, default: "ground" },
  { key: "forceSize", name: "force-size", kind: "number", min: 1000, max: 100000, default: 25000 },
  {
    key: "reading",
    name: "reading",
    kind: "enum",
    values: ["coverage", "contributors", "command"],
    default: "coverage",
  },
  { key: "compare", name: "compare", kind: "enum", values: ["none", "us-isr", "baseline"], default: "none" },
  {
    key: "shade",
    name: "shade",
    kind: "enum",
    values: ["difference", "redundancy", "hours", "oblast"],
    default: "difference",
  },
  { key: "overrides", name: "overrides", kind: "overrides", default: Object.freeze({}) },
  { key: "edits", name: "edits", kind: "edits", default: "" },
];

/** The situation of the source report of 3 April 2025. */
export const DEFAULT_STATE: CoalitionState = Object.freeze(
  Object.fromEntries(STATE_FIELDS.map((field) => [field.key, field.default])) as unknown as CoalitionState,
);
