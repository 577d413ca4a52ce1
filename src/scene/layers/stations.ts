import type { Owner } from "../../model/records.js";
import { senseOf } from "../../model/terms.js";
import { usIsrAt } from "../../model/us-isr.js";
import { dialOf, holdingsOf, sharedRings } from "../dials.js";
import type { LabelFeature, LabelLayer, LineFeature, LineLayer, LineStyle } from "../scene.js";
import type { Situation, StationView } from "../situation.js";
import { ringText, ringTextBrief } from "../station-words.js";
import { ownerLine, type Theme } from "../theme.js";
import type { Words } from "../words.js";
import { onRim } from "./on-rim.js";

/** Stations whose sensors answer the domain's question, and the tankers that keep them up. */
function shown({ stations, state }: Situation): StationView[] {
  const sense = senseOf(state.domain);
  return stations.filter(({ station }) => station.domain === sense || station.domain === "tanker");
}

/** Racetracks: where an aircraft would fly. An unfilled station keeps its track, thin and dotted. */
export function racetracksLayer(situation: Situation, theme: Theme): LineLayer {
  const features = (situation.state.reading === "coverage" ? shown(situation) : []).map(
    ({ station, fleet, track }): LineFeature => {
      const style = fleet ? (station.domain === "tanker" ? `tanker-${fleet.owner}` : fleet.owner) : "empty";
      return { id: station.id, style, geometry: track, thing: `station:${station.id}` };
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
  };
}

/**
 * Rings: how far a sensor on station could reach. Their rims are dials, solid for the share of the day that they are held; a
 * line across the start of a rim runs from low to high reach. Empty except in Coverage.
 */
export function ringsLayer(situation: Situation, theme: Theme): LineLayer {
  const rings = situation.state.reading === "coverage" ? sharedRings(shown(situation)) : [];
  const features = rings.flatMap((stations): LineFeature[] => {
    const [first] = stations;
    const { id } = first.station;
    const { arcs, rest, reach } = dialOf(stations);
    const thing = `station:${id}`;
    const owner = holdingsOf(first)[0]?.owner ?? "national";
    return [
      ...arcs.map((arc) => ({ id: `${arc.id}/casing`, style: "casing", geometry: arc.geometry })),
      ...arcs.map((arc) => ({ id: arc.id, style: arc.owner, geometry: arc.geometry, thing: `station:${arc.station}` })),
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
    facts: { usIsr: usIsrAt(situation.dataset, situation.state.asOf)?.status ?? "" },
  };
}

/** Labels at the rims of rings: who holds a station, how far it reaches, and for how much of the day. */
export function stationLabelsLayer(situation: Situation, theme: Theme, words: Words): LabelLayer {
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
        thing: `station:${station.id}`,
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
