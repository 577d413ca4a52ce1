import type { Owner } from "../../model/records.js";
import { senseOf } from "../../model/terms.js";
import { usIsrAt } from "../../model/us-isr.js";
import { dialOf, holdingsOf, sharedRings } from "../dials.js";
import { coverageEdgesLayer, coverageLayer, coverageLegend } from "../layers/coverage.js";
import { onRim } from "../layers/on-rim.js";
import { classOf, type LegendRule, layerOf, namedIn, OWNER_ORDER, sampleOf, stylesIn } from "../legend-rules.js";
import type {
  LabelFeature,
  LabelLayer,
  LegendEntry,
  LegendSample,
  LineFeature,
  LineLayer,
  LineStyle,
  SceneLayer,
  StyleClass,
} from "../scene.js";
import type { Situation, StationView } from "../situation.js";
import { ringText, ringTextBrief } from "../station-words.js";
import { ownerLine, type Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { MessageKey, Words } from "../words.js";
import type { Kind } from "./kind.js";

/** Stations whose sensors answer the domain's question, and the tankers that keep them up. */
function shown({ stations, state }: Situation): StationView[] {
  const sense = senseOf(state.domain);
  return stations.filter(({ station }) => station.domain === sense || station.domain === "tanker");
}

/** What styles stand for, with one style for each owner: `make` names them. */
const byOwner = (role: string, make: (owner: Owner) => string): Record<string, StyleClass> =>
  Object.fromEntries(OWNER_ORDER.map((owner) => [make(owner), { role, owner }]));
const TRACK_CLASSES = { empty: { role: "empty" }, ...byOwner("tanker", (owner) => `tanker-${owner}`) };
const RIM_CLASSES = {
  ...byOwner("rest", (owner) => `rest-${owner}`),
  ...byOwner("reach", (owner) => `reach-${owner}`),
  ...byOwner("held", (owner) => owner),
};

/** Racetracks: where an aircraft would fly. An unfilled station keeps its track, thin and dotted. */
function racetracksLayer(situation: Situation, theme: Theme): LineLayer {
  const features = (situation.state.reading === "coverage" ? shown(situation) : []).map(
    ({ station, fleet, track }): LineFeature => {
      const style = fleet ? (station.domain === "tanker" ? `tanker-${fleet.owner}` : fleet.owner) : "empty";
      return { id: station.id, style, geometry: track, thing: thingId("station", station.id) };
    },
  );
  return {
    id: "racetracks",
    kind: "line",
    keepsLabelsOff: true,
    features,
    // An unfilled station is drawn below a held one of the same orbit.
    styles: {
      empty: { colour: theme.quietText, width: 1.1, dash: [1, 2.5] },
      nato: { colour: theme.owner.nato.line, width: 2.4 },
      // Too small for a pattern of long dashes.
      national: { colour: theme.owner.national.line, width: 1.7 },
      us: ownerLine(theme, "us", 1.1),
      "tanker-nato": { ...ownerLine(theme, "nato", 0.6), dash: [1, 2] },
      "tanker-national": { ...ownerLine(theme, "national", 0.9), dash: [1, 2] },
      "tanker-us": { ...ownerLine(theme, "us", 0.6), dash: [1, 2] },
    },
    classes: TRACK_CLASSES,
  };
}

/**
 * Rings: how far a sensor on station could reach. Their rims are dials, solid for the share of the day that they are held; a
 * line across the start of a rim runs from low to high reach. Empty except in Coverage.
 */
function ringsLayer(situation: Situation, theme: Theme): LineLayer {
  const rings = situation.state.reading === "coverage" ? sharedRings(shown(situation)) : [];
  const features = rings.flatMap((stations): LineFeature[] => {
    const [first] = stations;
    const { id } = first.station;
    const { arcs, rest, reach } = dialOf(stations);
    const thing = thingId("station", id);
    const owner = holdingsOf(first)[0]?.owner ?? "national";
    return [
      ...arcs.map((arc) => ({ id: `${arc.id}/casing`, style: "casing", geometry: arc.geometry })),
      ...arcs.map((arc) => ({
        id: arc.id,
        style: arc.owner,
        geometry: arc.geometry,
        thing: thingId("station", arc.station),
      })),
      ...(rest ? [{ id: `${id}/rest`, style: `rest-${owner}`, geometry: rest, thing }] : []),
      ...(reach ? [{ id: `${id}/reach`, style: `reach-${owner}`, geometry: reach }] : []),
    ];
  });
  const colour = (owner: Owner) => theme.owner[owner].line;
  const rest = (owner: Owner): LineStyle => ({ colour: colour(owner), width: 1.1, dash: [1, 3] });
  const reach = (owner: Owner): LineStyle => ({ colour: colour(owner), width: 0.9, opacity: 0.8 });
  return {
    id: "rings",
    kind: "line",
    features,
    // A casing separates a rim from what it crosses; the parts that are not held are below those that are.
    styles: {
      "rest-nato": rest("nato"),
      "rest-national": rest("national"),
      "rest-us": rest("us"),
      casing: { colour: theme.halo, width: 4.2, opacity: 0.85 },
      "reach-nato": reach("nato"),
      "reach-national": reach("national"),
      "reach-us": reach("us"),
      nato: ownerLine(theme, "nato"),
      national: ownerLine(theme, "national"),
      us: ownerLine(theme, "us"),
    },
    classes: RIM_CLASSES,
    facts: { usIsr: usIsrAt(situation.dataset, situation.state.asOf)?.status ?? "" },
  };
}

/** Labels at the rims of rings: who holds a station, how far it reaches, and for how much of the day. */
function stationLabelsLayer(situation: Situation, theme: Theme, words: Words): LabelLayer {
  const features: LabelFeature[] = [];
  if (situation.state.reading === "coverage") {
    const rings = new Map(sharedRings(shown(situation)).map((stations) => [stations[0].station.id, stations]));
    const shared = new Set([...rings.values()].flatMap(([, ...further]) => further.map(({ station }) => station.id)));
    const heldOrbits = new Set([...rings.values()].map(([first]) => first.orbit.id));
    for (const row of shown(situation)) {
      const { station, orbit, ring: reach, fleet, platform } = row;
      // A ring's label names all its holders; an unfilled station on an orbit that is held needs no label.
      if (shared.has(station.id) || (!fleet && heldOrbits.has(orbit.id))) continue;
      const ring = rings.get(station.id);
      features.push({
        id: station.id,
        style: fleet ? (station.domain === "tanker" ? "tanker" : fleet.owner) : "empty",
        at: [orbit.lon, orbit.lat],
        anchor: reach ? onRim(reach) : { kind: "marks", layer: "racetracks", ids: [station.id] },
        text: ring ? ringText(ring, situation.dataset, words) : (platform?.shortName ?? words.say("map.station.empty")),
        ...(ring && { brief: ringTextBrief(ring, words) }),
        priority: reach ? 1 : fleet ? 40 : 50,
        thing: thingId("station", station.id),
      });
    }
  }
  const label = (colour: string, weight: 400 | 600 = 600) =>
    ({ colour, halo: theme.halo, size: 11, weight, side: "around", gap: 10, wrap: 11 }) as const;
  return {
    id: "station-labels",
    kind: "label",
    features,
    styles: {
      nato: label(theme.owner.nato.line),
      national: label(theme.owner.national.line),
      us: label(theme.owner.us.line),
      tanker: label(theme.quietText, 400),
      empty: label(theme.quietText, 400),
    },
  };
}

/** How to read a rim: solid for the hours that it is held, with a line across from low to high reach. */
const dialLegend: LegendRule = (drawn) => {
  const layer = layerOf(drawn, "rings");
  if (layer?.kind !== "line") return [];
  const partial = stylesIn(layer).find((style) => classOf(layer, style).role === "rest");
  if (!partial) return [];
  const { owner } = classOf(layer, partial);
  const part = (role: string) => {
    const style = Object.keys(layer.styles).find(
      (one) => classOf(layer, one).owner === owner && classOf(layer, one).role === role,
    );
    return layer.styles[style ?? ""];
  };
  const [held, rest, reach] = [part("held"), part("rest"), part("reach")];
  if (!held || !rest || !reach) return [];
  const sample = { layer: layer.id, style: partial, dial: { held, rest, reach } };
  return [{ layer: layer.id, style: "dial", text: drawn.words.say("legend.dial"), samples: [sample] }];
};

/** One row for each owner, with the line of its rims and the shape of its bases. */
const ownersLegend: LegendRule = (drawn) => {
  const [rings, bases] = [layerOf(drawn, "rings"), layerOf(drawn, "fleets")];
  const status = rings?.facts?.usIsr;
  const sampleFor = (layer: SceneLayer | undefined, owner: Owner, role: string): LegendSample[] => {
    const style = stylesIn(layer).find((one) => {
      const means = layer && classOf(layer, one);
      return means?.owner === owner && means.role === role && !means.out;
    });
    return layer && style ? [sampleOf(layer, style)] : [];
  };
  return OWNER_ORDER.flatMap((owner): LegendEntry[] => {
    const samples = [...sampleFor(rings, owner, "held"), ...sampleFor(bases, owner, "quiet")];
    if (samples.length === 0) return [];
    const text =
      owner === "us" && status
        ? drawn.words.say("legend.ring.us", { status: drawn.words.say(`us-isr.status.${status}` as MessageKey) })
        : drawn.words.say(owner === "us" ? "owner.us" : `legend.ring.${owner}`);
    return [{ layer: "owners", style: owner, text, brief: drawn.words.say(`owner.${owner}`), samples }];
  });
};

const tracksLegend: LegendRule = (drawn) =>
  namedIn(layerOf(drawn, "racetracks"), (_, { role }) => {
    if (role === "empty") return drawn.words.say("legend.track.empty");
    return role === "tanker" ? drawn.words.say("legend.track.tanker") : undefined;
  });

/** A station in the air: its racetrack, its ring, and what all stations watch together. */
export const station: Kind = {
  id: "station",
  layers(situation, theme, words) {
    const coverage = coverageLayer(situation, theme);
    return {
      coverage: [coverage, coverageEdgesLayer(coverage, theme)],
      tracks: [racetracksLayer(situation, theme)],
      rings: [ringsLayer(situation, theme)],
      "ring-names": [stationLabelsLayer(situation, theme, words)],
    };
  },
  legend: { "legend.coverage": [coverageLegend], "legend.rings": [dialLegend, ownersLegend, tracksLegend] },
  finger: 0,
};
