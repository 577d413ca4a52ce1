import type { Ledger } from "../coverage/ledger/schema.js";
import { compareDates } from "../model/as-of.js";
import type { ForceBase, Forces, StatedNumber } from "../model/forces.js";
import { forcesAt } from "../model/forces-at.js";
import type { Contributor } from "../model/records.js";
import { type Context, featureOf, isAdded, numberOf, sourcesOf, whyOf } from "./context.js";
import type { Layer, LayerFeature } from "./layer.js";
import { pointOf, shapeOf } from "./tidy.js";

/** Personnel as stated by the date of a situation, or later. */
function statedBy({ personnel }: Contributor, date: string): Contributor["personnel"] {
  return personnel?.date && compareDates(personnel.date, date) > 0 ? null : personnel;
}

/** Contributing states with what their governments have said of the time after a ceasefire. */
export function statesLayer(context: Context): Layer {
  const { dataset, state, geography, date } = context.situation;
  const features: LayerFeature[] = [];
  const leftOut: string[] = [];
  for (const contributor of dataset.contributors) {
    const { id, name, role, participant, natoMember, euMember, confidence, grade, sources } = contributor;
    const outline = geography.states.get(id);
    const shape = outline && shapeOf(outline);
    if (!shape) {
      leftOut.push(id);
      continue;
    }
    const posture = contributor.posture[state.asOf];
    const people = statedBy(contributor, date);
    const own = {
      name,
      role,
      participant,
      nato_member: natoMember,
      eu_member: euMember,
      component: state.component,
      posture: posture[state.component],
      posture_ground: posture.ground,
      posture_air: posture.air,
      posture_sea: posture.sea,
      posture_as_of: posture.asOf,
      personnel_low: people?.low ?? null,
      personnel_high: people?.high ?? null,
      objects: state.objections.includes(id),
      vetoes: state.vetoes.includes(id),
      confidence,
      source_grade: grade,
    };
    features.push(featureOf(context, id, shape, own, [...sources, ...(people?.sources ?? [])]));
  }
  return {
    name: "states",
    title: "States with posture",
    about:
      "Contributors with what their governments have said about the time after a ceasefire. Unknown is not no. Outlines are coarse.",
    geometry: "Polygon",
    features,
    leftOut,
  };
}

/** Headquarters of the date, and whether they may be used in the situation. */
export function headquartersLayer(context: Context): Layer {
  const features = context.situation.headquarters.map(({ record, available, reasons }) =>
    featureOf(
      context,
      record.id,
      pointOf(record.lon, record.lat),
      {
        name: record.name,
        short_name: record.shortName,
        kind: record.kind,
        framework: record.framework,
        country: record.country,
        city: record.city,
        status: record.status,
        precision: record.precision,
        added: isAdded("headquarters", record.id, context),
        available,
        reasons: whyOf(reasons, context),
        confidence: record.confidence,
        source_grade: record.grade,
      },
      sourcesOf(record),
    ),
  );
  return {
    name: "headquarters",
    title: "Headquarters",
    about:
      "Headquarters that exist on the date or were added by a reader (added), and whether the situation's decisions let this force use them.",
    geometry: "Point",
    features,
    leftOut: [],
  };
}

/** Fleets of the date at their bases, and whether they may fly for the force. */
export function fleetsLayer(context: Context): Layer {
  const features: LayerFeature[] = [];
  const leftOut: string[] = [];
  for (const { record, platform, available, reasons } of context.situation.fleets) {
    const { id, lon, lat, operator, owner, quantity, base, baseKind, confidence, grade } = record;
    if (lon === null || lat === null) {
      leftOut.push(id);
      continue;
    }
    const own = {
      name: `${platform.shortName}, ${base ?? context.nameOf(operator)}`,
      operator,
      owner,
      platform: platform.name,
      platform_id: platform.id,
      role: platform.role,
      uncrewed: platform.uncrewed,
      aircraft: quantity,
      base,
      base_kind: baseKind,
      added: isAdded("fleets", id, context),
      available,
      reasons: whyOf(reasons, context),
      confidence,
      source_grade: grade,
    };
    features.push(
      featureOf(context, id, pointOf(lon, lat), own, [...sourcesOf(record), ...(record.quantityFrom?.sources ?? [])]),
    );
  }
  return {
    name: "fleets",
    title: "Fleets at their bases",
    about:
      "Surveillance aircraft and tankers at their bases, on record or added by a reader (added), and whether they may fly for this force. No number: it is not published.",
    geometry: "Point",
    features,
    leftOut,
  };
}

const counted = (number: StatedNumber | null): string => {
  if (!number) return "";
  const { low, high } = number;
  return low === high
    ? `${low} `
    : `${low ?? "up to"}${low !== null && high !== null ? "–" : " "}${high ?? "or more"} `;
};

function unitsAt({ id }: ForceBase, { detachments, ships }: Forces, nameOf: Context["nameOf"]): string {
  const units = detachments
    .filter(({ base }) => base === id)
    .map(({ iso, quantity, equipment, mission }) =>
      `${nameOf(iso)}: ${counted(quantity)}${equipment || mission}`.trim(),
    );
  const names = ships.filter(({ base }) => base === id).map(({ iso, name }) => `${nameOf(iso)}: ${name}`);
  return [...units, ...names].join("; ");
}

/** Bases of the air and sea component on the date, with who was reported to be there. */
export function basesLayer(context: Context): Layer {
  const { dataset, date } = context.situation;
  const forces = dataset.forces && forcesAt(dataset.forces, date);
  const features = (forces?.bases ?? []).map((base) =>
    featureOf(
      context,
      base.id,
      pointOf(base.lon, base.lat),
      {
        name: base.name,
        country: base.iso,
        component: base.component,
        use: base.use,
        units: unitsAt(base, forces as Forces, context.nameOf),
        precision: base.precision,
        added: isAdded("bases", base.id, context),
        record_as_of: base.asOf,
        confidence: base.confidence,
        source_grade: base.grade,
      },
      sourcesOf(base),
    ),
  );
  return {
    name: "bases",
    title: "Bases of the air and sea component",
    about:
      "Air and naval bases with the units that were reported there by the date, and bases that were added by a reader (added). A base is not a commitment.",
    geometry: "Point",
    features,
    leftOut: [],
  };
}

/** All cities together would repeat the sources of all aircraft for each. */
const OF_HOURS = "those of the layers coverage and stations";

/** Cities of the area with the hours of the day for which they are watched. */
export function citiesLayer(context: Context, ledger: Ledger): Layer {
  const features = ledger.cities.map((city, index) => {
    const { name, iso, lon, lat, people, hoursWith, hoursWithout, warningMin } = city;
    const own = {
      name,
      country: iso,
      people,
      domain: ledger.domain,
      hours_with_h: hoursWith.value,
      hours_with_low_h: hoursWith.low,
      hours_with_high_h: hoursWith.high,
      hours_without_h: hoursWithout.value,
      hours_without_low_h: hoursWithout.low,
      hours_without_high_h: hoursWithout.high,
      longest_gap_with_h: numberOf(city.longestGapWithH, 1),
      longest_gap_without_h: numberOf(city.longestGapWithoutH, 1),
      warning_min: warningMin?.value ?? null,
    };
    return featureOf(context, `city-${index + 1}`, pointOf(lon, lat), own, [OF_HOURS]);
  });
  return {
    name: "cities",
    title: "Hours of the day at cities",
    about:
      "For how many hours of an average day a city is watched with US ISR (with) and without it (without). Hours on average, not a timetable.",
    geometry: "Point",
    features,
    leftOut: [],
  };
}
