import type { Geometry } from "geojson";

const TYPES = {
  POINT: ["Point", 0],
  MULTIPOINT: ["MultiPoint", 1],
  LINESTRING: ["LineString", 1],
  MULTILINESTRING: ["MultiLineString", 2],
  POLYGON: ["Polygon", 2],
  MULTIPOLYGON: ["MultiPolygon", 3],
} as const;

const DEEPEST = 8;
const HEAD = /^\s*(?:SRID=(\d+);)?\s*(MULTI(?:POINT|LINESTRING|POLYGON)|POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*/i;

/**
 * A geometry written as well-known text, such as `POINT (30.5 50.4)`, longitude first; the places are not checked. `null` for
 * anything else, and for another system of coordinates than WGS 84.
 */
export function readWellKnownText(text: string, depth = 0): Geometry | null {
  const collection = /^\s*(?:SRID=4326;)?\s*GEOMETRYCOLLECTION\s*(?:Z|M|ZM)?\s*\(([\s\S]*)\)\s*$/i.exec(text)?.[1];
  if (collection !== undefined && depth < DEEPEST) {
    const members = membersOf(collection).map((one) => readWellKnownText(one, depth + 1));
    const geometries = members.filter((one) => one !== null);
    return geometries.length === members.length ? { type: "GeometryCollection", geometries } : null;
  }
  const [head, srid, type = ""] = HEAD.exec(text) ?? [];
  if (head === undefined || (srid !== undefined && srid !== "4326")) return null;
  const [name, levels] = TYPES[type.toUpperCase() as keyof typeof TYPES];
  const rest = text.slice(head.length).trim();
  // As JSON lists: "(1 2, 3 4)" is "[[1,2],[3,4]]".
  if (!/^\([\d\s.,()+\-eE]*\)$/.test(rest)) return null;
  const places = rest.replace(/[^(),]+/g, (numbers) => {
    const each = numbers.trim().split(/\s+/);
    return numbers.trim() === "" ? "" : `[${each.map((one) => String(Number(one))).join(",")}]`;
  });
  try {
    const nested: unknown = JSON.parse(places.replaceAll("(", "[").replaceAll(")", "]"));
    const flat = name === "MultiPoint" ? (nested as unknown[]).map(bare) : nested;
    const coordinates = levels === 0 ? (flat as unknown[])[0] : flat;
    return { type: name, coordinates } as Geometry;
  } catch {
    return null;
  }
}

/** The members of a collection: its text, divided at the commas outside of brackets. */
function membersOf(text: string): string[] {
  const members: string[] = [];
  let [open, start] = [0, 0];
  for (const [index, sign] of [...text].entries()) {
    if (sign === "(") open++;
    if (sign === ")") open--;
    if (sign === "," && open === 0) {
      members.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...members, text.slice(start)];
}

/** Points of a MULTIPOINT may have brackets of their own. */
const bare = (point: unknown): unknown => (Array.isArray(point) && Array.isArray(point[0]) ? point[0] : point);
