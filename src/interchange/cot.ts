import { strToU8 } from "fflate";
import { type Theme, type ThemeName, themeOf } from "../scene/theme.js";
import { aircraftType, baseType, CIRCLE, FLEET, FREE_FORM, GENERIC, HEADQUARTERS } from "./cot-types.js";
import type { About, LayerFeature, LayerName, Layers } from "./layer.js";
import type { LayerFile } from "./layer-file.js";
import { DAY_S } from "./patrols.js";
import { xmlText } from "./plain-text.js";
import { zipOf } from "./zip.js";

/** "Not known" in Cursor on Target, in metres. */
const UNKNOWN = "9999999.0";
/**
 * How a position was found. Of the format's own table: `m-s`, simulated by a machine, as of all that the model places; `h-t`,
 * transcribed by people from what somebody has published; `h-e`, estimated by people, of what a reader has added, which nobody
 * has reported.
 */
const HOW = { model: "m-s", record: "h-t", reader: "h-e" } as const;

interface Event {
  readonly uid: string;
  readonly xml: string;
}

/** What one kind of feature becomes. */
interface Shown {
  readonly type: string;
  readonly how: (typeof HOW)[keyof typeof HOW];
  readonly at: readonly [lon: number, lat: number];
  readonly heightM?: number | null;
  /** How far off the true place may be, in metres. */
  readonly errorM?: number | null;
  /** Further elements of the detail, as XML. */
  readonly detail?: string;
}

/** `#rrggbb` with an opacity as the signed number that TAK writes. */
const argb = (colour: string, opacity: number): number =>
  (Math.round(opacity * 255) << 24) | Number.parseInt(colour.slice(1), 16);

const pointAt = ({ geometry }: LayerFeature): readonly [number, number] | null =>
  geometry.type === "Point" ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] : null;

const metres = (km: unknown): number | null => (typeof km === "number" ? Math.round(km * 1000) : null);
const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);

function lineOwner({ properties: { owner, held } }: LayerFeature, theme: Theme): string {
  return held === true && (owner === "us" || owner === "nato" || owner === "national")
    ? theme.owner[owner].line
    : theme.quietText;
}

/** A racetrack as a line of free form. One across the antimeridian is a single line: TAK draws it the short way. */
function racetrack(feature: LayerFeature, theme: Theme): Shown | null {
  const { geometry } = feature;
  if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return null;
  const corners = geometry.type === "LineString" ? geometry.coordinates : geometry.coordinates.flat();
  const [first] = corners;
  if (!first) return null;
  const links = corners.map(([lon = 0, lat = 0]) => `<link point="${lat},${lon}"/>`).join("");
  const stroke = `<strokeColor value="${argb(lineOwner(feature, theme), 1)}"/><strokeWeight value="2.0"/>`;
  return { type: FREE_FORM, how: HOW.model, at: [first[0] ?? 0, first[1] ?? 0], detail: `${links}${stroke}` };
}

/** The nominal reach as a circle. Low and high are in its remarks: three circles would look like three sensors. */
function ring(feature: LayerFeature, theme: Theme): Shown | null {
  const { reach, centre_lon: lon, centre_lat: lat, nominal_km: km } = feature.properties;
  const radius = metres(km);
  if (reach !== "nominal" || typeof lon !== "number" || typeof lat !== "number" || radius === null) return null;
  const colour = lineOwner(feature, theme);
  const shape = `<shape><ellipse major="${radius}" minor="${radius}" angle="360"/></shape>`;
  const stroke = `<strokeColor value="${argb(colour, 1)}"/><strokeWeight value="2.0"/><fillColor value="${argb(colour, 0)}"/>`;
  return { type: CIRCLE, how: HOW.model, at: [lon, lat], detail: `${shape}${stroke}` };
}

function shownAs(layer: LayerName, feature: LayerFeature, theme: Theme): Shown | null {
  const { properties } = feature;
  if (layer === "racetracks") return racetrack(feature, theme);
  if (layer === "rings") return ring(feature, theme);
  const at = pointAt(feature);
  if (!at) return null;
  const told = properties.added === true ? HOW.reader : HOW.record;
  if (layer === "headquarters") return { type: HEADQUARTERS, how: told, at };
  if (layer === "bases") return { type: baseType(String(properties.component)), how: told, at };
  if (layer === "fleets") return { type: FLEET, how: told, at };
  if (layer === "cities") return { type: GENERIC, how: HOW.model, at };
  const { held, role, uncrewed, altitude_m: heightM, uncertainty_km: km } = properties;
  const type = held === true ? aircraftType(typeof role === "string" ? role : null, uncrewed === true) : GENERIC;
  return { type, how: HOW.model, at, heightM: numberIn(heightM), errorM: metres(km) };
}

