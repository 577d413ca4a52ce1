import type { Owner, Posture } from "../model/records.js";
import type { AreaStyle, LineStyle, Pattern } from "./scene.js";

export const THEMES = ["light", "dark", "print"] as const;
export type ThemeName = (typeof THEMES)[number];

/** How a state stands: its posture, or why it has none. */
export type StateClass = Posture | "lead" | "host" | "outside";

/** Everything that a theme decides. Colours are `#rrggbb`. */
export interface Theme {
  readonly sea: string;
  readonly land: string;
  /** Land beyond the coalition and its neighbours. */
  readonly farLand: string;
  readonly ukraine: string;
  readonly border: string;
  readonly coast: string;
  readonly ukraineBorder: string;
  readonly text: string;
  readonly quietText: string;
  readonly seaText: string;
  readonly halo: string;
  readonly panel: string;
  readonly rule: string;
  readonly owner: Readonly<Record<Owner, { readonly line: string; readonly tint: string }>>;
  readonly lost: string;
  readonly gained: string;
  /** Grounds of what is seen, thinned, lost and gained, and the three steps of redundancy. */
  readonly coverage: {
    readonly seen: string;
    readonly thinned: string;
    readonly lost: string;
    readonly gained: string;
    readonly steps: readonly [string, string, string];
  };
  readonly states: Readonly<Record<StateClass, AreaStyle>>;
}

const dots = (colour: string, spacing = 9, weight = 2): Pattern => ({ kind: "dots", colour, spacing, weight });
const hatch = (colour: string, lean: "up" | "down", spacing = 8, weight = 1.1): Pattern => ({
  kind: "hatch",
  colour,
  spacing,
  weight,
  lean,
});
const cross = (colour: string, spacing = 11, weight = 0.8): Pattern => ({ kind: "cross", colour, spacing, weight });

const LIGHT: Theme = {
  sea: "#dce7ec",
  land: "#f4f2ec",
  farLand: "#f9f8f5",
  ukraine: "#ffffff",
  border: "#b9b4a8",
  coast: "#9fb1b9",
  ukraineBorder: "#2b2b33",
  text: "#2b2b33",
  quietText: "#5c5b62",
  seaText: "#446472",
  halo: "#ffffff",
  panel: "#ffffff",
  rule: "#dcd9d1",
  owner: {
    nato: { line: "#1d4f91", tint: "#c9d9ee" },
    national: { line: "#0f766e", tint: "#c4e4df" },
    us: { line: "#b4500b", tint: "#f6dcc6" },
  },
  lost: "#a61b29",
  gained: "#1f6b3a",
  coverage: {
    seen: "#c3dbe4",
    thinned: "#e3ecee",
    lost: "#fbe9e7",
    gained: "#cfe6d3",
    steps: ["#d5e5ec", "#9dc3d3", "#5f9ab3"],
  },
  states: {
    lead: { fill: "#2a5ca8" },
    pledged: { fill: "#6e9bd1" },
    conditional: { fill: "#a9c4e4", pattern: hatch("#4d74a8", "up", 9, 1) },
    considering: { fill: "#d3e0f0", pattern: dots("#4d74a8", 8, 1.8) },
    "ruled-out": { fill: "#d8cfc4", pattern: hatch("#857663", "down", 7, 1) },
    unknown: { fill: "#eceae4", pattern: dots("#a39d90", 13, 1.8) },
    outside: { fill: "#f7f6f2" },
    host: { fill: "#ffffff" },
  },
};

const DARK: Theme = {
  sea: "#10202b",
  land: "#26313a",
  farLand: "#1d2830",
  ukraine: "#3e4d59",
  border: "#586670",
  coast: "#4b6272",
  ukraineBorder: "#f2f4f5",
  text: "#eef1f2",
  quietText: "#b3bec5",
  seaText: "#8fb2c4",
  halo: "#10202b",
  panel: "#17242d",
  rule: "#3a4852",
  owner: {
    nato: { line: "#8ab8f5", tint: "#27476e" },
    national: { line: "#5fd0c3", tint: "#1d4f4b" },
    us: { line: "#f5a25d", tint: "#61391a" },
  },
  lost: "#ff7a85",
  gained: "#8fe0a4",
  coverage: {
    seen: "#2f6378",
    thinned: "#38515e",
    lost: "#4a2f36",
    gained: "#2f5a40",
    steps: ["#356277", "#3f859f", "#60b4d4"],
  },
  states: {
    lead: { fill: "#6ea3ea" },
    pledged: { fill: "#4477b5" },
    conditional: { fill: "#33567f", pattern: hatch("#86abd6", "up", 9, 1) },
    considering: { fill: "#2b4460", pattern: dots("#86abd6", 8, 1.8) },
    "ruled-out": { fill: "#463f37", pattern: hatch("#a4937c", "down", 7, 1) },
    unknown: { fill: "#2a3035", pattern: dots("#7d868c", 13, 1.8) },
    outside: { fill: "#1f2a32" },
    host: { fill: "#3e4d59" },
  },
};

/** For paper, and for a printer that has only black: steps of lightness, and patterns that differ in kind. */
const PRINT: Theme = {
  ...LIGHT,
  sea: "#e9eef0",
  land: "#f7f6f3",
  farLand: "#fcfcfb",
  border: "#a9a59b",
  coast: "#8d9ba1",
  owner: {
    // In grey the tints alone tell apart whose an aircraft is: three steps, not three hues.
    nato: { line: "#163f78", tint: "#9db7da" },
    national: { line: "#0b5f58", tint: "#e6f4f1" },
    us: { line: "#963f04", tint: "#f0c8a2" },
  },
  states: {
    ...LIGHT.states,
    lead: { fill: "#234f93" },
    pledged: { fill: "#6a94c9" },
    conditional: { fill: "#b5cce8", pattern: hatch("#3f6598", "up", 8, 1.2) },
    considering: { fill: "#dfe9f5", pattern: dots("#3f6598", 8, 2) },
    "ruled-out": { fill: "#d8cfc4", pattern: cross("#6f614f") },
    unknown: { fill: "#f1efea", pattern: dots("#8d877b", 14, 1.6) },
  },
};

const THEME_TABLE: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK, print: PRINT };

/** The colours and patterns of a theme. Throws on a name that is none. */
export function themeOf(name: ThemeName): Theme {
  const theme = THEME_TABLE[name];
  if (!theme) throw new Error(`unknown theme: ${name}`);
  return theme;
}

/** Owners differ by dash as well as by colour: NATO-owned solid and heavy, national solid and thin, US dashed. */
export function ownerLine(theme: Theme, owner: Owner, scale = 1): LineStyle {
  const colour = theme.owner[owner].line;
  if (owner === "us") return { colour, width: 2 * scale, dash: [3, 2] };
  return { colour, width: (owner === "nato" ? 2.2 : 1.3) * scale };
}
