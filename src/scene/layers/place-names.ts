import type { PlaceLabel } from "../../model/records.js";
import type { LabelFeature, LabelLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import type { Words } from "../words.js";

const HOST = "UKR";

/**
 * Names of states in letter-spaced capitals, of seas in italics: one point each, never one per island. Names of small states
 * that are not involved are shown at closer zoom.
 */
export function placeNamesLayers(
  situation: Situation,
  theme: Theme,
  words: Words,
): [LabelLayer, LabelLayer, LabelLayer] {
  const { stateLabels, seaLabels, contributors } = situation.dataset;
  const filled = situation.state.reading === "contributors";
  const involved = new Set(contributors.map(({ id }) => id));
  const isMinor = ({ id, rank }: PlaceLabel) => rank > 3 && !involved.has(id);
  const { states } = situation.geography;
  // If the reading is about states, their names take precedence over those of cities.
  const first = filled ? 3 : 60;
  const label = (place: PlaceLabel): LabelFeature => {
    const isHost = place.id === HOST;
    const shape = states.get(place.id);
    return {
      id: place.id,
      style: isHost ? "host" : place.rank <= 2 ? "state" : "small-state",
      at: [place.lon, place.lat],
      text: words.country(place.id, place.name),
      priority: isHost ? 2 : first + place.rank,
      ...(shape && { anchor: { kind: "inside", shape, ...(isHost && { reserved: true }) } }),
    };
  };
  const seas = seaLabels.map(
    ({ id, name, lon, lat }): LabelFeature => ({
      id,
      style: "sea",
      at: [lon, lat],
      text: words.data(name),
      priority: 90,
    }),
  );
  const styles = placeStyles(theme, filled);
  const major = stateLabels.filter((place) => !isMinor(place) && place.id !== HOST).map(label);
  const host = stateLabels.filter(({ id }) => id === HOST).map(label);
  return [
    { id: "minor-labels", kind: "label", features: stateLabels.filter(isMinor).map(label), styles, minZoom: 4.5 },
    { id: "place-labels", kind: "label", features: [...major, ...seas], styles },
    { id: "host-label", kind: "label", features: host, styles },
  ];
}

function placeStyles(theme: Theme, filled: boolean): LabelLayer["styles"] {
  return {
    sea: { colour: theme.seaText, halo: theme.sea, size: 11, weight: 400, side: "centre", italic: true, wrap: 8 },
    "small-state": {
      colour: filled ? theme.text : theme.quietText,
      halo: theme.halo,
      size: 8.5,
      weight: 600,
      side: "centre",
      uppercase: true,
      letterSpacing: 0.1,
      wrap: 8,
      leads: filled,
    },
    state: {
      colour: filled ? theme.text : theme.quietText,
      halo: theme.halo,
      size: 10,
      weight: 600,
      side: "centre",
      uppercase: true,
      letterSpacing: 0.12,
      wrap: 9,
      leads: filled,
    },
    host: {
      colour: theme.text,
      halo: theme.ukraine,
      size: 13,
      weight: 600,
      side: "centre",
      uppercase: true,
      letterSpacing: 0.18,
      // Circles of the force's size may leave it no free place, and a map has to name its subject.
      always: filled,
    },
  };
}
