import type { Owner } from "../model/records.js";
import { OWNERS } from "../model/terms.js";
import type { LegendEntry, LegendGroup, LegendSample, LineLayer, LineStyle, SceneLayer } from "./scene.js";
import type { MessageKey, Words } from "./words.js";

/** Input of the legend's rules: the layers as drawn, whole or in a frame. */
interface Drawn {
  readonly layers: readonly SceneLayer[];
  readonly words: Words;
}
type Rule = (drawn: Drawn) => LegendEntry[];

const layerOf = ({ layers }: Drawn, id: string) => layers.find((layer) => layer.id === id);

/** The styles of a layer that a feature uses or that are bare ground, in the order of the layer's `styles`. */
function stylesIn(layer: SceneLayer | undefined): string[] {
  if (!layer) return [];
  const used = new Set([...layer.features.map(({ style }) => style), ...(layer.bare ?? [])]);
  return Object.keys(layer.styles).filter((style) => used.has(style));
}

/** The sample of a style: an area with the border that it has on the map, a line, or a mark. */
function sampleOf(layer: SceneLayer, style: string, rim?: LineStyle): LegendSample {
  const from = { layer: layer.id, style };
  if (layer.kind === "area") return { ...from, area: layer.styles[style], ...(rim && { rim }) };
  if (layer.kind === "line") return { ...from, line: layer.styles[style] };
  return layer.kind === "mark" ? { ...from, mark: layer.styles[style] } : from;
}

/** An entry for each style of a layer that has a name; styles with the same name share one. */
function named(
  drawn: Drawn,
  id: string,
  nameOf: (style: string, layer: SceneLayer) => string | undefined,
): LegendEntry[] {
  const layer = layerOf(drawn, id);
  const entries: LegendEntry[] = [];
  for (const style of stylesIn(layer)) {
    const text = layer && nameOf(style, layer);
    if (!layer || !text || entries.some((entry) => entry.text === text)) continue;
    entries.push({ layer: id, style, text, samples: [sampleOf(layer, style)] });
  }
  return entries;
}

const coverage: Rule = (drawn) =>
  named(drawn, "coverage", (style, { facts = {} }) => {
    const h = drawn.words.number(Number(facts.floorH ?? 1), 1);
    const step = /^hours-(\d+)$/.exec(style);
    if (step) {
      const to = Number(step[1]);
      return drawn.words.say("legend.coverage.hours", { from: to === 6 ? h : drawn.words.number(to - 6), to });
    }
    const name = style === "unseen" && facts.domain === "signals" ? "unheard" : style;
    // "Thinned" reads the same for both comparisons, and "gained" occurs only with a baseline.
    const own = facts.against === "baseline" && ["kept", "lost", "unseen", "unheard"].includes(name) ? ".baseline" : "";
    return drawn.words.say(`legend.coverage.${name}${own}` as MessageKey, { h });
  });

const states: Rule = (drawn) => {
  const borders = layerOf(drawn, "borders") as LineLayer | undefined;
  // The host is named on the map, and land of non-participants needs no explanation.
  const entries = named(drawn, "states", (style) =>
    ["land", "far", "home", "host"].includes(style) ? undefined : drawn.words.say(`posture.${style}` as MessageKey),
  );
  return entries.map((entry) => {
    const rim = entry.style === "unknown" ? borders?.styles.unknown : undefined;
    return rim ? { ...entry, samples: entry.samples.map((sample) => ({ ...sample, rim })) } : entry;
  });
};

const personnel: Rule = (drawn) => named(drawn, "personnel", () => drawn.words.say("legend.personnel"));

