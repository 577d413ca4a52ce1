import type { Dataset } from "../model/dataset.js";
import type { Aircraft } from "../model/hypothetical.js";
import { MOST_LATITUDE } from "../model/placed.js";
import { quote } from "../model/problem.js";
import type { Platform } from "../model/records.js";
import { UsageError } from "./usage-error.js";

/** Most aircraft that a place can be asked for. */
const MOST_AIRCRAFT = 1000;

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function wrong(what: string, known: readonly string[], got: string): never {
  throw new UsageError(`--fleet: expected ${what}: ${known.join(", ")}; got ${quote(got)}`);
}

/** The record that a text names: by its id or a whole name, else by words of a single one's name, the last may be cut off. */
function named<T>(rows: readonly T[], text: string, namesOf: (row: T) => readonly string[]): T | undefined {
  const asked = plain(text);
  const all = rows.map((row) => ({ row, names: namesOf(row).map(plain) }));
  const exact = all.find(({ names }) => names.includes(asked));
  if (exact || !asked) return exact?.row;
  const begun = all.filter(({ names }) => names.some((name) => ` ${name}`.includes(` ${asked}`)));
  return begun.length === 1 ? begun[0]?.row : undefined;
}

type Base = Pick<Aircraft, "base" | "lon" | "lat">;

/** Bases of the dataset with a place, each once, by name. */
function basesOf({ fleets, forces }: Dataset): Base[] {
  const all = [
    ...fleets.flatMap(({ base, lon, lat }) =>
      base === null || lon === null || lat === null ? [] : { base, lon, lat },
    ),
    ...(forces?.bases ?? [])
      .filter(({ component }) => component === "air")
      .map(({ name, lon, lat }) => ({ base: name, lon, lat })),
  ];
  const byName = new Map<string, Base>();
  for (const one of all) if (!byName.has(plain(one.base))) byName.set(plain(one.base), one);
  return [...byName.values()].sort((a, b) => (plain(a.base) < plain(b.base) ? -1 : 1));
}

/** A base by its name, or a place as `longitude latitude` in degrees. */
function baseOf(text: string, dataset: Dataset): Base {
  const [, east, north] = /^\s*(-?\d+(?:\.\d+)?)[\s/]+(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (east !== undefined && north !== undefined) {
    const [lon, lat] = [Number(east), Number(north)];
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= MOST_LATITUDE) return { base: `${lon} ${lat}`, lon, lat };
    throw new UsageError(`--fleet: expected a base as longitude and latitude such as 6.04 50.96, got ${quote(text)}`);
  }
  const bases = basesOf(dataset);
  const found = named(bases, text, ({ base }) => [base]);
  return (
    found ??
    wrong(
      "a base, or its longitude and latitude",
      bases.map(({ base }) => base),
      text,
    )
  );
}

function quantityOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > MOST_AIRCRAFT)
    throw new UsageError(`--fleet: expected 1 to ${MOST_AIRCRAFT} aircraft, got ${quote(text)}`);
  return number;
}

const hasSensor = ({ sensors, role }: Platform): boolean => sensors.length > 0 && role !== "space";

/**
 * The aircraft that `--fleet` asks for: `PLATFORM,OWNER,BASE[,QUANTITY]`, or the id of a fleet for more like those, with a
 * number. Throws a {@link UsageError} that quotes what is not known and lists what is.
 */
export function aircraftOf(text: string | undefined, dataset: Dataset): Aircraft {
  if (text === undefined)
    throw new UsageError("--fleet is missing: PLATFORM,OWNER,BASE such as E-7A,AUS,Rzeszów, or the id of a fleet");
  const [first = "", second, third, fourth, ...more] = text.split(",");
  if (third === undefined) {
    const known = dataset.fleets.filter(({ lon, lat }) => lon !== null && lat !== null);
    const fleet = known.find(({ id }) => id === first.trim());
    if (!fleet || fleet.lon === null || fleet.lat === null)
      wrong("PLATFORM,OWNER,BASE or the id of a fleet with a base", known.map(({ id }) => id).sort(), text);
    const { operator, platform, base, lon, lat } = fleet;
    return { operator, platform, quantity: quantityOf(second), base: base ?? fleet.id, lon, lat };
  }
  if (more.length > 0) throw new UsageError(`--fleet: expected PLATFORM,OWNER,BASE[,QUANTITY], got ${quote(text)}`);
  const platforms = dataset.platforms.filter(hasSensor);
  const platform =
    named(platforms, first, ({ id, name, shortName }) => [id, shortName, name]) ??
    wrong(
      "a platform",
      platforms.map(({ id }) => id),
      first,
    );
  const owners = dataset.contributors.filter(({ kind, id }) => kind === "country" || id === "NATO");
  const owner =
    named(owners, second ?? "", ({ id, name }) => [id, name]) ??
    wrong(
      "an owner",
      owners.map(({ id }) => id),
      second ?? "",
    );
  return { platform: platform.id, operator: owner.id, quantity: quantityOf(fourth), ...baseOf(third, dataset) };
}
