import type { Place } from "../model/distance.js";
import { MOST_LATITUDE, roundedPlace } from "../model/placed.js";
import { type Problem, quote } from "../model/problem.js";
import { mgrs } from "./mgrs-library.js";
import { isGrid, readGrid } from "./military-grid.js";
import { type Angle, alike, angleOf, halvesOf, tokensOf, withPoints } from "./place-parts.js";

/** How a place was written: decimal degrees, degrees with minutes and seconds, or the military grid. */
export type PlaceForm = "degrees" | "dms" | "mgrs";

/** A place that was typed, rounded as a dragged one is; notices say what was not taken as it was typed. */
export type PlaceRead =
  | (Place & { readonly form: PlaceForm; readonly notices: readonly Problem[] })
  | { readonly problems: readonly Problem[] };

const LONGEST = 200;
const FORMS = "50.45, 30.52 or 50°27′00″N 30°31′24″E or 36U UA 22000 92000";

const problem = (code: string, message: string): Problem => ({ code, path: "place", message });
const refused = (code: string, message: string) => ({ problems: [problem(code, message)] });

/**
 * A place as people type it: decimal degrees, also with decimal commas; degrees, minutes and seconds with or without marks; or
 * MGRS. Without letters latitude comes first. A pair that is out of range in this order and not in the other is taken in the
 * other, with a notice. Places beyond 85° of latitude are refused. Never throws.
 */
export function readPlace(text: string): PlaceRead {
  if (text.length > LONGEST) return refused("place-form", `expected a place such as ${FORMS}, got ${quote(text)}`);
  const typed = alike(text);
  if (isGrid(typed)) {
    const grid = readGrid(typed);
    return "problems" in grid ? grid : taken(grid, "mgrs", grid.notices, text);
  }
  // In German O is east, in French it is west.
  if (/(?:^|[^\p{L}])O(?!\p{L})/iu.test(typed))
    return refused("place-side", `O is east in German and west in French: expected E or W, got ${quote(text)}`);
  const points = withPoints(typed);
  if (points === null)
    return refused(
      "place-comma",
      `commas both in and between numbers: expected ; or a space between, got ${quote(text)}`,
    );
  const tokens = tokensOf(points);
  if ("rest" in tokens) return refused("place-form", `expected a place such as ${FORMS}, got ${quote(text)}`);
  const halves = halvesOf(tokens);
  if ("wrong" in halves) return refused("place-form", `${halves.wrong}: ${quote(text)}`);
  const [first, second] = [angleOf(halves[0]), angleOf(halves[1])];
  for (const angle of [first, second])
    if ("wrong" in angle) return refused("place-form", `got ${angle.wrong}: ${quote(text)}`);
  return ordered(first as Angle, second as Angle, text);
}

const isLat = ({ side }: Angle): boolean => side === "N" || side === "S";

/** The two angles as latitude and longitude, by their letters or else by their order. */
function ordered(first: Angle, second: Angle, text: string): PlaceRead {
  const form = first.numbers + second.numbers > 2 ? "dms" : "degrees";
  const lettered = first.side !== null;
  if (lettered && isLat(first) === isLat(second))
    return refused("place-side", `expected one of N and S and one of E and W, got ${quote(text)}`);
  const swaps = lettered
    ? !isLat(first)
    : Math.abs(first.degrees) > 90 && Math.abs(first.degrees) <= 180 && Math.abs(second.degrees) <= 90;
  const [lat, lon] = swaps ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  const notices: Problem[] = [];
  if (swaps && !lettered)
    notices.push(
      problem("place-swapped", `${first.degrees} is no latitude: taken as longitude ${lon}, latitude ${lat}`),
    );
  return taken({ lon, lat }, form, notices, text);
}

function taken(place: Place, form: PlaceForm, notices: readonly Problem[], text: string): PlaceRead {
  const { lon, lat } = place;
  if (Math.abs(lat) > 90) return refused("place-latitude", `expected a latitude of −90 to 90, got ${quote(text)}`);
  if (Math.abs(lon) > 360) return refused("place-longitude", `expected a longitude of −180 to 180, got ${quote(text)}`);
  if (Math.abs(lat) > MOST_LATITUDE)
    return refused("place-pole", `expected a latitude of −${MOST_LATITUDE} to ${MOST_LATITUDE}, got ${quote(text)}`);
  const rounded = roundedPlace(place);
  const around =
    Math.abs(lon) > 180.0001 ? [problem("place-around", `longitude ${lon} is taken as ${rounded.lon}`)] : [];
  return { ...rounded, form, notices: [...notices, ...around] };
}

/** A longitude (`EW`) or latitude (`NS`) on its own, as a cell of a table has it; `null` for what is none. Not rounded. */
export function readAngle(text: string, sides: "EW" | "NS"): number | null {
  if (text === "" || text.length > LONGEST) return null;
  const tokens = tokensOf(alike(text).replace(/(\d),(?=\d)/g, "$1."));
  if ("rest" in tokens) return null;
  const angle = angleOf(tokens);
  return "wrong" in angle || (angle.side !== null && !sides.includes(angle.side)) ? null : angle.degrees;
}

/** A place as text that `readPlace` reads back as the same place. Throws for what is no place, or MGRS beyond 84° N or 80° S. */
export function writePlace({ lon, lat }: Place, form: PlaceForm): string {
  if (form === "degrees") return `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
  if (form === "dms") return `${dms(lat, "NS", 2)} ${dms(lon, "EW", 3)}`;
  const [, zone = "", square = "", east = "", north = ""] =
    /^(\d+[A-Z])([A-Z]{2})(\d{5})(\d{5})$/.exec(mgrs.forward([lon, lat], 5)) ?? [];
  return `${zone.padStart(3, "0")} ${square} ${east} ${north}`;
}

/** Whether a place can be written in the military grid. */
export const hasGrid = ({ lat }: Place): boolean => lat >= -80 && lat <= 84;

/** A tenth of a second is three metres, finer than the fourth decimal of a degree. */
function dms(degrees: number, sides: string, digits: number): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const [whole, minutes, seconds] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60, (tenths % 600) / 10];
  const side = degrees < 0 ? sides[1] : sides[0];
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(whole).padStart(digits, "0")}°${two(minutes)}′${seconds.toFixed(1).padStart(4, "0")}″${side}`;
}