/** How to read a rim: solid for the hours that it is held, with a line across from low to high reach. */
const dial: Rule = (drawn) => {
  const layer = layerOf(drawn, "rings");
  const used = stylesIn(layer);
  const owner = OWNER_ORDER.find((one) => used.includes(`rest-${one}`));
  if (layer?.kind !== "line" || !owner) return [];
  const { [owner]: held, [`rest-${owner}`]: rest, [`reach-${owner}`]: reach } = layer.styles;
  if (!held || !rest || !reach) return [];
  const sample = { layer: "rings", style: `rest-${owner}`, dial: { held, rest, reach } };
  return [{ layer: "rings", style: "dial", text: drawn.words.say("legend.dial"), samples: [sample] }];
};

const isOwner = (text: string | undefined): text is Owner => (OWNERS as readonly string[]).includes(text ?? "");
const isOut = (style: string) => style.endsWith("-out");

/** The order in which owners are listed. */
const OWNER_ORDER: readonly Owner[] = ["nato", "national", "us"];

/** One row for each owner, with the line of its rims and the shape of its bases. */
const owners: Rule = (drawn) => {
  const [rings, fleets] = [layerOf(drawn, "rings"), layerOf(drawn, "fleets")];
  const [lines, marks] = [stylesIn(rings), stylesIn(fleets)];
  const status = rings?.facts?.usIsr;
  return OWNER_ORDER.flatMap((owner): LegendEntry[] => {
    const base = `${owner}-quiet`;
    const samples = [
      ...(rings && lines.includes(owner) ? [sampleOf(rings, owner)] : []),
      ...(fleets && marks.includes(base) ? [sampleOf(fleets, base)] : []),
    ];
    if (samples.length === 0) return [];
    const text =
      owner === "us" && status
        ? drawn.words.say("legend.ring.us", { status: drawn.words.say(`us-isr.status.${status}` as MessageKey) })
        : drawn.words.say(owner === "us" ? "owner.us" : `legend.ring.${owner}`);
    return [{ layer: "owners", style: owner, text, brief: drawn.words.say(`owner.${owner}`), samples }];
  });
};

const tracks: Rule = (drawn) =>
  named(drawn, "racetracks", (style) => {
    if (style === "empty") return drawn.words.say("legend.track.empty");
    return style.startsWith("tanker") ? drawn.words.say("legend.track.tanker") : undefined;
  });

/** Signs by role: one row per role, with the owners' samples side by side. Then forward sites. */
const fleets: Rule = (drawn) => {
  const layer = layerOf(drawn, "fleets");
  if (!layer) return [];
  const rows = new Map<string, { style: string; samples: Map<string, LegendSample> }>();
  const styles = stylesIn(layer);
  const usable = new Set(styles.filter((style) => !isOut(style)).map((style) => style.split("-").slice(1, 2).join()));
  for (const style of styles) {
    const [owner, kind = ""] = style.split("-");
    // A hollow sign needs a row of its own only if no other row explains it.
    if (!isOwner(owner) || kind === "quiet" || (isOut(style) && (kind === "forward" || usable.has(kind)))) continue;
    const row = rows.get(kind) ?? { style, samples: new Map() };
    if (!row.samples.has(owner)) row.samples.set(owner, sampleOf(layer, style));
    rows.set(kind, row);
  }
  return [...rows].map(([kind, { style, samples }]) => {
    const role = kind === "multi" ? "multi-int" : kind;
    const key = kind === "forward" ? "legend.fleet.forward" : `role.aircraft.${role}`;
    const sorted = OWNER_ORDER.flatMap((owner) => samples.get(owner) ?? []);
    return { layer: "fleets", style, text: drawn.words.say(key as MessageKey), samples: sorted };
  });
};

/** The layer of an id and its variants (`id-…`): the same things, drawn larger or at another zoom. */
const family = ({ layers }: Drawn, id: string) =>
  layers.filter((layer) => layer.kind !== "label" && (layer.id === id || layer.id.startsWith(`${id}-`)));