/** For how long of the day a station is held, by its share of it. */
function heldText(share: number): string {
  const hours = Math.round(share * 240) / 10;
  if (share >= 1) return "Held all day.";
  return `Held for ${hours < 24 ? hours : "nearly 24"} h of the day on average, not all day.`;
}

/** What matters of a feature in one line, before the caveat. */
function remarksOf({ properties }: LayerFeature, { note, asOf }: About): string {
  const { share_of_day: share, holders, low_km: low, nominal_km: nominal, high_km: high, aircraft } = properties;
  const { hours_with_h: withUs, hours_without_h: withoutUs, available, units, sources } = properties;
  const said = [
    typeof share === "number" ? heldText(share) : "",
    holders ? `${holders}.` : "",
    nominal ? `Reach ${nominal} km, low ${low}, high ${high}.` : "",
    aircraft === undefined ? "" : `Aircraft: ${aircraft ?? "not published"}.`,
    available === undefined ? "" : available ? "May be used by this force." : "Not for this force.",
    withUs === undefined ? "" : `Watched for ${withUs} h a day with US ISR, ${withoutUs} h without.`,
    units ? `${units}.` : "",
  ];
  return `${[...said, `As of ${asOf}.`, note].filter(Boolean).join(" ")} Sources: ${sources}`;
}

function eventOf(layer: LayerName, feature: LayerFeature, { about }: Layers, theme: Theme): Event[] {
  const shown = shownAs(layer, feature, theme);
  if (!shown) return [];
  const { type, how, at, heightM, errorM, detail = "" } = shown;
  const start = Date.parse(`${about.asOf}T00:00:00Z`);
  const [time, stale] = [start, start + DAY_S * 1000].map((ms) => new Date(ms).toISOString());
  const uid = `coalition-map.${layer}.${feature.id}`;
  const metresOf = (value: number | null | undefined) =>
    value === null || value === undefined ? UNKNOWN : value.toFixed(1);
  const xml = [
    `<event version="2.0" uid="${xmlText(uid)}" type="${type}" how="${how}" opex="s-coalition-map" time="${time}" start="${time}" stale="${stale}">`,
    `<point lat="${at[1]}" lon="${at[0]}" hae="${metresOf(heightM)}" ce="${metresOf(errorM)}" le="${UNKNOWN}"/>`,
    `<detail><contact callsign="${xmlText(String(feature.properties.name ?? feature.id))}"/>`,
    `<remarks>${xmlText(remarksOf(feature, about))}</remarks>${detail}</detail></event>`,
  ].join("");
  return [{ uid, xml }];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A package for TAK: each event as a file of its own, and a list of them. */
function packageOf(events: readonly Event[], { about }: Layers): Uint8Array {
  const paths = events.map((_, index) => `${String(index + 1).padStart(4, "0")}.cot`);
  const contents = events.map(
    ({ uid }, index) =>
      `<Content ignore="false" zipEntry="${paths[index]}"><Parameter name="uid" value="${xmlText(uid)}"/></Content>`,
  );
  const uid = `coalition-map.${about.dataVersion}.${about.situation}`;
  const manifest = `${HEAD}<MissionPackageManifest version="2"><Configuration><Parameter name="uid" value="${xmlText(uid)}"/><Parameter name="name" value="${xmlText(`coalition-map (notional): ${about.title}`)}"/></Configuration><Contents>${contents.join("")}</Contents></MissionPackageManifest>\n`;
  return zipOf([
    { name: "MANIFEST/manifest.xml", bytes: strToU8(manifest) },
    ...events.map(({ xml }, index) => ({ name: paths[index] as string, bytes: strToU8(`${HEAD}${xml}\n`) })),
  ]);
}

/**
 * A situation as Cursor on Target: all events in one document, for programs, and the same as a package that TAK imports.
 * Times are those of the as-of date, so that clients show everything as stale: nothing here is now. States and coverage have
 * no form in it.
 */
export function cotFiles(layers: Layers, themeName: ThemeName = "light"): LayerFile[] {
  const theme = themeOf(themeName);
  const events = layers.list.flatMap(({ name, features }) =>
    features.flatMap((feature) => eventOf(name, feature, layers, theme)),
  );
  const text = `${HEAD}<events>\n${events.map(({ xml }) => xml).join("\n")}\n</events>\n`;
  const counted = { features: events.length, properties: ["callsign", "remarks"] };
  return [
    {
      name: "coalition-map.cot.xml",
      type: "application/xml",
      text,
      bytes: strToU8(text),
      ...counted,
    },
    { name: "coalition-map.tak.zip", type: "application/zip", bytes: packageOf(events, layers), ...counted },
  ];
}
