import { senseOf } from "../../model/terms.js";
import { usIsrAt } from "../../model/us-isr.js";
import type { AreaLayer, LabelFeature, LabelLayer, LineFeature, LineLayer } from "../scene.js";
import type { Situation, StationView } from "../situation.js";
import { heldText } from "../station-words.js";
import { ownerLine, type Theme } from "../theme.js";
import type { Words } from "../words.js";
import { onRim } from "./on-rim.js";

/** Stations whose sensors answer the domain's question, and the tankers that keep them up. */
function shown({ stations, state }: Situation): StationView[] {
  const sense = senseOf(state.domain);
  return stations.filter(({ station }) => station.domain === sense || station.domain === "tanker");
}

/** Racetracks: where an aircraft would fly. A station that stands empty keeps its track, thin and dotted. */
export function racetracksLayer(situation: Situation, theme: Theme): LineLayer {
  const hidden = situation.state.reading === "command";
  const features = (hidden ? [] : shown(situation)).map(({ station, fleet, track }): LineFeature => {
    const style = fleet ? (station.domain === "tanker" ? `tanker-${fleet.owner}` : fleet.owner) : "empty";
    return { id: station.id, style, geometry: track, thing: `station:${station.id}` };
  });
  return {
    id: "racetracks",
    kind: "line",
    keepsLabelsOff: true,
    features,
    styles: {
      nato: ownerLine(theme, "nato", 1.1),
      national: ownerLine(theme, "national", 1.3),
      us: ownerLine(theme, "us", 1.1),
      "tanker-nato": { ...ownerLine(theme, "nato", 0.6), dash: [1, 2] },
      "tanker-national": { ...ownerLine(theme, "national", 0.9), dash: [1, 2] },
      "tanker-us": { ...ownerLine(theme, "us", 0.6), dash: [1, 2] },
      empty: { colour: theme.quietText, width: 1.1, dash: [1, 2.5] },
    },
  };
}

/** Rings: as far as a sensor on station could reach. Outlines only where coverage is not the reading. */
export function ringLayers(situation: Situation, theme: Theme): [AreaLayer, LineLayer] {
  const quiet = situation.state.reading !== "coverage";
  const rings = (situation.state.reading === "command" ? [] : shown(situation)).flatMap(
    ({ station, fleet, outline, band }) => (fleet && outline ? [{ station, fleet, outline, band }] : []),
  );
  const line = (owner: "us" | "nato" | "national") => {
    const style = ownerLine(theme, owner, quiet ? 0.5 : 1);
    return quiet ? { ...style, opacity: 0.55 } : style;
  };
  return [
    {
      id: "ring-areas",
      kind: "area",
      features: quiet
        ? []
        : rings.flatMap(({ station, fleet, outline, band }) => [
            { id: station.id, style: fleet.owner, geometry: outline },
            ...(band ? [{ id: `${station.id}/band`, style: `${fleet.owner}-band`, geometry: band }] : []),
          ]),
      styles: {
        nato: { fill: theme.owner.nato.line, opacity: 0.07 },
        national: { fill: theme.owner.national.line, opacity: 0.07 },
        us: { fill: theme.owner.us.line, opacity: 0.07 },
        "nato-band": { fill: theme.owner.nato.line, opacity: 0.16 },
        "national-band": { fill: theme.owner.national.line, opacity: 0.16 },
        "us-band": { fill: theme.owner.us.line, opacity: 0.16 },
      },
    },
    {
      id: "rings",
      kind: "line",
      features: rings.map(({ station, fleet, outline }) => ({
        id: station.id,
        style: fleet.owner,
        geometry: outline,
        thing: `station:${station.id}`,
      })),
      styles: { nato: line("nato"), national: line("national"), us: line("us") },
      facts: { usIsr: usIsrAt(situation.dataset, situation.state.asOf)?.status ?? "" },
    },
  ];
}

/** Who holds a station, how far that reaches and for how much of the day, at the ring's rim. */
export function stationLabelsLayer(situation: Situation, theme: Theme, words: Words): LabelLayer {
  const features: LabelFeature[] = [];
  if (situation.state.reading === "coverage") {
    for (const row of shown(situation)) {
      const { station, orbit, ring, fleet } = row;
      features.push({
        id: station.id,
        style: fleet ? (station.domain === "tanker" ? "tanker" : fleet.owner) : "empty",
        at: [orbit.lon, orbit.lat],
        anchor: ring ? onRim(ring) : { kind: "marks", layer: "racetracks", ids: [station.id] },
        text: fleet ? heldText(row, words) : words.say("map.station.empty"),
        priority: ring ? 1 : fleet ? 40 : 50,
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
