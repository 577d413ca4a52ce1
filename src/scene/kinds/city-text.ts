import type { City } from "../../model/records.js";
import type { Situation } from "../situation.js";
import { nameOf, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { KindText } from "./kind.js";

const describeCity = (city: City, situation: Situation, words: Words): Thing => ({
  id: thingId("city", city.id),
  kind: "city",
  title: words.data(city.name),
  subtitle: nameOf(situation, city.iso, words),
  rows: [{ term: words.say("thing.population"), value: words.number(city.population) }],
  notes: [],
  quoted: [],
  sources: [],
  asOf: null,
  confidence: null,
  grade: null,
  notional: false,
  at: [city.lon, city.lat],
});

/** Cities in words: those that are drawn at some zoom. */
export const cityText: KindText = {
  id: "city",
  describe: (situation, words) =>
    situation.dataset.cities
      .filter(({ iso, capital }) => iso === "UKR" || capital)
      .map((city) => describeCity(city, situation, words)),
  title: "list.cities",
  columns: ["thing.population"],
  prose: () => "",
};
