import { decodeGeography, type Geography, linesApartFrom } from "../../coverage/geography.js";
import { compareDates } from "../../model/as-of.js";
import type { Contributor } from "../../model/records.js";
import { placeNamesLayers } from "../layers/place-names.js";
import { type LegendRule, layerOf, namedIn } from "../legend-rules.js";
import { personnelPx } from "../scales.js";
import type { AreaFeature, AreaLayer, AreaStyle, LabelLayer, LineFeature, LineLayer, MarkLayer } from "../scene.js";
import { FINE_ZOOM, type Situation } from "../situation.js";
import type { StateClass, Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { MessageKey, Words } from "../words.js";
import type { Kind } from "./kind.js";

/** States that are not contributors but close to the map's subject; drawn as plain land, not as far land. */
const NEIGHBOURS = new Set(["BLR", "RUS", "MDA", "SRB", "BIH", "XKX", "CHE", "GEO", "UKR"]);

/** The class of a contributor for the state's component. */
export function stateClass(contributor: Contributor | undefined, situation: Situation): StateClass {
  if (!contributor) return "outside";
  if (contributor.role === "host") return "host";
  if (!contributor.participant) return "outside";
  const { asOf, component } = situation.state;
  const posture = contributor.posture[asOf][component];
  return contributor.role === "lead" && posture === "pledged" ? "lead" : posture;
}

/** Land: coloured by posture in Contributors, plain in the other readings. */
function statesLayer(situation: Situation, theme: Theme): AreaLayer {
  const byPosture = situation.state.reading === "contributors";
  const styles: Record<string, AreaStyle> = byPosture
    ? { ...theme.states }
    : { home: { fill: theme.ukraine }, land: { fill: theme.land }, far: { fill: theme.farLand } };
  const contributors = new Map(situation.dataset.contributors.map((contributor) => [contributor.id, contributor]));
  const features: AreaFeature[] = [];
  for (const [iso, geometry] of situation.geography.states) {
    const contributor = contributors.get(iso);
    const plain = contributor || NEIGHBOURS.has(iso) ? "land" : "far";
    const style = byPosture ? stateClass(contributor, situation) : contributor?.role === "host" ? "home" : plain;
    features.push({ id: iso, style, geometry, ...(contributor && { thing: thingId("state", iso) }) });
  }
  return { id: "states", kind: "area", features, styles };
}

/**
 * Finer shapes over the coarse ones, whose fill stays below them, and every line once: from the fine level for the states
 * that it has, from the coarse one for all others. Empty until the fine level is loaded.
 */
function fineLayers(situation: Situation, theme: Theme): [AreaLayer, LineLayer] {
  const coarse = statesLayer(situation, theme);
  const fine = situation.fine && decodeGeography(situation.fine);
  const looks = new Map(coarse.features.map((feature) => [feature.id, feature]));
  const shapes = [...(fine?.states ?? [])].flatMap(([iso, geometry]) => {
    const look = looks.get(iso);
    return look ? [{ ...look, geometry }] : [];
  });
  const host = fine?.states.get("UKR");
  const { maxZoom: _, ...lines } = bordersLayer(situation, theme);
  const apart = fine ? linesApartFrom(situation.dataset.geography, new Set(fine.states.keys())) : null;
  return [
    { ...coarse, id: "states-fine", copyOf: "states", features: shapes, minZoom: FINE_ZOOM },
    {
      ...lines,
      id: "borders-fine",
      copyOf: "borders",
      minZoom: FINE_ZOOM,
      features: [
        ...(apart ? [{ id: "apart", style: "border", geometry: apart }] : []),
        ...(fine
          ? [
              { id: "coasts", style: "coast", geometry: fine.coasts },
              { id: "borders", style: "border", geometry: fine.borders },
            ]
          : []),
        ...(fine ? unknownOutlines(situation, fine) : []),
        ...(host ? [{ id: "host", style: "host", geometry: host }] : []),
        ...lines.features.filter(({ id }) => fine && id === "area"),
      ],
    },
  ];
}

/** Outlines of participants whose position is unknown, which are white otherwise. Empty except in Contributors. */
function unknownOutlines(situation: Situation, { states }: Geography): LineFeature[] {
  if (situation.state.reading !== "contributors") return [];
  return situation.dataset.contributors.flatMap((contributor) => {
    const geometry = states.get(contributor.id);
    const isUnknown = geometry && stateClass(contributor, situation) === "unknown";
    return isUnknown ? [{ id: `unknown/${contributor.id}`, style: "unknown", geometry }] : [];
  });
}

/** Coasts, borders between states, and the host's border above both. */
function bordersLayer(situation: Situation, theme: Theme): LineLayer {
  const host = situation.geography.states.get("UKR");
  return {
    id: "borders",
    kind: "line",
    ...(situation.fine && { maxZoom: FINE_ZOOM }),
    features: [
      { id: "coasts", style: "coast", geometry: situation.geography.coasts },
      { id: "borders", style: "border", geometry: situation.geography.borders },
      ...unknownOutlines(situation, situation.geography),
      ...(host ? [{ id: "host", style: "host", geometry: host }] : []),
      ...(situation.area ? [{ id: "area", style: "area", geometry: situation.area.geometry }] : []),
    ],
    styles: {
      coast: { colour: theme.coast, width: 0.6 },
      border: { colour: theme.border, width: 0.8 },
      unknown: { colour: theme.unknownBorder, width: 1.4 },
      host: { colour: theme.ukraineBorder, width: 1.8 },
      area: { colour: theme.text, width: 1.6, dash: [4, 2] },
    },
  };
}

/** Stated personnel as circles whose area shows the highest stated figure; only for those with a figure, and only for ground forces. */
function personnelLayers(situation: Situation, theme: Theme, words: Words): [MarkLayer, LabelLayer] {
  const { contributors, stateLabels } = situation.dataset;
  const stated =
    situation.state.reading !== "contributors" || situation.state.component !== "ground"
      ? []
      : contributors.flatMap(({ id, personnel }) => {
          const label = stateLabels.find((place) => place.id === id);
          const most = personnel?.high ?? personnel?.low ?? 0;
          const known = !personnel?.date || compareDates(personnel.date, situation.date) <= 0;
          return label && most > 0 && known ? [{ id, at: [label.lon, label.lat] as const, most }] : [];
        });
  const sizeOf = (most: number) => Math.max(8, Math.round(personnelPx(most)));
  const styles = Object.fromEntries(
    stated.map(({ most }) => [
      `people-${sizeOf(most)}`,
      { shape: "circle" as const, fill: theme.panel, stroke: theme.text, size: sizeOf(most), opacity: 0.85 },
    ]),
  );
  return [
    {
      id: "personnel",
      kind: "mark",
      keepsLabelsOff: true,
      features: stated.map(({ id, at, most }) => ({
        id,
        at,
        style: `people-${sizeOf(most)}`,
        shift: [0, 14],
        thing: thingId("state", id),
      })),
      styles,
    },
    {
      id: "personnel-labels",
      kind: "label",
      features: stated.map(({ id, at, most }) => ({
        id,
        at,
        style: "people",
        text: words.say("thing.upTo", { n: most }),
        priority: 0,
        shift: [0, 14 + sizeOf(most) / 2 + 8],
      })),
      styles: {
        people: { colour: theme.text, halo: theme.halo, size: 10.5, weight: 600, side: "centre", always: true },
      },
    },
  ];
}

const statesLegend: LegendRule = (drawn) => {
  const borders = layerOf(drawn, "borders") as LineLayer | undefined;
  // The host is named on the map, and land of non-participants needs no explanation.
  const entries = namedIn(layerOf(drawn, "states"), (style) =>
    UNNAMED.has(style) ? undefined : drawn.words.say(`posture.${style}` as MessageKey),
  );
  return entries.map((entry) => {
    const rim = entry.style === "unknown" ? borders?.styles.unknown : undefined;
    return rim ? { ...entry, samples: entry.samples.map((sample) => ({ ...sample, rim })) } : entry;
  });
};
const UNNAMED = new Set(["land", "far", "home", "host"]);

const personnelLegend: LegendRule = (drawn) =>
  namedIn(layerOf(drawn, "personnel"), () => drawn.words.say("legend.personnel"));

/** A state: its land, borders and name, and the personnel that it has stated. */
export const state: Kind = {
  id: "state",
  layers(situation, theme, words) {
    const [minorNames, names, hostName] = placeNamesLayers(situation, theme, words);
    const [land, borders] = fineLayers(situation, theme);
    const [personnel, personnelNames] = personnelLayers(situation, theme, words);
    return {
      land: [statesLayer(situation, theme), land],
      borders: [bordersLayer(situation, theme), borders],
      amounts: [personnel],
      "place-names": [minorNames, names],
      "host-name": [hostName],
      "amount-names": [personnelNames],
    };
  },
  legend: { "legend.states": [statesLegend, personnelLegend] },
  finger: 3,
  mainPart: true,
};
