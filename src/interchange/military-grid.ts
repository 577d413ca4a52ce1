import type { Place } from "../model/distance.js";
import { type Problem, quote } from "../model/problem.js";
import { mgrs } from "./mgrs-library.js";

const GRID = /^(\d{1,2})\s?([A-Z])\s?([A-Z]{2})\s?([\d\s]*)$/i;
const BANDS = "CDEFGHJKLMNPQRSTUVWX";
/** Above and below the zones the grid has other letters and no zone. */
const POLAR = /^[ABYZ]\s?[A-Z]{2}\s?[\d\s]+$/i;
/** A square wider than this in metres is too coarse for a place to be taken from it without a word. */
const COARSE_M = 1000;

/** Whether a text is meant as a place in the military grid. */
export const isGrid = (text: string): boolean => GRID.test(text) || POLAR.test(text);

const refused = (code: string, message: string) => ({ problems: [{ code, path: "place", message }] });

/** The middle of a square of the military grid (MGRS); with a notice if the square is wider than a kilometre. Never throws. */
export function readGrid(
  text: string,
): (Place & { readonly notices: readonly Problem[] }) | { readonly problems: readonly Problem[] } {
  const [, zone = "", letter = "", square = "", typed = ""] = GRID.exec(text) ?? [];
  const band = BANDS.indexOf(letter.toUpperCase());
  if (zone === "" || "ABYZ".includes(letter.toUpperCase()))
    return refused("place-pole", `expected a place between 80° S and 84° N, got ${quote(text)}`);
  const digits = typed.replace(/\s/g, "");
  if (Number(zone) < 1 || Number(zone) > 60 || band < 0)
    return refused("place-grid", `expected a zone of 1 to 60 with a band of C to X, got ${quote(text)}`);
  const halves = typed.trim().split(/\s+/);
  if (digits.length % 2 !== 0 || digits.length > 10 || (halves.length === 2 && halves[0]?.length !== halves[1]?.length))
    return refused("place-grid", `expected as many digits east as north, at most 5 each, got ${quote(text)}`);
  const place = middleOf(`${Number(zone)}${letter}${square}${digits}`.toUpperCase());
  const width = 10 ** (5 - digits.length / 2);
  if (!place || !isInBand(place, band) || !isInZone(place, Number(zone), band, width))
    return refused("place-grid", `no such square in the military grid: ${quote(text)}`);
  const message = `the middle of a square ${width / 1000} km wide, ${quote(text)}, is taken`;
  return { ...place, notices: width > COARSE_M ? [{ code: "place-coarse", path: "place", message }] : [] };
}

function middleOf(grid: string): Place | null {
  try {
    const [lon, lat] = mgrs.toPoint(grid);
    return Number.isFinite(lon) && Number.isFinite(lat) ? { lon, lat } : null;
  } catch {
    return null;
  }
}

/** Squares may lie across the border of a band by their own width: a degree of latitude. */
const isInBand = ({ lat }: Place, band: number): boolean =>
  lat > -81 + 8 * band && lat < (band === 19 ? 85 : -71 + 8 * band);

/** Zones are 6° wide, Norway's and Svalbard's up to 12°; places are also given in a neighbour's zone, and squares lie across. */
function isInZone({ lon, lat }: Place, zone: number, band: number, widthM: number): boolean {
  const off = Math.abs(lon - (6 * zone - 183));
  const widest = BANDS[band] === "V" || BANDS[band] === "X" ? 6 : 3;
  const square = widthM / 2 / (111_000 * Math.cos((lat * Math.PI) / 180));
  return Math.min(off, 360 - off) <= widest + 1 + square;
}
