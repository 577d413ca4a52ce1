import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { readLayer } from "../../src/interchange/read-layer.js";
import type { Layer, LayerRead } from "../../src/interchange/read-parts.js";
import { nodeXml } from "../../src/interchange/xml-in-node.js";

/** Reads a text, or bytes, as Node does. */
export const reading = (content: string | Uint8Array, fileName: string): LayerRead =>
  readLayer(typeof content === "string" ? strToU8(content) : content, fileName, { xml: nodeXml });

/** The layer of a file that must be read. */
export function layerIn(content: string | Uint8Array, fileName: string): Layer {
  const read = reading(content, fileName);
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join("; "));
  return read;
}

/** Codes of the problems of a file that must be refused. */
export function refusal(content: string | Uint8Array, fileName: string): string[] {
  const read = reading(content, fileName);
  if (!("problems" in read)) throw new Error(`${fileName} was read`);
  return read.problems.map(({ code }) => code);
}

export const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "files", name));

/** What is left out of a layer, as counts under their kinds. */
export const leftOf = ({ left }: Layer): Record<string, number> =>
  Object.fromEntries(left.map(({ what, count }) => [what, count]));
export const warningsOf = ({ warnings }: Layer): Record<string, number> =>
  Object.fromEntries(warnings.map(({ code, count }) => [code, count]));

export const kmlOf = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Test</name>${inner}</Document></kml>`;
export const placemark = (name: string, coordinates = "30.5,50.4"): string =>
  `<Placemark><name>${name}</name><Point><coordinates>${coordinates}</coordinates></Point></Placemark>`;
export const gpxOf = (inner: string): string =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`;

/** A collection of features with the given geometries. */
export const collection = (...geometries: unknown[]): string =>
  JSON.stringify({
    type: "FeatureCollection",
    features: geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry })),
  });
