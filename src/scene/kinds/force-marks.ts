import type { Detachment, ForceBase, Ship } from "../../model/forces.js";
import type { MarkStyle, StyleClass } from "../scene.js";
import type { Theme } from "../theme.js";

/** How a mark of the force is drawn, the name of its style, and what that stands for. */
export interface ForceMark {
  readonly key: string;
  readonly style: MarkStyle;
  readonly means: StyleClass;
}

/** APP-6 codes of installations: an airfield and a seaport, both of friends. */
const BASE_SIGNS = { air: "SFGPIBA---H----", sea: "SFGPIBN---H----", ground: "SFGPIB----H----" } as const;
const UNIT_SIGNS: Readonly<Record<Detachment["kind"], string>> = {
  fighters: "SFAPMFF--------",
  "air-defence": "SFGPUCDM-------",
  other: "SFAP-----------",
};
const SHIP_FUNCTIONS: Readonly<Record<Ship["type"], string>> = {
  minehunter: "CMMH--",
  minesweeper: "CMMS--",
  patrol: "CP----",
  corvette: "CL----",
  frigate: "CLFF--",
  destroyer: "CLDD--",
  amphibious: "CA----",
  support: "NR----",
  submarine: "------",
  carrier: "CLCV--",
  other: "C-----",
};
const shipSign = (type: Ship["type"]): string => `SF${type === "submarine" ? "U" : "S"}P${SHIP_FUNCTIONS[type]}-----`;
/** A navy task group. */
export const GROUP_SIGN = "SFSPGG---------";

/** Codes of all signs of the force, for the build that draws them. */
export const FORCE_SIGN_CODES: readonly string[] = [
  ...Object.values(BASE_SIGNS),
  ...Object.values(UNIT_SIGNS),
  ...(Object.keys(SHIP_FUNCTIONS) as Ship["type"][]).map(shipSign),
  GROUP_SIGN,
];

const MINES: ReadonlySet<Ship["type"]> = new Set(["minehunter", "minesweeper"]);
/** The largest round sign that a row of the legend has room for. */
export const LEGEND_PX = 11;
/** Heights of signs in CSS pixels; a base that is a small square until a reader zooms in. */
const SIZE = { small: 5.5, base: 13, air: 17, ground: 12, ship: 13, group: 16 } as const;

/** An airfield or a naval base: a small square on small maps, a sign on others. */
export function baseMark({ component }: Pick<ForceBase, "component">, small: boolean, theme: Theme): ForceMark {
  const look = { fill: theme.panel, stroke: theme.text };
  return {
    key: component,
    style: small
      ? { ...look, shape: "square", size: SIZE.small }
      : { ...look, shape: "app6", sidc: BASE_SIGNS[component], size: SIZE.base },
    means: { role: component },
  };
}

/** A detachment; their number is beside them. */
export function detachmentMark({ kind, iso }: Pick<Detachment, "kind" | "iso">, theme: Theme): ForceMark {
  const owner = iso === "USA" ? "us" : "national";
  const { line, tint } = theme.owner[owner];
  const size = kind === "air-defence" ? SIZE.ground : SIZE.air;
  return {
    key: `${owner}-${kind}`,
    style: { shape: "app6", sidc: UNIT_SIGNS[kind], fill: tint, stroke: line, size },
    means: { role: kind, owner },
  };
}

/** A ship, hollow if it may not be in the Black Sea for the force. */
export function shipMark({ type }: Pick<Ship, "type">, available: boolean, theme: Theme): ForceMark {
  const { line, tint } = theme.owner.national;
  return {
    key: `${type}${available ? "" : "-out"}`,
    style: {
      shape: "app6",
      sidc: shipSign(type),
      fill: available ? tint : theme.panel,
      stroke: available ? line : theme.quietText,
      size: SIZE.ship,
    },
    means: { role: MINES.has(type) ? "mine" : "warship", owner: "national", out: !available },
  };
}

/** A group of ships. */
export const groupMark = (theme: Theme): MarkStyle => ({
  shape: "app6",
  sidc: GROUP_SIGN,
  fill: theme.owner.national.tint,
  stroke: theme.owner.national.line,
  size: SIZE.group,
});
