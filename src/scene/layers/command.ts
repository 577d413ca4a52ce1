import type { LineString } from "geojson";
import { toLonLat, toVector } from "../../coverage/geometry/sphere.js";
import { type CommandChain, type CommandRole, commandChain } from "../../model/command.js";
import type { Headquarters } from "../../model/records.js";
import type { LabelFeature, LabelLayer, LineFeature, LineLayer, MarkFeature, MarkLayer, Position } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import type { Words } from "../words.js";

const STEPS = 32;
/** How far an arc stands off the straight way at its middle, as a part of its length. */
const BOW = 0.13;
/** Nearer than this two headquarters are one place on the map, and no arc is drawn. */
const SAME_PLACE_DEGREES = 0.12;

/** A line from one place to another along the great circle, bowed to the north, so that several stay apart. */
export function commandArc(from: Position, to: Position): LineString {
  const [a, b] = [toVector(...from), toVector(...to)];
  const squeeze = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const [east, north] = [(to[0] - from[0]) * squeeze, to[1] - from[1]];
  const up = east >= 0 ? 1 : -1;
  const coordinates = Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS;
    // Between two directions a straight mix, put back on the sphere, runs along their great circle.
    const [lon, lat] = toLonLat([a[0] * (1 - t) + b[0] * t, a[1] * (1 - t) + b[1] * t, a[2] * (1 - t) + b[2] * t]);
    const bow = BOW * Math.sin(Math.PI * t) * up;
    const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
    return [round(lon - (bow * north) / squeeze), round(lat + bow * east)];
  });
  return { type: "LineString", coordinates };
}

const at = ({ lon, lat }: Headquarters): Position => [lon, lat];
const apart = (a: Headquarters, b: Headquarters) =>
  Math.abs(a.lon - b.lon) > SAME_PLACE_DEGREES || Math.abs(a.lat - b.lat) > SAME_PLACE_DEGREES;

function linesOf(chain: CommandChain, records: ReadonlyMap<string, Headquarters>): LineFeature[] {
  const link = (from: Headquarters | undefined, to: Headquarters | undefined, style: string): LineFeature[] =>
    from && to && apart(from, to) ? [{ id: `${from.id}/${to.id}`, style, geometry: commandArc(at(from), at(to)) }] : [];
  const held = chain.links.flatMap(({ from, to, kind }) => link(records.get(from), records.get(to), kind));
  const lead =
    chain.posts.find(({ role }) => role === "lead")?.headquarters ??
    chain.open.find(({ role }) => role === "lead")?.withheld[0];
  const withheld = chain.open.flatMap((open) => open.withheld.flatMap((to) => link(lead, to, "missing")));
  const leaderless = !chain.posts.some(({ role }) => role === "lead");
  const orphans = leaderless ? chain.posts.flatMap(({ headquarters }) => link(lead, headquarters, "missing")) : [];
  return [...held, ...withheld, ...orphans];
}

interface Role {
  readonly role: CommandRole;
  readonly headquarters: Headquarters;
  readonly style: "held" | "withheld";
}

/** Roles at a place, so that two roles of one place share a ring and a label. */
function placesOf(chain: CommandChain): Role[][] {
  const roles: Role[] = [
    ...chain.posts.map(({ role, headquarters }) => ({ role, headquarters, style: "held" as const })),
    ...chain.open.flatMap(({ role, withheld }) =>
      withheld.map((headquarters) => ({ role, headquarters, style: "withheld" as const })),
    ),
  ];
  const places: Role[][] = [];
  for (const role of roles) {
    const near = places.find(
      ([first]) => first && first.style === role.style && !apart(first.headquarters, role.headquarters),
    );
    if (near) near.push(role);
    else places.push([role]);
  }
  return places;
}

/** Where roles stand that have no place: in a row under the lead headquarters, in pixels. */
const OPEN_SHIFT = { right: -48, down: 56, step: 19, text: 11 } as const;
/** Across the ring round a headquarters that has a role, in pixels. */
const RING = 34;
/** Height of a label's line, in pixels. */
const LINE = 14;

/**
 * The chain of command: arcs from the lead headquarters to the component commands and to Kyiv, a ring round each that has
 * a role; hollow and dashed what may not be used, hollow below the lead what nobody has published. Empty in other readings.
 */
export function commandLayers(situation: Situation, theme: Theme, words: Words): [LineLayer, MarkLayer, LabelLayer] {
  const shown = situation.state.reading === "command";
  const { dataset, state } = situation;
  const none: CommandChain = { posts: [], links: [], open: [], reasons: [] };
  const chain = shown ? commandChain(dataset, state) : none;
  const marks: MarkFeature[] = [];
  const labels: LabelFeature[] = [];
  for (const roles of placesOf(chain)) {
    const { headquarters, style } = roles[0] as Role;
    const id = `${style}-${headquarters.id}`;
    const names = words.list([...new Set(roles.map(({ role }) => words.say(`command.role.${role}`)))]);
    const text = style === "held" ? names : words.say("command.label.withheld", { role: names });
    marks.push({ id, style, at: at(headquarters), shift: [0, 0], thing: `headquarters:${headquarters.id}` });
    // Below Kyiv stands the name of the country.
    const down = roles[0]?.role === "coordination" ? -RING / 2 - LINE : RING / 2;
    labels.push({ id, style, at: at(headquarters), text, priority: 0, shift: [0, down] });
  }
  const lead = chain.posts.find(({ role }) => role === "lead")?.headquarters;
  const unplaced = chain.open.filter(({ role, withheld }) => withheld.length === 0 && role !== "coordination");
  if (lead)
    unplaced.forEach(({ role }, index) => {
      const shift = [OPEN_SHIFT.right, OPEN_SHIFT.down + index * OPEN_SHIFT.step] as const;
      const text = words.say("command.label.open", { role: words.say(`command.role.${role}`) });
      marks.push({ id: `open-${role}`, style: "open", at: at(lead), shift });
      const beside = [shift[0] + OPEN_SHIFT.text, shift[1]] as const;
      labels.push({ id: `open-${role}`, style: "open", at: at(lead), text, priority: 0, shift: beside });
    });
  const records = new Map(dataset.headquarters.map((record) => [record.id, record]));
  const label = { halo: theme.halo, size: 10.5, weight: 600 } as const;
  return [
    {
      id: "command-lines",
      kind: "line",
      features: linesOf(chain, records),
      styles: {
        component: { colour: theme.text, width: 2.2 },
        joint: { colour: theme.owner.national.line, width: 3.2 },
        coordination: { colour: theme.owner.nato.line, width: 2.2, dash: [4, 2] },
        missing: { colour: theme.lost, width: 1.8, dash: [1, 2] },
      },
    },
    {
      id: "command-marks",
      kind: "mark",
      features: marks,
      styles: {
        held: { shape: "ring", fill: theme.text, stroke: theme.text, size: RING },
        withheld: { shape: "ring", fill: theme.lost, stroke: theme.lost, size: RING, dashed: true },
        open: { shape: "ring", fill: theme.lost, stroke: theme.lost, size: 13, dashed: true },
      },
    },
    {
      id: "command-labels",
      kind: "label",
      features: labels,
      styles: {
        held: { ...label, colour: theme.text, side: "below", always: true },
        withheld: { ...label, colour: theme.lost, side: "below", always: true },
        open: { ...label, colour: theme.lost, weight: 400, side: "right", always: true },
      },
    },
  ];
}

/** How the legend calls a drawn class of this layer. */
export function commandClassName(layer: "line" | "mark", style: string, words: Words): string | undefined {
  return words.find(`command.${layer}.${style}`);
}
