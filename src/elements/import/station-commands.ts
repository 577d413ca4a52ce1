import { type LayerStation, type Unusable, unusableOf } from "../../interchange/layer-stations.js";
import type { Dataset } from "../../model/dataset.js";
import type { Edit } from "../../model/edit.js";
import type { Station } from "../../model/scenario.js";
import { SENSES } from "../../model/terms.js";

/** Length of the legs in km, and their direction, where a file does not say them: those of most reported orbits. */
export const DEFAULT_LEG_KM = 100;
const NORTH = 0;

export const STATION_DOMAINS = [...SENSES, "tanker"] as const;
export type StationDomain = Station["domain"];

/** What a reader says of stations from a file: what they look for if the file does not say, and who flies them. */
export interface StationChoice {
  readonly domain: StationDomain;
  /** Id of a fleet; empty for none. */
  readonly fleet: string;
}

const domainIn = ({ properties }: LayerStation, otherwise: StationDomain): StationDomain =>
  STATION_DOMAINS.find((domain) => domain === properties.domain) ?? otherwise;

/** What stations of a file are said to look for, where that is nothing that a station can; the reader's choice is taken then. */
export const unknownDomains = (stations: readonly LayerStation[]): Unusable[] =>
  unusableOf(
    stations.flatMap(({ name, properties: { domain } }) =>
      String(domain ?? "").trim() === "" || STATION_DOMAINS.some((one) => one === domain)
        ? []
        : [["domain", name, domain] as const],
    ),
  );

/** The commands that add stations from a file to a scenario, under the ids given. */
export function stationCommands(
  stations: readonly LayerStation[],
  ids: readonly string[],
  { domain, fleet }: StationChoice,
): Edit[] {
  return stations.map((station, index): Edit => {
    const { name, lon, lat, orientationDeg, legLengthKm, source } = station;
    const orbit = {
      lon,
      lat,
      orientationDeg: orientationDeg ?? NORTH,
      legLengthKm: legLengthKm ?? DEFAULT_LEG_KM,
      source,
    };
    const candidates = fleet === "" ? [] : [fleet];
    const id = ids[index] ?? `my-${index + 1}`;
    return {
      do: "add",
      what: "station",
      record: { id, name, orbit, domain: domainIn(station, domain), candidates },
    };
  });
}

/** Ids of the fleets that fly stations of a domain in some scenario of the dataset, or that a scenario has added. */
export function fleetsFor(dataset: Dataset, domain: StationDomain): string[] {
  const known = new Set(dataset.fleets.map(({ id }) => id));
  const named = dataset.scenarios
    .flatMap(({ stations }) => stations)
    .filter((station) => station.domain === domain)
    .flatMap(({ candidates }) => candidates);
  return [...new Set(named)].filter((id) => known.has(id));
}
