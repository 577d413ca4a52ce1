import { type Theme, type ThemeName, themeOf } from "../scene/theme.js";
import { contrastBetween, luminanceOf, mixed } from "./colours.js";
import type { FigureStyle, HouseColour } from "./style.js";

type HouseColours = NonNullable<FigureStyle["colours"]>;

/** Contrast that text needs on its ground, and areas need beside each other (WCAG 2.2, AA). */
const TEXT_NEEDS = 4.5;
const AREAS_NEED = 3;

/** A ground of less luminance is dark: white text stands out from it more than black text. */
const DARK = 0.18;

/** The palest mixture of an ink with its ground that can be read there, in steps of how pale it is wished. */
function quietOn(ink: string, ground: string, ...shares: readonly number[]): string {
  const tries = shares.map((share) => mixed(ink, ground, share));
  return tries.find((colour) => contrastBetween(colour, ground) >= TEXT_NEEDS + 0.1) ?? ink;
}

/** The theme that a house's colours are laid over: on a dark paper the dark one, so that what the house leaves open can be read. */
function under(name: ThemeName | Theme, { paper }: HouseColours): Theme {
  const theme = themeOf(name);
  const isDark = (colour: string) => luminanceOf(colour) < DARK;
  if (!paper || isDark(paper) === isDark(theme.panel)) return theme;
  return themeOf(isDark(paper) ? "dark" : "light");
}

/** Colours of land that follow from a house's own. */
function landOf(theme: Theme, land: string): Partial<Theme> {
  const { text, sea, states } = theme;
  const isDark = luminanceOf(land) < DARK;
  const ukraine = isDark ? mixed(land, "#ffffff", 0.09) : mixed(land, "#ffffff", 0.85);
  return {
    land,
    ukraine,
    farLand: mixed(land, sea, 0.4),
    border: mixed(land, text, 0.28),
    ukraineBorder: text,
    states: { ...states, host: { fill: ukraine }, outside: { fill: mixed(land, text, 0.05) } },
  };
}

/** Colours of coverage that follow from those of what is seen and lost, on the ground of Ukraine. */
function coverageOf(theme: Theme, { seen, lost }: HouseColours): Partial<Theme> {
  const { coverage, ukraine, text } = theme;
  const step = (share: number) =>
    seen ? (share <= 1 ? mixed(ukraine, seen, share) : mixed(seen, text, share - 1)) : "";
  return {
    ...(lost && { lost }),
    coverage: {
      ...coverage,
      ...(seen && {
        seen,
        steps: [step(0.45), step(0.8), step(1.3)],
        hours: [step(0.3), step(0.6), step(0.9), step(1.35)],
      }),
      ...(lost && { lost: mixed(ukraine, lost, 0.1), lostLine: lost }),
    },
  };
}

/** A theme in the colours of a house. What follows from them, such as quiet text, borders and steps, is mixed from them. */
export function withHouse(name: ThemeName | Theme, colours: HouseColours | undefined): Theme {
  if (!colours || Object.values(colours).every((colour) => colour === undefined)) return themeOf(name);
  const { paper, text, sea, land } = colours;
  let theme = under(name, colours);
  const ink = text ?? theme.text;
  if (paper) theme = { ...theme, panel: paper, halo: paper };
  if (paper || text)
    theme = {
      ...theme,
      text: ink,
      quietText: quietOn(ink, theme.panel, 0.28, 0.18, 0.08),
      rule: mixed(theme.panel, ink, 0.18),
    };
  if (sea) theme = { ...theme, sea, seaText: quietOn(ink, sea, 0.3, 0.2, 0.1), coast: mixed(sea, ink, 0.4) };
  if (land) theme = { ...theme, ...landOf(theme, land) };
  return { ...theme, ...coverageOf(theme, colours) };
}

/** Two colours of a figure that are too much alike. */
export interface ContrastProblem {
  /** The colours by name: those of a style, or `ukraine`, which follows from `land`. */
  readonly pair: readonly [HouseColour, HouseColour | "ukraine"];
  readonly colours: readonly [string, string];
  /** Their contrast, 1 to 21, and the least that is needed. */
  readonly ratio: number;
  readonly needed: number;
}

const PAIRS = [
  ["text", "paper", TEXT_NEEDS],
  ["text", "land", TEXT_NEEDS],
  ["text", "sea", TEXT_NEEDS],
  ["text", "seen", TEXT_NEEDS],
  ["seen", "sea", AREAS_NEED],
  ["seen", "land", AREAS_NEED],
  ["seen", "ukraine", AREAS_NEED],
  ["seen", "lost", AREAS_NEED],
] as const;

/** Pairs of a style's colours that a reader could not tell apart; none for a style that leaves the theme's colours. */
export function contrastOf({ colours }: FigureStyle, name: ThemeName): ContrastProblem[] {
  if (!colours) return [];
  const theme = withHouse(name, colours);
  const { panel: paper, text, sea, land, ukraine, lost } = theme;
  const all = { paper, text, sea, land, ukraine, lost, seen: theme.coverage.seen };
  // No colour stands out from light text and from dark land at once: on dark paper, text over what is seen has its halo.
  const isDark = luminanceOf(paper) < DARK;
  const isHouse = (colour: HouseColour | "ukraine") => colours[colour === "ukraine" ? "land" : colour] !== undefined;
  return PAIRS.flatMap(([a, b, needed]) => {
    const ratio = Math.round(contrastBetween(all[a], all[b]) * 100) / 100;
    if (isDark && a === "text" && b === "seen") return [];
    return ratio < needed && (isHouse(a) || isHouse(b))
      ? [{ pair: [a, b] as const, colours: [all[a], all[b]] as const, ratio, needed }]
      : [];
  });
}
