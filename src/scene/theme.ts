import type { Owner, Posture } from "../model/records.js";
import type { AreaStyle, LineStyle, Pattern } from "./scene.js";

export const THEMES = ["light", "dark", "print"] as const;
export type ThemeName = (typeof THEMES)[number];

/** The class by which a state is coloured: its posture, `lead`, or why it has none. */
export type StateClass = Posture | "lead" | "host" | "outside";

/** Everything that a theme decides. Colours are `#rrggbb`. */
export interface Theme {
  readonly sea: string;
  readonly land: string;
  /** Land beyond the coalition and its neighbours. */
  readonly farLand: string;
  readonly ukraine: string;
  readonly border: string;
  /** Around states whose position is unknown. */
  readonly unknownBorder: string;
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
  readonly coverage: {
    /** Fill of what is seen, kept or thinned. */
    readonly seen: string;
    /** Fill of what is lost; hatch of what would be lost, over what is seen. */
    readonly lost: string;
    readonly lostLine: string;
    /** Fill of what is gained and the lines over it; lines of what will be gained, over bare ground. */
    readonly gained: string;
    readonly gainedLine: string;
    readonly toGain: string;
    /** Three steps of redundancy, four of hours, pale to strong, and the line around each. */
    readonly steps: readonly [string, string, string];
    readonly hours: readonly [string, string, string, string];
    readonly edge: string;
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

const LIGHT: Theme = {
  sea: "#eef2f3",
  land: "#f4f2ec",
  farLand: "#f9f8f5",
  ukraine: "#ffffff",
  border: "#b9b4a8",
  unknownBorder: "#77767c",
  coast: "#93a5ad",
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
  coverage: {
    seen: "#5f9ab3",
    lost: "#fbe9e7",
    lostLine: "#7a0f1c",
    gained: "#a3d1b0",
    gainedLine: "#14512d",
    toGain: "#14512d",
    steps: ["#bcd8e3", "#78aec4", "#3b7f9b"],
    hours: ["#d3e6ee", "#9fc7d7", "#69a4bc", "#3b7f9b"],
    edge: "#16323e",
  },
  states: {
    lead: { fill: "#2a5ca8" },
    pledged: { fill: "#6e9bd1" },
    conditional: { fill: "#a9c4e4", pattern: hatch("#4d74a8", "up", 9, 1) },
    considering: { fill: "#d3e0f0", pattern: dots("#4d74a8", 8, 1.8) },
    "ruled-out": { fill: "#c6bcb0" },
    unknown: { fill: "#ffffff" },
    outside: { fill: "#ebe8e0" },
    host: { fill: "#ffffff" },
  },
};

const DARK: Theme = {
  sea: "#10202b",
  land: "#26313a",
  farLand: "#1d2830",
  ukraine: "#35434e",
  border: "#586670",
  unknownBorder: "#98a4ab",
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
  coverage: {
    seen: "#74b3cc",
    lost: "#4a2f36",
    lostLine: "#5c0d18",
    gained: "#57a878",
    gainedLine: "#0b2e19",
    toGain: "#57a878",
    steps: ["#5c95ae", "#8fc2d8", "#cdeaf6"],
    hours: ["#5c95ae", "#82b3ca", "#aad3e6", "#d6eff9"],
    edge: "#07131a",
  },
  states: {
    lead: { fill: "#6ea3ea" },
    pledged: { fill: "#4477b5" },
    conditional: { fill: "#33567f", pattern: hatch("#86abd6", "up", 9, 1) },
    considering: { fill: "#2b4460", pattern: dots("#86abd6", 8, 1.8) },
    "ruled-out": { fill: "#5e564e" },
    unknown: { fill: "#0c141a" },
    outside: { fill: "#222d36" },
    host: { fill: "#35434e" },
  },
};

/** For paper, and for a printer that has only black: steps of lightness, and patterns that differ in kind. */
const PRINT: Theme = {
  ...LIGHT,
  land: "#f7f6f3",
  farLand: "#fcfcfb",
  border: "#a9a59b",
  coast: "#8d9ba1",
  owner: {
    // In greyscale only the tints tell owners apart: three steps of lightness, not three hues.
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
    "ruled-out": { fill: "#cbc3b9" },
    outside: { fill: "#efede7" },
  },
};

const THEME_TABLE: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK, print: PRINT };

/** The colours and patterns of a theme by its name; a theme itself, such as a house's own, is returned as it is. Throws on an unknown name. */
export function themeOf(name: ThemeName | Theme): Theme {
  const theme = typeof name === "object" ? name : THEME_TABLE[name];
  if (!theme) throw new Error(`unknown theme: ${name}`);
  return theme;
}

/** Owners differ by pattern as well as by colour: NATO-owned solid, national in long dashes, US in short ones. */
export function ownerLine(theme: Theme, owner: Owner, scale = 1): LineStyle {
  const colour = theme.owner[owner].line;
  if (owner === "nato") return { colour, width: 2.4 * scale };
  return owner === "us"
    ? { colour, width: 2.2 * scale, dash: [2.2, 1.3] }
    : { colour, width: 1.9 * scale, dash: [11, 1] };
}
