import type { MultiPolygon, Polygon, Position } from "geojson";
import { decodeGeography } from "../../src/coverage/geography.js";
import { addressBook } from "../../src/interchange/context.js";
import type { LayerGeometry } from "../../src/interchange/layer.js";
import { ofOneType, pointOf, shapeOf } from "../../src/interchange/tidy.js";
import type { Dataset } from "../../src/model/dataset.js";
import type { Fleet, Source } from "../../src/model/records.js";

type Value = string | number | boolean | null;
interface Row {
  readonly id: string;
  readonly geometry: LayerGeometry;
  readonly properties: Readonly<Record<string, Value>>;
}

/** The overview is drawn to about a kilometre: three digits are a hundred metres. */
const DIGITS = 1000;
const coarse = ({ type, coordinates }: Polygon | MultiPolygon): Polygon | MultiPolygon => {
  const near = (place: Position) => place.map((degrees) => Math.round(degrees * DIGITS) / DIGITS);
  const rings = (polygon: Position[][]) => polygon.map((ring) => ring.map(near));
  return type === "Polygon"
    ? { type, coordinates: rings(coordinates as Position[][]) }
    : { type, coordinates: (coordinates as Position[][][]).map(rings) };
};

/** A GeoJSON text with one feature a line, as RFC 7946 wants it. */
function collection(
  name: string,
  description: string,
  { dataVersion, compiledThrough }: Dataset,
  rows: readonly Row[],
) {
  const head = {
    type: "FeatureCollection",
    name,
    description,
    data_version: dataVersion,
    compiled_through: compiledThrough,
    licence: "CC BY 4.0; state borders: Natural Earth, public domain",
  };
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const features = rows.map(({ id, geometry, properties }) =>
    JSON.stringify({ type: "Feature", id, geometry, properties: { id, ...properties } }),
  );
  return `{\n${lines.join(",\n")},\n"features": [\n${features.join(",\n")}\n]\n}\n`;
}

type Addresses = ReturnType<typeof addressBook>;

function statesText(dataset: Dataset, addresses: Addresses): string {
  const { states } = decodeGeography(dataset.geography);
  const rows = dataset.contributors.flatMap((row): Row[] => {
    const { id, name, role, participant, natoMember, euMember, posture, personnel } = row;
    const { asOf, confidence, grade, sources } = row;
    const outline = states.get(id);
    const geometry = outline && shapeOf(coarse(outline));
    if (!geometry) return [];
    const then = posture["2025-04"];
    const properties = {
      name,
      role,
      participant,
      nato_member: natoMember,
      eu_member: euMember,
      ground_2025_04: then.ground,
      air_2025_04: then.air,
      sea_2025_04: then.sea,
      ground_latest: posture.latest.ground,
      air_latest: posture.latest.air,
      sea_latest: posture.latest.sea,
      personnel_low: personnel?.low ?? null,
      personnel_high: personnel?.high ?? null,
      record_as_of: asOf,
      confidence,
      source_grade: grade,
      sources: addresses(sources),
    };
    return [{ id, geometry, properties }];
  });
  return collection(
    "states",
    "Contributors with what their governments have said about the time after a ceasefire (posture), in April 2025 and at the latest, and Ukraine. Unknown is not no. Coarse outlines. Crimea is Ukraine (UN General Assembly resolution 68/262).",
    dataset,
    ofOneType(rows),
  );
}

function headquartersText(dataset: Dataset, addresses: Addresses): string {
  const rows = dataset.headquarters.map((row): Row => {
    const { id, name, shortName, kind, framework, country, city, status, precision, from, until } = row;
    const { asOf, confidence, grade, sources } = row;
    return {
      id,
      geometry: pointOf(row.lon, row.lat),
      properties: {
        name,
        short_name: shortName,
        kind,
        framework,
        country,
        city,
        status,
        precision,
        from,
        until,
        record_as_of: asOf,
        confidence,
        source_grade: grade,
        sources: addresses(sources),
      },
    };
  });
  return collection("headquarters", "Headquarters of NATO, the coalition, the EU and the UN.", dataset, rows);
}

/** `FRA E-3F: 4`, with its times if it was not always there; no number if none is published. */
function fleetWords(
  { operator, platform, quantity, from, until }: Fleet,
  platforms: ReadonlyMap<string, string>,
): string {
  const times = from || until ? ` (${from ?? ""}–${until ?? ""})` : "";
  return `${operator} ${platforms.get(platform) ?? platform}: ${quantity ?? "not published"}${times}`;
}

/** Where aircraft are based: fleets of one base and place together; then the bases of the air and sea component. */
function basesText(dataset: Dataset, addresses: Addresses): string {
  const platforms = new Map(dataset.platforms.map(({ id, shortName }) => [id, shortName]));
  const sites = new Map<string, Fleet[]>();
  for (const fleet of dataset.fleets) {
    if (fleet.lon === null || fleet.lat === null) continue;
    const key = `${fleet.base ?? fleet.id}@${fleet.lon},${fleet.lat}`;
    sites.set(key, [...(sites.get(key) ?? []), fleet]);
  }
  const ofFleets = [...sites.values()].map((fleets): Row => {
    const [first] = fleets as [Fleet, ...Fleet[]];
    return {
      id: `fleets-${first.id}`,
      geometry: pointOf(first.lon ?? 0, first.lat ?? 0),
      properties: {
        name: first.base ?? first.id,
        kind: "surveillance-and-tankers",
        country: null,
        use: "",
        fleets: fleets.map((fleet) => fleetWords(fleet, platforms)).join("; "),
        precision: null,
        from: null,
        until: null,
        record_as_of: first.asOf,
        confidence: first.confidence,
        sources: addresses(fleets.flatMap(({ sources }) => sources)),
      },
    };
  });
  const ofForces = (dataset.forces?.bases ?? []).map((base): Row => {
    const { id, name, component, iso, use, precision, from, until, asOf, confidence, sources } = base;
    return {
      id: `base-${id}`,
      geometry: pointOf(base.lon, base.lat),
      properties: {
        name,
        kind: component,
        country: iso,
        use,
        fleets: "",
        precision,
        from,
        until,
        record_as_of: asOf,
        confidence,
        sources: addresses(sources),
      },
    };
  });
  return collection(
    "bases",
    "Bases of surveillance aircraft and tankers with their fleets, and bases of the air and sea component. No number: it is not published.",
    dataset,
    [...ofFleets, ...ofForces],
  );
}

/** Records with a place as GeoJSON files, which a viewer of repositories or a GIS opens. */
export function geojsonTexts(dataset: Dataset, sources: readonly Source[]): [name: string, text: string][] {
  const addresses = addressBook([...sources]);
  return [
    ["states.geojson", statesText(dataset, addresses)],
    ["headquarters.geojson", headquartersText(dataset, addresses)],
    ["bases.geojson", basesText(dataset, addresses)],
  ];
}
