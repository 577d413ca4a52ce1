import { strToU8 } from "fflate";
import type { Position } from "geojson";
import { polygonsOf } from "../coverage/geometry/frame.js";
import { type Theme, type ThemeName, themeOf } from "../scene/theme.js";
import { countOf } from "./file.js";
import { flightAlong } from "./flight-path.js";
import { balloonOf } from "./kml.js";
import type { Flown, Layer, LayerFeature, Layers } from "./layer.js";
import type { LayerFile } from "./layer-file.js";
import { type LayerStyle, styleIdOf, stylesOf } from "./layer-style.js";
import { DAY_S, type Patrol, patrolsOf } from "./patrols.js";
import { htmlText, jsonText, plainText } from "./plain-text.js";

type Packet = Readonly<Record<string, unknown>>;

/** Height at which an aircraft is drawn if its own is not published, in metres. */
const USUAL_HEIGHT_M = 9000;
/** How much faster than the clock a viewer plays the day at first. */
const MULTIPLIER = 600;
const PATROLS =
  "Patrols are evenly spaced over the day so that each holder has its share of it: an example of the model's average, not a timetable.";

const rgba = (colour: string, opacity = 1) => ({
  rgba: [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).concat(Math.round(255 * opacity)),
});
const solid = (colour: string, opacity?: number) => ({ solidColor: { color: rgba(colour, opacity) } });
const heights = (line: readonly Position[], metres = 0): number[] =>
  line.flatMap(([lon = 0, lat = 0]) => [lon, lat, metres]);
const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** A day that starts at midnight UTC of the as-of date. */
function clockOf(asOf: string) {
  const start = Date.parse(`${asOf}T00:00:00Z`);
  const at = (seconds: number) => new Date(start + Math.round(seconds * 1000)).toISOString();
  return {
    start: at(0),
    interval: `${at(0)}/${at(DAY_S)}`,
    between: (fromS: number, toS: number) => `${at(fromS)}/${at(toS)}`,
  };
}
type Clock = ReturnType<typeof clockOf>;

const graphicsOf = ({ geometry }: LayerFeature, { fill, opacity, line, width, dot, hidden }: LayerStyle): Packet[] => {
  const show = hidden ? { show: false } : {};
  if (geometry.type === "Point")
    return [
      {
        position: { cartographicDegrees: [...geometry.coordinates.slice(0, 2), 0] },
        point: { color: rgba(dot ?? "#000000"), pixelSize: 7, outlineColor: rgba("#ffffff"), outlineWidth: 1, ...show },
      },
    ];
  if (geometry.type === "LineString" || geometry.type === "MultiLineString") {
    const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    return lines.map((one) => ({
      polyline: {
        positions: { cartographicDegrees: heights(one) },
        clampToGround: true,
        width: width ?? 1,
        material: solid(line ?? "#000000"),
        ...show,
      },
    }));
  }
  return polygonsOf(geometry).map(([outer = [], ...holes]) => ({
    ...(fill && {
      polygon: {
        positions: { cartographicDegrees: heights(outer) },
        ...(holes.length > 0 && { holes: { cartographicDegrees: holes.map((hole) => heights(hole)) } }),
        material: solid(fill, opacity),
        ...show,
      },
    }),
    ...(!fill && {
      polyline: {
        positions: { cartographicDegrees: heights(outer) },
        clampToGround: true,
        width: width ?? 1,
        material: solid(line ?? "#000000"),
        ...show,
      },
    }),
  }));
};

/** A layer as packets: one to switch them all, then one for each part of each feature. */
function layerPackets(
  layer: Layer,
  { about }: Layers,
  styles: ReadonlyMap<string, LayerStyle>,
  shown: (feature: LayerFeature) => Packet,
) {
  const { name, title, features } = layer;
  const parts = features.flatMap((feature): Packet[] => {
    const style = styles.get(styleIdOf(name, feature.properties));
    if (!style) return [];
    return graphicsOf(feature, style).map((graphics, part) => ({
      id: `${name}/${feature.id}${part > 0 ? `#${part + 1}` : ""}`,
      parent: name,
      name: feature.properties.name,
      description: balloonOf(feature, layer, about),
      ...shown(feature),
      ...graphics,
    }));
  });
  return [{ id: name, name: title, description: `<p>${htmlText(layer.about)}</p>` }, ...parts];
}

