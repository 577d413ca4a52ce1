import type { Owner } from "../model/records.js";
import { OWNERS } from "../model/terms.js";
import type { LegendEntry, LegendGroup, LineLayer, SceneLayer } from "./scene.js";
import type { MessageKey, Words } from "./words.js";

/** How a drawn class is called: by layer, from its style key. `undefined` for what needs no explanation. */
type Naming = Readonly<Record<string, (style: string, words: Words, facts: LayerFacts) => string | undefined>>;
type LayerFacts = NonNullable<SceneLayer["facts"]>;

const isOwner = (text: string | undefined): text is Owner => (OWNERS as readonly string[]).includes(text ?? "");

/** Whose headquarters it is: its echelon is in the sign and in the tree of command. */
function headquartersName(style: string, words: Words): string {
  const kind = style.replace(/^any-|-planned|-out/g, "");
  const framework = kind.startsWith("nato") ? "nato" : kind === "eu" || kind === "un" ? kind : "coalition";
  return [
    words.say(`framework.${framework}`),
    ...(style.includes("-planned") ? [words.say("status.planned")] : []),
    ...(style.includes("-out") ? [words.say("legend.fleet.grounded")] : []),
  ].join(words.say("list.semicolon"));
}

const NAMING: Naming = {
  states: (style, words) => {
    if (style === "land" || style === "far" || style === "home") return undefined;
    return words.say(style === "host" ? "legend.land.host" : (`posture.${style}` as MessageKey));
  },
  coverage: (style, words, { floorH = 1 }) =>
    words.say(`legend.coverage.${style}` as MessageKey, { h: words.number(Number(floorH), 1) }),
  racetracks: (style, words) => {
    if (style === "empty") return words.say("legend.track.empty");
    return style.startsWith("tanker") ? words.say("legend.track.tanker") : undefined;
  },
  "ring-areas": (style, words) => (style.endsWith("-band") ? words.say("legend.band") : undefined),
  rings: (style, words, { usIsr }) => {
    if (style !== "us") return words.say(`legend.ring.${style}` as MessageKey);
    if (!usIsr) return words.say("owner.us");
    return words.say("legend.ring.us", { status: words.say(`us-isr.status.${usIsr}` as MessageKey) });
  },
  fleets: (style, words) => {
    const [owner, kind, ...rest] = style.split("-");
    if (!isOwner(owner)) return undefined;
    const name = words.say(`owner.${owner}`);
    const grounded = rest.includes("grounded")
      ? `${words.say("list.semicolon")}${words.say("legend.fleet.grounded")}`
      : "";
    if (kind === "quiet") return `${words.say("legend.fleet.quiet", { owner: name })}${grounded}`;
    if (kind === "forward") return `${words.say("legend.fleet.forward", { owner: name })}${grounded}`;
    const role = kind === "multi" ? "multi-int" : kind;
    return `${words.say(`role.aircraft.${role}` as MessageKey)}, ${name}${grounded}`;
  },
  headquarters: headquartersName,
  "headquarters-crowd": headquartersName,
  "headquarters-close": headquartersName,
  "headquarters-exact": headquartersName,
  "command-marks": (style, words) => words.say(`command.mark.${style}` as MessageKey),
  "command-marks-crowd": (style, words) => words.say(`command.mark.${style}` as MessageKey),
  "command-marks-close": (style, words) => words.say(`command.mark.${style}` as MessageKey),
  "command-marks-exact": (style, words) => words.say(`command.mark.${style}` as MessageKey),
  personnel: (_, words) => words.say("legend.personnel"),
};

const GROUPS: readonly { title: MessageKey; layers: readonly string[] }[] = [
  { title: "legend.coverage", layers: ["coverage"] },
  { title: "legend.states", layers: ["states", "personnel"] },
  { title: "legend.rings", layers: ["rings", "ring-areas", "racetracks"] },
  { title: "legend.fleets", layers: ["fleets"] },
  {
    title: "legend.headquarters",
    layers: [
      ...["headquarters", "headquarters-close", "headquarters-exact", "headquarters-crowd"],
      ...["command-marks", "command-marks-close", "command-marks-exact", "command-marks-crowd"],
    ],
  },
];

/** What a class is drawn with besides its ground: Ukraine has a border of its own, a band lies around its ring. */
function besides(
  layer: SceneLayer,
  style: string,
  layers: readonly SceneLayer[],
): Pick<LegendEntry["sample"], "rim" | "line"> {
  const lines = (id: string) =>
    layers.find((other): other is LineLayer => other.id === id && other.kind === "line")?.styles;
  if (layer.id === "states" && style === "host") return { rim: lines("borders")?.host };
  if (layer.id === "ring-areas") return { line: lines("rings")?.[style.replace("-band", "")] };
  return {};
}

function entriesOf(layer: SceneLayer, words: Words, layers: readonly SceneLayer[]): LegendEntry[] {
  const name = NAMING[layer.id];
  if (!name || layer.kind === "label") return [];
  const drawn = new Set(layer.features.map(({ style }) => style));
  const entries: LegendEntry[] = [];
  for (const style of Object.keys(layer.styles)) {
    const text = drawn.has(style) ? name(style, words, layer.facts ?? {}) : undefined;
    if (!text || entries.some((entry) => entry.text === text)) continue;
    const look = layer.styles[style];
    const sample =
      layer.kind === "area"
        ? { area: look, ...besides(layer, style, layers) }
        : layer.kind === "line"
          ? { line: look }
          : { mark: look };
    entries.push({ layer: layer.id, style, text, sample: sample as LegendEntry["sample"] });
  }
  return entries;
}

/** The legend of what is drawn: one entry a class that has a feature on the map, and none besides. */
export function legendOf(layers: readonly SceneLayer[], words: Words): LegendGroup[] {
  return GROUPS.map(({ title, layers: ids }) => ({
    title: words.say(title),
    entries: ids
      .flatMap((id) => layers.filter((layer) => layer.id === id).flatMap((layer) => entriesOf(layer, words, layers)))
      .filter(({ text }, index, all) => all.findIndex((entry) => entry.text === text) === index),
  })).filter(({ entries }) => entries.length > 0);
}

/** One legend for two maps: each class once, in the order of the first map that has it. */
export function mergeLegends(a: readonly LegendGroup[], b: readonly LegendGroup[]): LegendGroup[] {
  const groups = new Map<string, LegendEntry[]>();
  for (const { title, entries } of [...a, ...b]) {
    const merged = groups.get(title) ?? [];
    for (const entry of entries) if (!merged.some(({ text }) => text === entry.text)) merged.push(entry);
    groups.set(title, merged);
  }
  return [...groups].map(([title, entries]) => ({ title, entries }));
}
