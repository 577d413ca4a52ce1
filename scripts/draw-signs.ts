import ms from "milsymbol";
import { HQ_KINDS, HQ_STATUSES, OWNERS, PLATFORM_ROLES } from "../src/model/terms.js";
import { fleetSign } from "../src/scene/kinds/fleet.js";
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

/** Codes of every sign that a dataset can ask for. */
export function signCodes(): string[] {
  const fleets = OWNERS.flatMap((owner) =>
    PLATFORM_ROLES.map((role) => fleetSign({ owner }, { uncrewed: false, role })),
  );
  const headquarters = HQ_STATUSES.flatMap((status) => HQ_KINDS.map((kind) => headquartersSign({ kind, status })));
  return [...new Set([...fleets, ...headquarters])].sort();
}

type Colour = string | false | undefined;
interface Instruction {
  readonly type: string;
  readonly d?: string;
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

function partsOf(instructions: readonly Instruction[], above: Inherited = {}): SignPart[] {
  return instructions.flatMap((one): SignPart[] => {
    const look = { ...above, ...one };
    const [fill, stroke] = [named(look.fill), named(look.stroke)];
    if (one.type === "path") {
      const dash = one.strokedasharray?.split(",").map(Number);
      return [
        {
          d: one.d ?? "",
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

/** Every sign by its code. The middle of its frame is at 100, 100, and its frame 100 high, as in the library. */
export function drawSigns(): Record<string, Sign> {
  return Object.fromEntries(
    signCodes().map((code) => {
      const symbol = new ms.Symbol(code, libraryOptions(FILL, INK));
      if (!symbol.isValid()) throw new Error(`milsymbol knows no sign "${code}"`);
      const { x, y } = symbol.getOctagonAnchor();
      const { width, height } = symbol.getSize();
      const { drawInstructions } = symbol as unknown as { drawInstructions: Instruction[] };
      return [code, { box: [100 - x, 100 - y, width, height], parts: partsOf(drawInstructions) }];
    }),
  );
}