const windowsOf = (patrols: readonly Patrol[], clock: Clock): string[] =>
  patrols.map(({ fromS, toS }) => clock.between(fromS, toS));

/** An aircraft of each holder of a station, on its racetrack during its patrols and nowhere between them. */
function aircraftPackets({ id, name, track, holders }: Flown, clock: Clock, theme: Theme, note: string): Packet[] {
  const patrols = patrolsOf(holders);
  return holders.flatMap((holder): Packet[] => {
    const own = patrols.filter((patrol) => patrol.holder === holder);
    if (own.length === 0) return [];
    const height = Math.round(holder.altitudeM ?? USUAL_HEIGHT_M);
    const samples = own.flatMap(({ fromS, toS }) =>
      flightAlong(track, holder.speedKmh, toS - fromS).flatMap(([s, lon, lat]) => [
        tenths(fromS + s),
        Number(lon.toFixed(5)),
        Number(lat.toFixed(5)),
        height,
      ]),
    );
    const called = plainText(`${holder.operator} ${holder.platform}`);
    const hours = Math.round(holder.share * 240) / 10;
    const colour = theme.owner[holder.owner].line;
    return [
      {
        id: `aircraft/${plainText(id)}/${holder.fleet}`,
        parent: "aircraft",
        name: `${called}, ${plainText(name)}`,
        description: `<p><b>${htmlText(`${called}, ${plainText(name)}`)}</b></p><p>On station for ${hours} h of the day in ${own.length === 1 ? "one patrol" : `${own.length} patrols`}. ${PATROLS}</p><p><i>${htmlText(note)}</i></p>`,
        availability: windowsOf(own, clock),
        position: {
          epoch: clock.start,
          interpolationAlgorithm: "LINEAR",
          interpolationDegree: 1,
          cartographicDegrees: samples,
        },
        point: { color: rgba(colour), pixelSize: 9, outlineColor: rgba("#ffffff"), outlineWidth: 2 },
        label: {
          text: called,
          font: "12px sans-serif",
          fillColor: rgba(theme.text),
          outlineColor: rgba(theme.halo),
          outlineWidth: 3,
          style: "FILL_AND_OUTLINE",
          pixelOffset: { cartesian2: [0, -16] },
        },
        path: { leadTime: 0, trailTime: 1200, width: 2, material: solid(colour) },
      },
    ];
  });
}

/** A situation as 24 hours of CZML, for Cesium and what is made with it. */
export function czmlFile(layers: Layers, theme: ThemeName = "light"): LayerFile {
  const { about, list, flown } = layers;
  const look = themeOf(theme);
  const clock = clockOf(about.asOf);
  const styles = new Map(stylesOf(look, about.floorH).map((style) => [style.id, style]));
  const windows = new Map(flown.map(({ id, holders }) => [plainText(id), windowsOf(patrolsOf(holders), clock)]));
  // A ring belongs to the hours of its station: it is there while somebody flies.
  const during = ({ properties }: LayerFeature): Packet => {
    const held = windows.get(String(properties.station ?? ""));
    return held ? { availability: held } : {};
  };
  const packets: Packet[] = [
    {
      id: "document",
      version: "1.0",
      name: about.title,
      description: `<p>${htmlText(about.note)}</p><p>${PATROLS}</p><p>Data ${htmlText(about.dataVersion)}, as of ${about.asOf}. ${htmlText(about.licences)}</p>`,
      clock: {
        interval: clock.interval,
        currentTime: clock.start,
        multiplier: MULTIPLIER,
        range: "LOOP_STOP",
        step: "SYSTEM_CLOCK_MULTIPLIER",
      },
    },
    ...list
      .filter(({ features }) => features.length > 0)
      .flatMap((layer) => layerPackets(layer, layers, styles, layer.name === "rings" ? during : () => ({}))),
    { id: "aircraft", name: "Aircraft on station", description: `<p>${PATROLS}</p>` },
    ...flown.flatMap((station) => aircraftPackets(station, clock, look, about.note)),
  ];
  const text = `[\n${packets.map((packet) => jsonText(packet)).join(",\n")}\n]\n`;
  return {
    name: "coalition-map.czml",
    type: "application/json",
    text,
    bytes: strToU8(text),
    features: countOf(list) + flown.reduce((sum, { holders }) => sum + holders.length, 0),
    properties: [],
  };
}
