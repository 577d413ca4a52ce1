import type { Problem } from "../model/problem.js";
import { textOf } from "../model/read-text.js";
import { foreignFile } from "./foreign-file.js";
import { type Gathering, gathering } from "./gathering.js";
import { readCsv } from "./read-csv.js";
import { readGeoJson } from "./read-geojson.js";
import { readGpx } from "./read-gpx.js";
import { readKml } from "./read-kml.js";
import { kmlIn } from "./read-kmz.js";
import {
  type LayerFormat,
  type LayerRead,
  MOST_LAYER_BYTES,
  type RawFeature,
  type RawLayer,
  refusedLayer,
} from "./read-parts.js";
import { settled } from "./settle.js";
import { pageXml, type XmlParser } from "./xml.js";

export interface ReadLayerOptions {
  /** Needed in Node for KML, KMZ and GPX: `nodeXml` of `xml-in-node.js`. A browser's own by default. */
  readonly xml?: XmlParser;
}

const isZip = ([a, b, c, d]: Uint8Array): boolean => a === 0x50 && b === 0x4b && c === 3 && d === 4;

/**
 * Reads a reader's file: GeoJSON, KML, KMZ, GPX, or CSV with coordinates, recognised by its content. What is not taken is counted
 * under its kind, with an example; nothing that the file refers to is asked for. Never throws.
 */
export function readLayer(bytes: Uint8Array, fileName: string, { xml = pageXml }: ReadLayerOptions = {}): LayerRead {
  if (bytes.length > MOST_LAYER_BYTES)
    return refusedLayer("too-large", `expected at most ${MOST_LAYER_BYTES} bytes, got ${bytes.length}`);
  const foreign = foreignFile(bytes);
  if (foreign)
    return refusedLayer("layer-type", `expected GeoJSON, KML, KMZ, GPX or CSV, got ${foreign}: save it as GeoJSON`);
  try {
    const told = gathering();
    const { format, raw } = rawOf(bytes, fileName, xml, told);
    return settled(format, raw, fileName, told);
  } catch (error) {
    // Parsers of others walk nested elements by calling themselves: a file can be too deep for them.
    const reason = error instanceof Error ? error.message : String(error);
    return refusedLayer("layer-unreadable", `the file cannot be read: ${reason.slice(0, 120)}`);
  }
}

interface Raw {
  readonly format: LayerFormat;
  readonly raw: RawLayer;
}

function rawOf(bytes: Uint8Array, fileName: string, xml: XmlParser, told: Gathering): Raw {
  if (!isZip(bytes)) return rawOfText(bytes, fileName, xml, told);
  return { format: "kmz", raw: rawOfArchive(bytes, xml, told) };
}

/** The documents of an archive as one layer; refused if one of them is. */
function rawOfArchive(bytes: Uint8Array, xml: XmlParser, told: Gathering): RawLayer {
  const archive = kmlIn(bytes, told);
  if ("problems" in archive) return archive;
  const inside = new Set(archive.documents.map(({ name }) => name));
  const features: RawFeature[] = [];
  let name: unknown;
  for (const document of archive.documents) {
    const text = textOf(document.bytes);
    const read = "problems" in text ? text : readKml(text.text, xml, told, inside);
    if ("problems" in read)
      return {
        problems: read.problems.map((one) => ({ ...one, path: [document.name, one.path].filter(Boolean).join(": ") })),
      };
    for (const feature of read.features) features.push(feature);
    name ||= read.name;
  }
  return { name, features };
}

function rawOfText(bytes: Uint8Array, fileName: string, xml: XmlParser, told: Gathering): Raw {
  const read: { readonly text: string } | { readonly problems: readonly Problem[] } = textOf(bytes);
  if ("problems" in read) return { format: "csv", raw: read };
  const { text } = read;
  const start = text.trimStart().slice(0, 1);
  if (start === "<") {
    // The first element decides, whatever the file's name is.
    const [, root = ""] = /<(?:[\w.-]+:)?([a-zA-Z][\w.-]*)/.exec(text) ?? [];
    if (root.toLowerCase() === "gpx") return { format: "gpx", raw: readGpx(text, xml, told) };
    return { format: "kml", raw: readKml(text, xml, told) };
  }
  if (start === "{" || (start === "[" && !/\.(?:csv|tsv|txt)$/i.test(fileName)))
    return { format: "geojson", raw: readJson(text) };
  return { format: "csv", raw: readCsv(text, told) };
}

function readJson(text: string): RawLayer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown reason";
    return refusedLayer("layer-json", `the JSON cannot be read: ${reason}`);
  }
  return readGeoJson(value);
}

/** The same for GeoJSON that is already a value, such as a property that a page sets. */
export function layerOfGeoJson(value: unknown, name: string): LayerRead {
  try {
    return settled("geojson", readGeoJson(value), name);
  } catch (error) {
    return refusedLayer("layer-unreadable", `the value cannot be read: ${String(error).slice(0, 120)}`);
  }
}
