import { type Edited, factsOf } from "../model/apply-scenario.js";
import type { Dataset } from "../model/dataset.js";
import { bearingDeg, distanceKm } from "../model/distance.js";
import { applyEdit, type Edit, type Listed, placeOf, type Records, recordsOf } from "../model/edit.js";
import { OWN_ASSUMPTION, roundedLeg, roundedOrientation } from "../model/placed.js";
import { plainSigns } from "../model/plain-signs.js";
import { withoutSecrets } from "../model/problem.js";
import type { Scenario } from "../model/scenario.js";
import { type EditedKey, placeText, sayEdited } from "./edited-words.js";
import { amountText, assumptionName } from "./moves-words.js";
import { nameIn } from "./names.js";
import type { Words } from "./words.js";

/** One change of a reader's in words. */
export interface EditLine {
  readonly text: string;
}

/** What a line is written from: the scenario before and after its edit, and the data without any. */
interface Step {
  readonly facts: Dataset;
  readonly before: Scenario;
  readonly after: Scenario;
  readonly words: Words;
}

const POINTS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
const LONGEST_TEXT = 200;

/** A text of a reader's, as it may be shown anywhere: on one line, without signs that steer or hide, not too long. */
function plain(text: string): string {
  const shown = plainSigns(withoutSecrets(text.slice(0, 4 * LONGEST_TEXT)));
  return shown.length > LONGEST_TEXT ? `${shown.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, "")}…` : shown;
}

const quantityText = (value: number, words: Words): string => words.number(value, value < 10 ? 1 : 0);

/** Where a reader's number or place comes from, as given, or that it is the reader's own assumption. */
export const sourceText = (source: string, words: Words): string =>
  source === OWN_ASSUMPTION ? sayEdited(words, "edited.own") : plain(source);

function stationName(id: string, { before, after, words }: Step): string {
  const station = [...before.stations, ...after.stations].find((one) => one.id === id);
  return plain(words.data(station?.name ?? id));
}

/** Aircraft and base: "E-3A (Geilenkirchen)". */
function fleetName(id: string, { facts, before, after, words }: Step): string {
  const own = [...recordsOf(before, "fleet"), ...recordsOf(after, "fleet")];
  const fleet = [...own, ...facts.fleets].find((one) => one.id === id);
  if (!fleet) return plain(id);
  const { platform, base } = fleet;
  return plain(
    base === null ? platformName(facts, platform) : `${platformName(facts, platform)} (${words.data(base)})`,
  );
}

const platformName = (facts: Dataset, id: string): string =>
  facts.platforms.find((one) => one.id === id)?.shortName ?? id;
const ownerName = (facts: Dataset, id: string, words: Words): string =>
  id === "NATO" ? words.data("NATO") : plain(nameIn(facts, id, words));

const fleetList = (ids: readonly string[], step: Step): string => step.words.list(ids.map((id) => fleetName(id, step)));

/** "Eastern Poland moved 100 km east, to 51.0000° N, 24.0000° E (my assumption)". */
function movedText(id: string, step: Step): string {
  const { facts, before, after, words } = step;
  const [from, to] = [before, after].map((scenario) => {
    const station = scenario.stations.find((one) => one.id === id);
    return station && placeOf(station, facts.orbits);
  });
  if (!from || !to) return stationName(id, step);
  const point = POINTS[Math.round(bearingDeg(from, to) / 45) % 8] ?? "n";
  return sayEdited(words, "edited.moved", {
    name: stationName(id, step),
    distance: quantityText(distanceKm(from, to), words),
    direction: sayEdited(words, `edited.to.${point}`),
    place: placeText(to, words),
    source: sourceText(to.source, words),
  });
}

const orbitName = (facts: Dataset, id: string, words: Words): string =>
  words.data(facts.orbits.find((orbit) => orbit.id === id)?.name ?? id);

function addedText({ what, record }: Extract<Edit, { do: "add" }>, step: Step): string {
  const { facts, words } = step;
  if (what === "station") {
    const at = placeOf(record, facts.orbits);
    const flown = record.candidates.length > 0;
    return sayEdited(words, flown ? "edited.add.station" : "edited.add.station.none", {
      name: plain(words.data(record.name)),
      place: at ? placeText(at, words) : plain(String(record.orbit)),
      fleets: fleetList(record.candidates, step),
      // A reported orbit is named, and is nobody's assumption.
      source:
        typeof record.orbit === "string"
          ? plain(orbitName(facts, record.orbit, words))
          : sourceText(record.orbit.source, words),
    });
  }
  const source = sourceText(record.source, words);
  if (what === "fleet")
    return sayEdited(words, "edited.add.fleet", {
      count: record.quantity,
      platform: platformName(facts, record.platform),
      owner: ownerName(facts, record.operator, words),
      base: plain(words.data(record.base)),
      source,
    });
  if (what === "area") return sayEdited(words, "edited.add.area", { name: plain(record.name), source });
  const country = nameIn(facts, record.country, words);
  return sayEdited(words, `edited.add.${what}`, {
    name: plain(record.name),
    country,
    place: placeText(record, words),
    source,
  });
}

function removedText({ what, id }: { readonly what: Listed; readonly id: string }, step: Step): string {
  const record = recordsOf(step.before, what).find((one: Records[Listed]) => one.id === id);
  const named = record && "name" in record && record.name ? plain(step.words.data(record.name)) : id;
  return sayEdited(step.words, `edited.remove.${what}`, { name: what === "fleet" ? fleetName(id, step) : named });
}

