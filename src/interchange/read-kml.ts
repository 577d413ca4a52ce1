import { kmlGen } from "@tmcw/togeojson";
import { quote } from "../model/problem.js";
import type { Gathering } from "./gathering.js";
import { type LeftKind, MOST_FEATURES, type RawFeature, type RawLayer, refusedLayer } from "./read-parts.js";
import {
  childText,
  documentOf,
  elementsByName,
  elementsOf,
  removed,
  type XmlDocument,
  type XmlElement,
  type XmlParser,
} from "./xml.js";

/**
 * What is taken out before the document is read, in this order: nothing of it is drawn, and no address in it is ever asked for.
 * Inner things come before what they are in, to be counted themselves.
 */
const LEFT: readonly (readonly [what: LeftKind, names: readonly string[]])[] = [
  ["network-link", ["NetworkLink", "NetworkLinkControl", "Update"]],
  ["overlay", ["GroundOverlay", "ScreenOverlay", "PhotoOverlay"]],
  ["tour", ["Tour"]],
  ["model", ["Model"]],
  ["icon", ["IconStyle", "Icon", "ItemIcon"]],
  ["view", ["LookAt", "Camera", "Region"]],
  ["style", ["Style", "StyleMap", "styleUrl"]],
  ["link", ["Link", "Url", "link"]],
];

/**
 * The placemarks of a KML document.
 *
 * @param inside names of documents in the same archive, which are read anyway: links to them are not counted
 */
export function readKml(
  text: string,
  parse: XmlParser,
  told: Gathering,
  inside: ReadonlySet<string> = new Set(),
): RawLayer {
  const document = documentOf(text, parse);
  if ("problems" in document) return document;
  const root = document.documentElement;
  if (root?.localName !== "kml")
    return refusedLayer("layer-type", `expected the element kml, got ${quote(root?.tagName)}`);
  if (root.tagName !== "kml")
    return refusedLayer("layer-type", `expected KML without a prefix, got the element ${quote(root.tagName)}`);
  const named = elementsByName(document);
  for (const [what, names] of LEFT)
    for (const name of names) {
      const found = (named.get(name) ?? []).filter((element) => isIn(element, document));
      for (const element of found) if (isCounted(element, inside)) told.leave(what, exampleOf(element));
      removed(found);
    }
  const placemarks = Array.from(document.getElementsByTagName("Placemark"));
  if (placemarks.length > MOST_FEATURES)
    return refusedLayer("layer-features", `expected at most ${MOST_FEATURES} placemarks, got ${placemarks.length}`);
  const still = (name: string) => (named.get(name) ?? []).filter((element) => isIn(element, document));
  checkCoordinates(still("coordinates"), told);
  setOutlinesFirst(still("Polygon"));
  const features = [...kmlGen(document as never)].map((feature, index): RawFeature => {
    const placemark = placemarks[index];
    const { visibility: _, open: __, ...properties } = feature.properties ?? {};
    const folder = placemark ? foldersOf(placemark) : "";
    const where = placemark ? titleOf(placemark, `placemark ${index + 1}`) : `placemark ${index + 1}`;
    return {
      id: feature.id,
      geometry: feature.geometry,
      properties: folder ? { folder, ...properties } : properties,
      where,
    };
  });
  const [container] = named.get("Document") ?? [];
  return { name: container && childText(container, "name"), features };
}

/** Elements in an element that was taken out before are no longer in the document. */
function isIn(element: XmlElement, document: XmlDocument): boolean {
  let node: XmlElement | null = element;
  while (node && node !== document.documentElement) node = node.parentNode;
  return node !== null;
}

/** A reference to a style of the same file, or to a document that is read anyway, says nothing of its own. */
function isCounted(element: XmlElement, inside: ReadonlySet<string>): boolean {
  if (element.localName === "styleUrl") return !element.textContent?.trim().startsWith("#");
  return element.localName !== "NetworkLink" || !inside.has(addressIn(element).replace(/^\.\//, ""));
}

const addressIn = (element: XmlElement): string =>
  elementsOf(element, "href")[0]?.textContent?.trim() || (element.getAttribute("href") ?? "");

function exampleOf(element: XmlElement): string {
  const address = addressIn(element);
  const name = childText(element, "name");
  return [element.tagName, name && quote(name), address && quote(address)].filter(Boolean).join(" ");
}

const titleOf = (placemark: XmlElement, otherwise: string): string => childText(placemark, "name") || otherwise;

function foldersOf(placemark: XmlElement): string {
  const names: string[] = [];
  for (let node = placemark.parentNode; node; node = node.parentNode)
    if (node.localName === "Folder") names.unshift(childText(node, "name") || "folder");
  return names.join(" / ");
}

const TUPLE = /^[-+]?[\d.]+(?:e[-+]?\d+)?,[-+]?[\d.]+(?:e[-+]?\d+)?(?:,[-+]?[\d.]*(?:e[-+]?\d+)?)?$/i;

/** togeojson skips places that it cannot read: here they are counted. */
function checkCoordinates(elements: readonly XmlElement[], told: Gathering): void {
  for (const element of elements) {
    const isPoint = element.parentNode?.localName === "Point";
    const text = element.textContent ?? "";
    const tuples = isPoint ? [text.replace(/\s/g, "")] : text.trim().split(/\s+/);
    for (const tuple of tuples) if (!TUPLE.test(tuple)) told.leave("bad-place", `coordinates ${quote(tuple)}`);
  }
}

/** togeojson takes the first ring of a polygon for its outline: the outline is put first, a polygon without one taken out. */
function setOutlinesFirst(polygons: readonly XmlElement[]): void {
  for (const polygon of polygons) {
    const outer = Array.from(polygon.childNodes).find((node) => (node as XmlElement).localName === "outerBoundaryIs");
    const places = outer && (elementsOf(outer as XmlElement, "coordinates")[0]?.textContent ?? "").trim().split(/\s+/);
    if (!outer || !places || places.length < 3) removed([polygon]);
    else if (polygon.firstChild !== outer) polygon.insertBefore(outer as never, polygon.firstChild as never);
  }
}
