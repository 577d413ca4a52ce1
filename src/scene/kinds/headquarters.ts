import { commandChain } from "../../model/command.js";
import type { Headquarters } from "../../model/records.js";
import { boundsOfCrowd, CROWD_ZOOM, crowdsOf, EXACT_ZOOM } from "../crowds.js";
import { hollow, type LegendRule, namedIn, onceEach, withCopies } from "../legend-rules.js";
import { nudge } from "../nudge.js";
import type { LabelLayer, LabelStyle, MarkLayer, MarkStyle, Position } from "../scene.js";
import { reachOf, signOf } from "../signs.js";
import { groupBySite, sideBySide } from "../sites.js";
import type { HeadquartersView, Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { MessageKey, Words } from "../words.js";
import type { Kind, Stack } from "./kind.js";

/** Echelon letter of APP-6: N command, M region, K army, J corps. */
const ECHELON: Readonly<Record<Headquarters["kind"], string>> = {
  "nato-political": "N",
  "nato-strategic": "M",
  "nato-operational": "K",
  "nato-component": "J",
  "national-deployable": "J",
  coalition: "K",
  eu: "K",
  un: "N",
};
const RANK: Readonly<Record<Headquarters["kind"], number>> = {
  coalition: 1,
  "nato-strategic": 2,
  "nato-political": 3,
  "nato-operational": 4,
  "national-deployable": 5,
  "nato-component": 6,
  eu: 7,
  un: 8,
};

/** Shape of a headquarters that is drawn as a point, by its framework. */
const SMALL_SHAPE = { nato: "square", coalition: "circle", eu: "ring", un: "diamond" } as const;

/** How headquarters are drawn: as signs with names, as small squares in a crowd, or as points in other readings. */
type Look = "sign" | "small" | "point";

/** Diameter of the ring around a headquarters that has a role, in pixels. */
const RING = { sign: 34, small: 13 } as const;
/** From this zoom on a map of coverage shows headquarters, as points; they are not its subject. */
const POINT_ZOOM = 6.5;
/** Largest shift of signs and of small marks that give way to each other, in pixels: 8 mm on paper is 30 of them. */
const MOST_SHIFT = { sign: 28, small: 9 } as const;
/** Zooms at which marks must not cover each other: that of Europe in a narrow figure, and that from which a crowd has signs. */
const ZOOM = { europe: 2.8, crowd: CROWD_ZOOM } as const;
/**
 * Type size of the names, and the room per line and letter, in pixels: generous, since on small maps type shrinks less than
 * marks.
 */
const NAME = { size: 10.5, line: 13.5, letter: 6.8 } as const;

/** Letter code of a headquarters: friend, ground unit, with the staff of a headquarters; dashed while planned. */
export function headquartersSign(record: Pick<Headquarters, "kind" | "status">): string {
  return `SFG${record.status === "planned" ? "A" : "P"}U-----A${ECHELON[record.kind]}---`;
}

/** Fill of a headquarters by its framework, in the tint of that owner's aircraft: signs of one echelon differ in nothing else. */
function groundOf({ framework }: Headquarters, theme: Theme): string {
  if (framework === "nato") return theme.owner.nato.tint;
  return framework === "coalition" ? theme.owner.national.tint : theme.panel;
}

/** How a headquarters is drawn: as an APP-6 sign, as a small square of the same colour, or as a point. */
export function headquartersMark({ record, available }: HeadquartersView, look: Look, theme: Theme): MarkStyle {
  const stroke = available ? theme.text : theme.quietText;
  const dashed = record.status === "planned";
  if (look === "point")
    return {
      shape: SMALL_SHAPE[record.framework],
      fill: available && !dashed ? theme.text : theme.panel,
      stroke,
      size: 6,
      opacity: available ? 1 : 0.7,
    };
  const style = {
    fill: available ? groundOf(record, theme) : theme.panel,
    stroke,
    dashed,
    opacity: available ? 1 : 0.55,
  };
  if (look === "small") return { ...style, shape: "square", size: 7.5 };
  return { ...style, shape: "app6", sidc: headquartersSign(record), size: record.kind === "nato-component" ? 13 : 16 };
}

/** Style key of a headquarters: its kind, or its framework if not drawn as a sign; whether planned; whether unavailable. */
function classOf({ record, available }: HeadquartersView, look: Look): string {
  const kind = look === "sign" ? record.kind : `any-${record.framework}`;
  return `${kind}${record.status === "planned" ? "-planned" : ""}${available ? "" : "-out"}`;
}

/** Half the width and height of a mark with its ring, in pixels. */
function reach(style: MarkStyle, ring: number): [number, number] {
  const { x, y } =
    style.shape === "app6" ? reachOf(signOf(style.sidc), style.size) : { x: style.size / 2, y: style.size / 2 };
  return [Math.max(x, ring / 2), Math.max(y, ring / 2)];
}

interface Placed {
  readonly view: HeadquartersView;
  readonly key: string;
  /** Its short name in the reader's language. */
  readonly name: string;
  readonly style: MarkStyle;
  readonly at: Position;
  readonly shift: readonly [number, number];
}

/** Each headquarters at its place, side by side with others of its site, from west to east. */
function placed(views: readonly HeadquartersView[], look: Look, theme: Theme, words: Words): Placed[] {
  const located = views.map((view) => ({ ...view, lon: view.record.lon, lat: view.record.lat }));
  return groupBySite(located).flatMap(({ members }) => {
    const drawn = [...members]
      .sort((a, b) => a.lon - b.lon)
      .map((view) => ({ view, key: classOf(view, look), style: headquartersMark(view, look, theme) }));
    const shifts = sideBySide(drawn.map(({ style }) => style.size * (look === "sign" ? 1.75 : 1)));
    return drawn.map(({ view, ...one }, index) => ({
      ...one,
      view,
      name: words.data(view.record.shortName),
      at: [view.record.lon, view.record.lat] as const,
      shift: [shifts[index] ?? 0, look === "point" ? -9 : 0] as const,
    }));
  });
}

/**
 * The same, with neighbours that would cover each other at a zoom moved apart a little; signs count with the names below
 * them.
 */
function nudged(
  views: readonly HeadquartersView[],
  look: "sign" | "small",
  zoom: number,
  roles: Roles,
  theme: Theme,
  words: Words,
): Placed[] {
  const marks = placed(views, look, theme, words);
  const wishes = marks.map(({ view: { record }, name, at, shift, style }) => {
    const [x, y] = reach(style, roles.has(record.id) ? RING[look] : 0);
    if (look === "small") return { at, shift, half: [x, y] as const, middle: [0, 0] as const };
    const half = [Math.max(x, (name.length * NAME.letter) / 2 + 2), y + NAME.line / 2] as const;
    return { at, shift, half, middle: [0, NAME.line / 2] as const };
  });
  const shifts = nudge(wishes, zoom, MOST_SHIFT[look]);
  return marks.map((mark, index) => ({ ...mark, shift: shifts[index] ?? mark.shift }));
}

type Zooms = Pick<MarkLayer, "minZoom" | "maxZoom" | "copyOf">;
type Roles = ReadonlyMap<string, "held" | "withheld">;

const isPlanned = ({ record }: HeadquartersView): boolean => record.status === "planned";
const rank = ({ view }: Placed): number => (view.available ? (isPlanned(view) ? 1 : 0) : 2);

function markLayer(id: string, marks: readonly Placed[], more: Zooms & Pick<MarkLayer, "leader">): MarkLayer {
  return {
    id,
    kind: "mark",
    keepsLabelsOff: true,
    features: marks.map(({ view: { record }, key, at, shift }) => ({
      id: record.id,
      style: key,
      at,
      shift,
      thing: thingId("headquarters", record.id),
    })),
    // In the order of the legend: plain ones before planned or unavailable ones.
    styles: Object.fromEntries([...marks].sort((a, b) => rank(a) - rank(b)).map(({ key, style }) => [key, style])),
    classes: Object.fromEntries(
      marks.map(({ key, view }) => [
        key,
        { role: view.record.framework, planned: isPlanned(view), out: !view.available },
      ]),
    ),
    ...more,
  };
}

/** A ring around each headquarters that has a role in the chain of command, or would have one. */
function ringLayer(
  id: string,
  marks: readonly Placed[],
  size: number,
  roles: Roles,
  theme: Theme,
  zooms: Zooms,
): MarkLayer {
  return {
    id,
    kind: "mark",
    features: marks.flatMap(({ view: { record }, at, shift }) => {
      const style = roles.get(record.id);
      return style ? [{ id: `role-${record.id}`, style, at, shift, thing: thingId("headquarters", record.id) }] : [];
    }),
    styles: {
      held: { shape: "ring", fill: theme.text, stroke: theme.text, size },
      withheld: { shape: "ring", fill: theme.lost, stroke: theme.lost, size, dashed: true },
    },
    ...zooms,
  };
}

const nameStyle = (theme: Theme): LabelStyle => ({
  colour: theme.text,
  halo: theme.halo,
  size: NAME.size,
  weight: 600,
  side: "below",
  always: true,
});

/** Names right below their signs. */
function namesBelow(id: string, marks: readonly Placed[], roles: Roles, theme: Theme, zooms: Zooms): LabelLayer {
  return {
    id,
    kind: "label",
    features: marks.map(({ view: { record }, name, style, at, shift: [right, down] }) => ({
      id: `hq-${record.id}`,
      style: "name",
      at,
      shift: [right, Math.round((down + reach(style, roles.has(record.id) ? RING.sign : 0)[1]) * 10) / 10] as const,
      text: name,
      priority: roles.has(record.id) ? 0 : RANK[record.kind],
    })),
    styles: { name: { ...nameStyle(theme), gap: 0 } },
    ...zooms,
  };
}

/** Names of small marks, where there is room; those with a role first. */
function namesAround(id: string, marks: readonly Placed[], roles: Roles, theme: Theme, zooms: Zooms): LabelLayer {
  return {
    id,
    kind: "label",
    features: marks.map(({ view: { record }, name, at, shift }) => ({
      id: `hq-${record.id}`,
      style: "small",
      at,
      shift,
      text: name,
      priority: roles.has(record.id) ? 0 : RANK[record.kind],
    })),
    styles: { small: { ...nameStyle(theme), side: "around", always: false, gap: 8 } },
    ...zooms,
  };
}

/** The headquarters that have a role in the chain of command, or would if they were not withheld. */
function rolesOf({ dataset, state }: Situation): Roles {
  const chain = commandChain(dataset, state);
  return new Map([
    ...chain.open.flatMap(({ withheld }) => withheld.map(({ id }) => [id, "withheld"] as const)),
    ...chain.posts.map(({ headquarters }) => [headquarters.id, "held"] as const),
  ]);
}

/** The headquarters of the crowded places that have larger maps of their own; none except in Command. */
const crowdsIn = ({ state, headquarters: all }: Situation) =>
  state.reading === "command"
    ? crowdsOf(all.map((view) => ({ view, lon: view.record.lon, lat: view.record.lat })))
    : [];

/**
 * Headquarters at their places. In Command: signs with names, and rings around those with a role; crowds are small squares
 * until a reader zooms in. In Coverage: points, at close zoom only. In Contributors: none.
 */
function headquartersLayers(situation: Situation, theme: Theme, words: Words): Stack {
  const { reading } = situation.state;
  const all = situation.headquarters;
  if (reading === "contributors") return {};
  if (reading === "coverage")
    return { posts: [markLayer("headquarters", placed(all, "point", theme, words), { minZoom: POINT_ZOOM })] };
  const crowded = crowdsIn(situation)
    .flat()
    .map(({ view }) => view);
  const single = all.filter((view) => !crowded.includes(view));
  const roles = rolesOf(situation);
  const tiers = [
    {
      id: "",
      marks: nudged(single, "sign", ZOOM.europe, roles, theme, words),
      zooms: { maxZoom: EXACT_ZOOM },
    },
    { id: "-crowd", marks: nudged(crowded, "small", ZOOM.europe, roles, theme, words), zooms: { maxZoom: CROWD_ZOOM } },
    {
      id: "-close",
      marks: nudged(crowded, "sign", ZOOM.crowd, roles, theme, words),
      zooms: { minZoom: CROWD_ZOOM, maxZoom: EXACT_ZOOM },
    },
    { id: "-exact", marks: placed(all, "sign", theme, words), zooms: { minZoom: EXACT_ZOOM } },
  ];
  const ringOf = (id: string) => (id === "-crowd" ? RING.small : RING.sign);
  const copy = (id: string, of: string) => (id ? { copyOf: of } : {});
  return {
    posts: [
      ...tiers.map(({ id, marks, zooms }) =>
        ringLayer(`command-marks${id}`, marks, ringOf(id), roles, theme, { ...zooms, ...copy(id, "command-marks") }),
      ),
      ...tiers.map(({ id, marks, zooms }) =>
        markLayer(`headquarters${id}`, marks, { leader: theme.text, ...zooms, ...copy(id, "headquarters") }),
      ),
    ],
    "post-names": tiers.map(({ id, marks, zooms }) =>
      id === "-crowd"
        ? namesAround(CROWD_LABELS, marks, roles, theme, zooms)
        : namesBelow(`headquarters${id}-labels`, marks, roles, theme, zooms),
    ),
  };
}

/** Id of the layer with the names of small marks, which are not needed if the crowd has a map of its own. */
export const CROWD_LABELS = "headquarters-crowd-labels";

/** Headquarters by framework: the sign shows the echelon, the command tree the kind. */
const frameworksLegend: LegendRule = (drawn) =>
  onceEach(
    withCopies(drawn, "headquarters").flatMap((layer) =>
      namedIn(layer, (_, { role, planned, out }) => {
        if (out) return undefined;
        const name = drawn.words.say(`framework.${role}` as MessageKey);
        return planned ? [name, drawn.words.say("status.planned")].join(drawn.words.say("list.semicolon")) : name;
      }),
    ),
  );

const commandLegend: LegendRule = (drawn) =>
  onceEach(
    withCopies(drawn, "command-marks").flatMap((layer) =>
      namedIn(layer, (style) => drawn.words.say(`command.mark.${style}` as MessageKey)),
    ),
  );

/** A headquarters, of NATO, the coalition, the EU or the UN. */
export const headquarters: Kind = {
  id: "headquarters",
  layers: headquartersLayers,
  legend: { "legend.headquarters": [frameworksLegend, commandLegend, hollow("headquarters")] },
  insets: (situation) => crowdsIn(situation).map(boundsOfCrowd),
  finger: 2,
};
