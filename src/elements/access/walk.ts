import type { CoalitionState } from "../../model/state.js";
import { sayAccess } from "../../scene/access-words.js";
import { sayOf } from "../../scene/kinds/texts.js";
import type { Position } from "../../scene/scene.js";
import type { Thing } from "../../scene/things.js";
import { byKind } from "../../scene/twin.js";
import type { Words } from "../../scene/words.js";

type Kind = Thing["kind"];

/** The kind of thing that a walk starts with in each reading. */
const FIRST: Readonly<Record<CoalitionState["reading"], Kind>> = {
  coverage: "station",
  contributors: "state",
  command: "headquarters",
};

/** Directions on the screen, as right and down. */
const STEPS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const;
export type Direction = keyof typeof STEPS;

const ofKind = (things: readonly Thing[], kind: Kind) => things.filter((thing) => thing.kind === kind);

/** The member `step` away from an index, wrapping around. */
const around = <T>(ring: readonly T[], index: number, step: 1 | -1): T | undefined =>
  ring.at((index + step + ring.length) % ring.length);

/** The thing that a walk starts with. */
export function firstOf(things: readonly Thing[], reading: CoalitionState["reading"]): Thing | undefined {
  return ofKind(things, FIRST[reading])[0] ?? things[0];
}

/** The next or previous thing of the same kind, wrapping around. */
export function neighbour(things: readonly Thing[], from: Thing, step: 1 | -1): Thing | undefined {
  const members = ofKind(things, from.kind);
  return around(
    members,
    members.findIndex(({ id }) => id === from.id),
    step,
  );
}

/** The first thing of the next or previous kind that has any, wrapping around. */
export function kindBeside(things: readonly Thing[], from: Thing, step: 1 | -1): Thing | undefined {
  const kinds = byKind(things);
  const own = kinds.findIndex(({ text }) => text.id === from.kind);
  return around(kinds, own, step)?.members[0];
}

/** Mercator coordinates, right and down, in radians. */
const onScreen = ([lon, lat]: Position): [number, number] => [
  (lon * Math.PI) / 180,
  -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
];

/**
 * The nearest thing in a direction on the screen, within 45° to either side; distance sideways counts double. `undefined`
 * if there is none.
 */
export function nearestToward(things: readonly Thing[], from: Position, direction: Direction): Thing | undefined {
  const [x, y] = onScreen(from);
  const [right, down] = STEPS[direction];
  let best: { thing: Thing; cost: number } | undefined;
  for (const thing of things) {
    if (!thing.at) continue;
    const [tx, ty] = onScreen(thing.at);
    const ahead = (tx - x) * right + (ty - y) * down;
    const aside = Math.abs((tx - x) * down) + Math.abs((ty - y) * right);
    if (ahead <= 1e-9 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { thing, cost };
  }
  return best?.thing;
}

/** The announcement of a thing that a walk has reached: its name, its first fact, and its number among its kind. */
export function spokenOf(things: readonly Thing[], thing: Thing, words: Words): string {
  const members = ofKind(things, thing.kind);
  const row = thing.rows[0];
  const [group] = byKind([thing]);
  return sayAccess(words, "access.at", {
    name: thing.title,
    about: row ? `${row.term}: ${row.value}` : thing.subtitle,
    index: members.findIndex(({ id }) => id === thing.id) + 1,
    total: members.length,
    kind: group ? sayOf(group.text, words, group.text.title) : "",
  });
}
