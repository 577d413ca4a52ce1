import * as v from "valibot";
import { isReference } from "./parse-field.js";
import { MOST_LATITUDE } from "./placed.js";
import { COMPONENTS, HQ_KINDS, SENSES } from "./terms.js";
import { id, iso, webAddress } from "./texts.js";

/** Versions of the scenario format that are read; what is written is the last. */
export const SCENARIO_VERSION = 2;
/** A text in more languages is refused. */
const MOST_LANGUAGES = 40;
/** A scenario with more stations is refused. */
export const MOST_STATIONS = 500;
/** A story with more steps is refused. */
export const MOST_STEPS = 30;

const finite = v.pipe(v.number(), v.finite());
const between = (least: number, most: number) => v.pipe(finite, v.minValue(least), v.maxValue(most));
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
/** A text of a reader's of at most so many characters, on one line, without characters that turn or hide others. */
export const shortText = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, "expected a text that is not empty"),
    v.maxLength(most, `expected at most ${most} characters`),
    v.check((text) => !HIDDEN.test(text), "expected a text without control characters"),
  );
export const label = shortText(200);
/** Some sentences of a reader's, likewise. */
export const summary = v.pipe(
  v.string(),
  v.maxLength(2000, "expected at most 2000 characters"),
  v.check((text) => !HIDDEN.test(text), "expected a text without control characters"),
);
const place = { lon: between(-180, 180), lat: between(-MOST_LATITUDE, MOST_LATITUDE) };
/** Where a number or place of a reader's comes from: an address, a title, or "my assumption". */
const source = label;

/** A racetrack at a place that somebody has chosen. */
export const PlacedSchema = v.strictObject({
  /** Id of the orbit that it was moved from. */
  from: v.optional(id),
  ...place,
  /** Degrees clockwise from true north. */
  orientationDeg: v.pipe(between(0, 180), v.maxValue(179.95)),
  legLengthKm: between(1, 1000),
  source,
});
export type Placed = v.InferOutput<typeof PlacedSchema>;

/** One orbit to be flown, and which fleets may fly it, first choice first. */
export const StationSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** Id of an orbit of the dataset, or a place. */
  orbit: v.union([v.string(), PlacedSchema], "expected the id of an orbit, or a place"),
  /** What is looked for from here: `air` stations look for missiles too; `tanker` stations refuel and have no sensor. */
  domain: v.picklist([...SENSES, "tanker"]),
  /** Fleet ids in order. */
  candidates: v.array(v.string()),
  note: v.optional(v.string()),
});
export type Station = v.InferOutput<typeof StationSchema>;

/** Aircraft of a known platform that a scenario adds; everything else about them is the platform's. */
export const AddedFleetSchema = v.strictObject({
  id,
  name: v.optional(label),
  /** ISO alpha-3 or `NATO`. */
  operator: id,
  platform: id,
  quantity: v.pipe(between(1, 1000), v.integer()),
  /** Name of the base. */
  base: label,
  ...place,
  source,
});
export type AddedFleet = v.InferOutput<typeof AddedFleetSchema>;

export const AddedHeadquartersSchema = v.strictObject({
  id,
  name: label,
  kind: v.picklist(HQ_KINDS),
  country: iso,
  ...place,
  source,
});
export type AddedHeadquarters = v.InferOutput<typeof AddedHeadquartersSchema>;

export const AddedBaseSchema = v.strictObject({
  id,
  name: label,
  country: iso,
  component: v.picklist(COMPONENTS),
  ...place,
  source,
});
export type AddedBase = v.InferOutput<typeof AddedBaseSchema>;

const corner = v.pipe(
  v.array(finite),
  v.check(
    ([lon = Number.NaN, lat = Number.NaN, ...more]) => more.length === 0 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90,
    "expected longitude and latitude in degrees",
  ),
);
/** An area of interest: its polygons, each as rings of corners, the outline first. Checked as an area when it is used. */
export const AddedAreaSchema = v.strictObject({
  id,
  name: label,
  polygons: v.pipe(
    v.array(
      v.pipe(
        v.array(v.pipe(v.array(corner), v.minLength(4, "expected four corners or more"))),
        v.minLength(1, "expected an outline"),
      ),
    ),
    v.minLength(1, "expected a polygon or more"),
  ),
  source,
});
export type AddedArea = v.InferOutput<typeof AddedAreaSchema>;

const several = <S extends v.GenericSchema>(schema: S) =>
  v.optional(v.pipe(v.array(schema), v.maxLength(MOST_STATIONS, `expected at most ${MOST_STATIONS}`)));