/** Headquarters by framework: the sign shows the echelon, the command tree the kind. */
const headquarters: Rule = (drawn) => {
  const nameOf = (style: string) => {
    if (isOut(style)) return undefined;
    const kind = style.replace(/^any-|-planned/g, "");
    const framework = kind.startsWith("nato") ? "nato" : kind === "eu" || kind === "un" ? kind : "coalition";
    const name = drawn.words.say(`framework.${framework}`);
    return style.endsWith("-planned")
      ? [name, drawn.words.say("status.planned")].join(drawn.words.say("list.semicolon"))
      : name;
  };
  return onceEach(family(drawn, "headquarters").flatMap(({ id }) => named(drawn, id, nameOf)));
};

const command: Rule = (drawn) =>
  onceEach(
    family(drawn, "command-marks").flatMap(({ id }) =>
      named(drawn, id, (style) => drawn.words.say(`command.mark.${style}` as MessageKey)),
    ),
  );

/** Leaves out entries whose text has occurred before. */
const onceEach = (entries: readonly LegendEntry[]): LegendEntry[] =>
  entries.filter(({ text }, index) => entries.findIndex((entry) => entry.text === text) === index);

/** One entry for everything that is not available in a situation, instead of a row for each. */
const hollow: Rule = (drawn) => {
  const entries = [...family(drawn, "fleets"), ...family(drawn, "headquarters")].flatMap((layer): LegendEntry[] => {
    const outs = stylesIn(layer).filter(isOut);
    const style = outs.find((one) => one.includes("quiet")) ?? outs.find((one) => !one.includes("forward")) ?? outs[0];
    if (!style) return [];
    return [{ layer: "hollow", style, text: drawn.words.say("legend.hollow"), samples: [sampleOf(layer, style)] }];
  });
  return entries.slice(0, 1);
};

const GROUPS: readonly { readonly title: MessageKey; readonly rules: readonly Rule[] }[] = [
  { title: "legend.coverage", rules: [coverage] },
  { title: "legend.states", rules: [states, personnel] },
  { title: "legend.rings", rules: [dial, owners, tracks] },
  { title: "legend.fleets", rules: [fleets, (drawn) => (drawsFleets(drawn) ? hollow(drawn) : [])] },
  {
    title: "legend.headquarters",
    rules: [headquarters, command, (drawn) => (drawsFleets(drawn) ? [] : hollow(drawn))],
  },
];
const drawsFleets = ({ layers }: Drawn) => layers.some(({ id, features }) => id === "fleets" && features.length > 0);

/** The legend of what is drawn: an entry for each class on the map that its own label does not explain, and no other. */
export function legendOf(layers: readonly SceneLayer[], words: Words): LegendGroup[] {
  return GROUPS.map(({ title, rules }) => ({
    title: words.say(title),
    entries: rules.flatMap((rule) => rule({ layers, words })),
  })).filter(({ entries }) => entries.length > 0);
}

/** The look of a sample as a text, equal for samples that cannot be told apart. */
export const lookOf = ({ layer: _, style: __, ...look }: LegendSample): string => JSON.stringify(look);

/** One entry with the looks that a class has on two maps. */
function together(a: LegendEntry, b: LegendEntry): LegendEntry {
  const further = b.samples.filter((sample) => !a.samples.some((known) => lookOf(known) === lookOf(sample)));
  return further.length > 0 ? { ...a, samples: [...a.samples, ...further] } : a;
}

/** One legend for two maps: each class once, in the order of the first map that has it, with the looks of both. */
export function mergeLegends(a: readonly LegendGroup[], b: readonly LegendGroup[]): LegendGroup[] {
  const groups = new Map<string, LegendEntry[]>();
  for (const { title, entries } of [...a, ...b]) {
    const merged = groups.get(title) ?? [];
    for (const entry of entries) {
      const index = merged.findIndex(({ text }) => text === entry.text);
      if (index < 0) merged.push(entry);
      else merged[index] = together(merged[index] as LegendEntry, entry);
    }
    groups.set(title, merged);
  }
  return [...groups].map(([title, entries]) => ({ title, entries }));
}
