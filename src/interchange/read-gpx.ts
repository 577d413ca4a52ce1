import { gpxGen } from "@tmcw/togeojson";
import { quote } from "../model/problem.js";
import type { Gathering } from "./gathering.js";
import { MOST_FEATURES, type RawFeature, type RawLayer, refusedLayer } from "./read-parts.js";
import { childText, documentOf, elementsOf, removed, type XmlParser } from "./xml.js";

const PLACES = ["wpt", "rtept", "trkpt"];

/** Waypoints, routes and tracks of a GPX document. */
export function readGpx(text: string, parse: XmlParser, told: Gathering): RawLayer {
  const document = documentOf(text, parse);
  if ("problems" in document) return document;
  const root = document.documentElement;
  if (root?.tagName !== "gpx")
    return refusedLayer("layer-type", `expected the element gpx, got ${quote(root?.tagName)}`);
  const metadata = elementsOf(document, "metadata")[0];
  const name = metadata ? childText(metadata, "name") : "";
  const links = elementsOf(document, "link");
  for (const link of links) told.leave("link", `link ${quote(link.getAttribute("href") ?? "")}`);
  removed(links);
  for (const tag of PLACES)
    for (const place of elementsOf(document, tag)) {
      const [lon, lat] = [place.getAttribute("lon"), place.getAttribute("lat")];
      if (isNumber(lon) && isNumber(lat)) continue;
      told.leave("bad-place", `${tag} ${quote(lon)}, ${quote(lat)}`);
      removed([place]);
    }
  for (const [tag, point] of [
    ["trkseg", "trkpt"],
    ["rte", "rtept"],
  ] as const)
    for (const line of elementsOf(document, tag))
      if (elementsOf(line, point).length < 2) told.leave("too-short", `${tag} of fewer than 2 places`);
  const features: RawFeature[] = [];
  for (const { geometry, properties } of gpxGen(document as never)) {
    const { _gpxType: kind = "wpt", ...others } = properties ?? {};
    const title = typeof others.name === "string" && others.name ? others.name : `${kind} ${features.length + 1}`;
    features.push({ geometry, properties: { gpx: kind, ...others }, where: title });
    if (features.length > MOST_FEATURES)
      return refusedLayer("layer-features", `expected at most ${MOST_FEATURES} features, got more`);
  }
  return { name, features };
}

const isNumber = (text: string | null): boolean => text !== null && text.trim() !== "" && Number.isFinite(Number(text));