function areaText(id: string | null, { facts, before, after, words }: Step): string {
  const own =
    recordsOf(after, "area").find((one) => one.id === id) ?? recordsOf(before, "area").find((one) => one.id === id);
  const key: EditedKey = id === null ? "edited.area.default" : "edited.area";
  const name = id === null ? words.country("UKR", "Ukraine") : own ? plain(own.name) : plain(nameIn(facts, id, words));
  return sayEdited(words, key, { name });
}

/** An assumption that has been set, or set back (`null`), with what it was before. */
export function assumptionText(
  facts: Dataset,
  id: string,
  value: number | null,
  before: number | undefined,
  words: Words,
): string {
  const row = facts.assumptions.find((one) => one.id === id);
  const amount = (one: number) => (row ? amountText(one, row.unit, words) : words.number(one, 2));
  const name = row ? assumptionName(facts, row, words) : plain(id);
  if (value === null)
    return sayEdited(words, "edited.assumption.back", { name, value: amount(row?.value ?? Number.NaN) });
  return sayEdited(words, "edited.assumption", {
    name,
    value: amount(value),
    before: amount(before ?? row?.value ?? value),
  });
}

/** Who flies a station: by whom also, by whom no longer, or by whom in which order. */
function flownText(id: string, now: readonly string[], step: Step): string {
  const { before, words } = step;
  const was = before.stations.find((one) => one.id === id)?.candidates ?? [];
  const said = (key: EditedKey, fleets: readonly string[]) =>
    sayEdited(words, key, { name: stationName(id, step), fleets: fleetList(fleets, step) });
  if (now.length === 0) return said("edited.candidates.none", []);
  if (now.length > was.length && was.every((one, index) => now[index] === one))
    return said("edited.candidates.also", now.slice(was.length));
  const gone = was.filter((one) => !now.includes(one));
  const rest = was.filter((one) => now.includes(one));
  if (gone.length > 0 && rest.length === now.length && rest.every((one, index) => now[index] === one))
    return said("edited.candidates.without", gone);
  return said("edited.candidates", now);
}

function setText(edit: Extract<Edit, { do: "set" }>, step: Step): string {
  const { facts, before, words } = step;
  switch (edit.what) {
    case "orbit": {
      const name = stationName(edit.id, step);
      const { value } = edit;
      if (typeof value === "string") {
        const orbit = facts.orbits.find(({ id }) => id === value);
        return sayEdited(words, "edited.orbit", { name, orbit: plain(words.data(orbit?.name ?? value)) });
      }
      return sayEdited(words, "edited.orbit.placed", {
        name,
        place: placeText(value, words),
        degrees: words.number(value.orientationDeg, 1),
        km: words.number(value.legLengthKm, 1),
        source: sourceText(value.source, words),
      });
    }
    case "candidates":
      return flownText(edit.id, edit.value, step);
    case "quantity": {
      const own = recordsOf(before, "fleet").find(({ id }) => id === edit.id);
      const was =
        before.overrides?.fleets?.[edit.id]?.quantity ??
        (own ?? facts.fleets.find(({ id }) => id === edit.id))?.quantity ??
        0;
      const name = fleetName(edit.id, step);
      if (edit.value === null) return sayEdited(words, "edited.quantity.back", { name });
      return sayEdited(words, "edited.quantity", { name, count: edit.value, before: was });
    }
    case "assumption":
      return assumptionText(facts, edit.id, edit.value, before.overrides?.assumptions?.[edit.id], words);
    case "area":
      return areaText(edit.value, step);
    case "author":
      if (edit.value === null) return sayEdited(words, "edited.author.none");
      return sayEdited(words, "edited.author", { author: plain(edit.value) });
    case "name":
    case "summary":
      return sayEdited(words, `edited.${edit.what}`, { text: plain(edit.value) });
  }
}

function lineOf(edit: Edit, step: Step): string {
  const { facts, before, words } = step;
  switch (edit.do) {
    case "move":
      return movedText(edit.station, step);
    case "turn":
    case "stretch": {
      const station = before.stations.find(({ id }) => id === edit.station);
      const was = station && placeOf(station, facts.orbits);
      const name = stationName(edit.station, step);
      const shown = (value: number | undefined) => (value === undefined ? "–" : words.number(value, 1));
      if (edit.do === "turn")
        return sayEdited(words, "edited.turned", {
          name,
          degrees: shown(roundedOrientation(edit.orientationDeg)),
          before: shown(was?.orientationDeg),
        });
      return sayEdited(words, "edited.stretched", {
        name,
        km: shown(roundedLeg(edit.legLengthKm)),
        before: shown(was?.legLengthKm),
      });
    }
    case "add":
      return addedText(edit, step);
    case "remove":
      return removedText(edit, step);
    case "set":
      return setText(edit, step);
  }
}

/**
 * What a reader has changed, a line for each change, in their order: with how far and where to a station was moved, and what
 * each number was before. Texts of the reader's are on one line and without control or direction signs.
 */
export function editLines(
  dataset: Dataset,
  { from, changes }: Pick<Edited, "from" | "changes">,
  words: Words,
): EditLine[] {
  const facts = factsOf(dataset);
  let before = from;
  return changes.map((edit) => {
    const after = applyEdit(before, edit, facts.orbits).scenario;
    const text = lineOf(edit, { facts, before, after, words });
    before = after;
    return { text };
  });
}

/** Assumptions that a state sets, a line each; those are a reader's changes too, but are kept in a field of their own. */
export function overrideLines(dataset: Dataset, overrides: Readonly<Record<string, number>>, words: Words): EditLine[] {
  return Object.entries(overrides).map(([id, value]) => ({
    text: assumptionText(dataset, id, value, undefined, words),
  }));
}
