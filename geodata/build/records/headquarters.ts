import type { Headquarters } from "../../../src/model/records.js";
import type { HeadquartersFact } from "../facts.js";
import type { SourceRegister } from "../source-register.js";
import { existenceOf } from "../tables/existence.js";
import { HEADQUARTERS_SHORT, shortNameOf } from "../tables/short-names.js";

export const buildHeadquarters = (fact: HeadquartersFact, register: SourceRegister): Headquarters => ({
  id: fact.id,
  name: fact.name,
  shortName: shortNameOf(HEADQUARTERS_SHORT, fact.id),
  kind: fact.kind as Headquarters["kind"],
  framework: fact.framework as Headquarters["framework"],
  country: fact.country,
  city: fact.city,
  lon: fact.lon,
  lat: fact.lat,
  precision: fact.precision as Headquarters["precision"],
  status: fact.status as Headquarters["status"],
  notes: fact.notes,
  ...existenceOf(fact.id),
  ...register.provenance(`headquarters/${fact.id}`, fact),
});