/** What a scenario adds to the records of the dataset. */
export const AddedSchema = v.strictObject({
  fleets: several(AddedFleetSchema),
  headquarters: several(AddedHeadquartersSchema),
  bases: several(AddedBaseSchema),
  areas: several(AddedAreaSchema),
});
export type Added = v.InferOutput<typeof AddedSchema>;

/** Values that a scenario changes in the data: assumptions, and how many aircraft a fleet has. */
export const OverridesSchema = v.strictObject({
  /** Assumption id → value, inside the assumption's low and high. */
  assumptions: v.optional(v.record(v.string(), finite)),
  /** Fleet id → aircraft. */
  fleets: v.optional(v.record(v.string(), v.strictObject({ quantity: v.pipe(between(0, 1000), v.integer()) }))),
});
export type Overrides = v.InferOutput<typeof OverridesSchema>;

/** Fields of a state as a file has them, under the names of the attributes or the state's own keys. */
const fields = v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]));

/** West, south, east, north in degrees. */
const bounds = v.pipe(
  v.array(finite),
  v.length(4, "expected west, south, east, north"),
  v.check(
    ([west = -180, south = -80, east = 180, north = 80]) =>
      west >= -180 && east <= 180 && south >= -80 && north <= 80 && east - west >= 0.2 && north - south >= 0.2,
    "expected west, south, east, north in degrees such as 21, 44, 41, 53",
  ),
);

/** A language as a BCP 47 tag. */
const language = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,4}$/, "expected a language such as de or en-GB"),
);

/** A text in one language, or the same text in several, by their tags. */
const told = <S extends v.GenericSchema<string>>(text: S) =>
  v.union(
    [
      text,
      v.pipe(
        v.record(language, text),
        v.minEntries(1, "expected a language or more"),
        v.maxEntries(MOST_LANGUAGES, `expected at most ${MOST_LANGUAGES} languages`),
        v.check(
          (texts) => new Set(Object.keys(texts).map((tag) => tag.toLowerCase())).size === Object.keys(texts).length,
          "expected each language once",
        ),
      ),
    ],
    'expected a text, or texts by language such as {"en": "The plan", "de": "Der Plan"}',
  );

/** One step of a story: a few words and a sentence about what the map then shows. Plain text. */
export const StoryStepSchema = v.strictObject({
  title: told(label),
  text: told(
    v.pipe(
      summary,
      v.minLength(1, "expected a text that is not empty"),
      v.maxLength(600, "expected at most 600 characters"),
    ),
  ),
  /** Who says so, or where it can be read. */
  source: v.optional(
    v.strictObject({
      label: told(label),
      href: v.optional(v.pipe(webAddress, v.maxLength(2000, "expected at most 2000 characters"))),
    }),
  ),
  /** Language of the texts that are given in one; without it, the page's. */
  lang: v.optional(language),
  /** What the map shows: fields laid over the scenario's own start, not over the step before. */
  state: fields,
  /** What that is compared with, likewise. */
  baseline: v.optional(fields),
  /** The part of the world that is shown; without it, the map's usual extent. */
  bounds: v.optional(bounds),
});
export type StoryStep = v.InferOutput<typeof StoryStepSchema>;

/** A named starting situation. `state` holds only what differs from the default state, under the state's own keys. */
export const ScenarioSchema = v.strictObject({
  /** Version of the format; a file without one is of version 1, in which every orbit is an id and nothing is added. */
  version: v.optional(v.picklist([1, SCENARIO_VERSION])),
  /** The value of `scenario` in a state. */
  id: v.pipe(v.string(), v.check(isReference, "expected an id or an http(s) address")),
  name: v.string(),
  summary: v.string(),
  state: fields,
  stations: v.pipe(v.array(StationSchema), v.maxLength(MOST_STATIONS, `expected at most ${MOST_STATIONS} stations`)),
  sources: v.array(id),
  overrides: v.optional(OverridesSchema),
  added: v.optional(AddedSchema),
  /** The area of interest: ISO code of a state or of an oblast, or the id of an added area; Ukraine by default. */
  area: v.optional(id),
  /** Id of the scenario that it was made from: what differs from that one is an edit. */
  basedOn: v.optional(v.pipe(v.string(), v.check(isReference, "expected an id or an http(s) address"))),
  /** `reader`: it came from a reader's file, and is called so. */
  origin: v.optional(v.literal("reader")),
  /** Who has edited it. */
  author: v.optional(label),
  /** Its author's story, step by step, for the tour and `mode="story"`. */
  story: v.optional(
    v.pipe(
      v.array(StoryStepSchema),
      v.minLength(1, "expected a step or more"),
      v.maxLength(MOST_STEPS, `expected at most ${MOST_STEPS} steps`),
    ),
  ),
});
export type Scenario = v.InferOutput<typeof ScenarioSchema>;
