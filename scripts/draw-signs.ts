import ms from "milsymbol";
import { HQ_KINDS, HQ_STATUSES, OWNERS, PLATFORM_ROLES } from "../src/model/terms.js";
import { fleetSign } from "../src/scene/kinds/fleet.js";
import { FORCE_SIGN_CODES } from "../src/scene/kinds/force-marks.js";
import { headquartersSign } from "../src/scene/kinds/headquarters.js";
import type { Sign, SignPart } from "../src/scene/signs.js";

/** Stand-ins for the two colours of a sign, which its style decides. */
const [FILL, INK] = ["#010203", "#040506"];
/** The colour in which the library draws the gaps of dashes over a frame; our signs show the fill there. */
const GAP = "rgb(239, 239, 239)";

/** The options of the library: widths in hundredths of the sign's height. */
export function libraryOptions(fill: string, ink: string) {
  const everywhere = { Civilian: ink, Friend: ink, Hostile: ink, Neutral: ink, Unknown: ink, Suspect: ink };
  return {
    size: 100,
    fillColor: fill,
    iconColor: everywhere,
    frameColor: everywhere,
    strokeWidth: 5,
    hqStaffLength: 55,
    outlineWidth: 3,
    outlineColor: fill,
  };
}

/** Codes of the signs of fleets and headquarters. */
function firstCodes(): string[] {
  const fleets = OWNERS.flatMap((owner) =>
    PLATFORM_ROLES.map((role) => fleetSign({ owner }, { uncrewed: false, role })),
  );
  const headquarters = HQ_STATUSES.flatMap((status) => HQ_KINDS.map((kind) => headquartersSign({ kind, status })));
  return [...new Set([...fleets, ...headquarters])].sort();
}

/** Codes of every sign that a dataset can ask for, by the file that has them: signs of the force are loaded with it. */
export const SIGN_FILES: Readonly<Record<string, readonly string[]>> = {
  "signs.json": firstCodes(),
  "signs-forces.json": [...new Set(FORCE_SIGN_CODES)].sort(),
};
export const signCodes = (): string[] => Object.values(SIGN_FILES).flat();

type Colour = string | false | undefined;
interface Instruction {
  readonly type: string;
  readonly d?: string;
  readonly cx?: number;
  readonly cy?: number;
  readonly r?: number;
  readonly text?: string;
  readonly x?: number;
  readonly y?: number;
  readonly fontsize?: number;
  readonly textanchor?: string;
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly strokewidth?: number;
  readonly strokedasharray?: string;
  readonly linecap?: string;
  readonly draw?: readonly Instruction[];
}
type Inherited = Pick<Instruction, "fill" | "stroke" | "strokewidth">;

/** A colour of the library as a colour of a sign: `fill`, `ink`, or a fixed one. */
const named = (colour: Colour): string | undefined =>
  !colour ? undefined : colour === FILL || colour === GAP ? "fill" : colour === INK ? "ink" : colour;

/** Half a capital's height in our font, in em: the library centres capitals on `y`, and ours have `y` as their baseline. */
const HALF_CAPITAL_EM = 0.36;

/** An instruction, or a list of them in place of one. */
type Nested = Instruction | readonly Nested[];

/** A circle as the data of a path. */
const circlePath = ({ cx = 0, cy = 0, r = 0 }: Instruction): string =>
  `M ${cx - r},${cy} a ${r},${r} 0 1 0 ${2 * r},0 a ${r},${r} 0 1 0 ${-2 * r},0 Z`;

function partsOf(instructions: readonly Nested[], above: Inherited = {}): SignPart[] {
  return instructions.flatMap((nested): SignPart[] => {
    if (Array.isArray(nested)) return partsOf(nested, above);
    const one = nested as Instruction;
    const look = { ...above, ...one };
    const [fill, stroke] = [named(look.fill), named(look.stroke)];
    if (one.type === "path" || one.type === "circle") {
      const dash = one.strokedasharray?.split(",").map(Number);
      return [
        {
          d: one.type === "circle" ? circlePath(one) : (one.d ?? ""),
          ...(fill && { fill }),
          ...(stroke && { stroke, width: look.strokewidth ?? 5 }),
          ...(dash && { dash }),
          ...(one.linecap === "round" && { round: true }),
        },
      ];
    }
    if (one.type === "text" && one.textanchor === "middle" && one.text && one.fontsize) {
      const baseline = (one.y ?? 0) + HALF_CAPITAL_EM * one.fontsize;
      return [
        { text: one.text, x: one.x ?? 0, y: Math.round(baseline * 10) / 10, size: one.fontsize, fill: fill ?? "ink" },
      ];
    }
    if (one.type === "translate" && one.x === 0 && one.y === 0 && one.draw)
      return partsOf(one.draw, { fill: one.fill, stroke: one.stroke, strokewidth: one.strokewidth });
    throw new Error(`milsymbol uses an instruction that signs do not support: ${JSON.stringify(one)}`);
  });
}

/** Signs by their codes. The middle of its frame is at 100, 100, and its frame 100 high, as in the library. */
export function drawSigns(codes: readonly string[] = signCodes()): Record<string, Sign> {
  return Object.fromEntries(
    codes.map((code) => {
      const symbol = new ms.Symbol(code, libraryOptions(FILL, INK));
      if (!symbol.isValid()) throw new Error(`milsymbol knows no sign "${code}"`);
      const { x, y } = symbol.getOctagonAnchor();
      const { width, height } = symbol.getSize();
      const { drawInstructions } = symbol as unknown as { drawInstructions: Instruction[] };
      return [code, { box: [100 - x, 100 - y, width, height], parts: partsOf(drawInstructions) }];
    }),
  );
}
