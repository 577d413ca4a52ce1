import { HOURS_STEPS } from "../coverage/coverage-shapes.js";
import { OWNERS } from "../model/terms.js";
import type { Theme } from "../scene/theme.js";
import type { LayerName, Properties } from "./layer.js";

/** How features of one class look where a format has styles. Colours are `#rrggbb`; opacity 0 to 1; widths in pixels. */
export interface LayerStyle {
  readonly id: string;
  readonly layer: LayerName;
  /** What it means, for a legend; without one, another row speaks for it. */
  readonly label?: string;
  readonly fill?: string;
  readonly opacity?: number;
  readonly line?: string;
  readonly width?: number;
  readonly dot?: string;
  /** Left out of sight until a reader switches it on: it would cover another. */
  readonly hidden?: boolean;
}

const OWNER_NAMES = { us: "US", nato: "NATO-owned", national: "national" } as const;
const POSTURES = {
  lead: "Lead, pledged",
  pledged: "Pledged",
  conditional: "Conditional",
  considering: "Considering",
  "ruled-out": "Ruled out",
  unknown: "Unknown",
  host: "Host",
  outside: "Not a participant",
} as const;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function postureOf({ role, participant, posture }: Properties): string {
  if (role === "host") return "host";
  if (participant !== true) return "outside";
  return role === "lead" && posture === "pledged" ? "lead" : textOf(posture);
}

/** Id of the style of a feature. */
export function styleIdOf(layer: LayerName, properties: Properties): string {
  const { owner, held, available, id, hours_to_h: to, reach } = properties;
  const holder = held === true ? textOf(owner) : "empty";
  const detail: Readonly<Record<LayerName, string>> = {
    states: postureOf(properties),
    area: "outline",
    coverage: textOf(id),
    hours: String(to),
    rings: `${holder}-${reach === "nominal" ? "nominal" : "range"}`,
    racetracks: holder,
    stations: holder,
    headquarters: available === true ? "in" : "out",
    fleets: available === true ? textOf(owner) : "out",
    bases: "base",
    cities: "hours",
  };
  return `${layer}-${detail[layer]}`;
}

/** All styles in the colours of a theme, in the order of the layers. */
export function stylesOf(theme: Theme, floorH: number): LayerStyle[] {
  const { coverage, owner, states } = theme;
  const fate = (id: string, label: string, fill: string, opacity: number): LayerStyle => ({
    id: `coverage-${id}`,
    layer: "coverage",
    label,
    fill,
    opacity,
    line: coverage.edge,
    width: 1,
  });
  const hours = (to: number, from: number, fill: string, opacity: number): LayerStyle => ({
    id: `hours-${to}`,
    layer: "hours",
    label: `${from} to ${to} h a day`,
    fill,
    opacity,
    line: coverage.edge,
    width: 1,
    hidden: true,
  });
  return [
    ...Object.entries(POSTURES).map(
      ([id, label]): LayerStyle => ({
        id: `states-${id}`,
        layer: "states",
        label,
        fill: states[id as keyof typeof POSTURES].fill,
        opacity: id === "host" || id === "unknown" ? 0.15 : 0.55,
        line: theme.border,
        width: 1,
      }),
    ),
    { id: "area-outline", layer: "area", label: "Area of interest", line: theme.ukraineBorder, width: 2 },
    fate("kept", "Kept", coverage.seen, 0.75),
    fate("thinned", "Thinned", coverage.steps[0], 0.75),
    fate("lost", "Lost", theme.lost, 0.6),
    fate("gained", "Gained", coverage.gained, 0.75),
    fate("unseen", "Unseen", theme.unknownBorder, 0.2),
    hours(floorH, 0, theme.unknownBorder, 0.2),
    ...HOURS_STEPS.map((to, index) =>
      hours(to, HOURS_STEPS[index - 1] ?? floorH, coverage.hours[index] as string, 0.75),
    ),
    ...OWNERS.flatMap((id): LayerStyle[] => [
      {
        id: `rings-${id}-nominal`,
        layer: "rings",
        label: `Reach while on station: ${OWNER_NAMES[id]}`,
        line: owner[id].line,
        width: 2.5,
      },
      {
        id: `rings-${id}-range`,
        layer: "rings",
        line: owner[id].line,
        width: 1,
        hidden: true,
      },
    ]),
    ...[...OWNERS, "empty" as const].flatMap((id): LayerStyle[] => {
      const colour = id === "empty" ? theme.quietText : owner[id].line;
      const who = id === "empty" ? "unfilled" : OWNER_NAMES[id];
      return [
        { id: `racetracks-${id}`, layer: "racetracks", label: `Racetrack and station: ${who}`, line: colour, width: 2 },
        { id: `stations-${id}`, layer: "stations", dot: colour },
      ];
    }),
    { id: "headquarters-in", layer: "headquarters", label: "Headquarters", dot: theme.text },
    { id: "headquarters-out", layer: "headquarters", label: "Headquarters, not for this force", dot: theme.quietText },
    ...OWNERS.map(
      (id): LayerStyle => ({
        id: `fleets-${id}`,
        layer: "fleets",
        label: `Fleet: ${OWNER_NAMES[id]}`,
        dot: owner[id].line,
      }),
    ),
    { id: "fleets-out", layer: "fleets", label: "Fleet that may not fly", dot: theme.quietText },
    { id: "bases-base", layer: "bases", label: "Base", dot: theme.coast },
    { id: "cities-hours", layer: "cities", label: "City with its hours", dot: coverage.seen },
  ];
}
