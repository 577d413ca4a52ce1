import type { AreaRow } from "../../coverage/ledger/areas-schema.js";
import type { LedgerRange } from "../../coverage/ledger/schema.js";
import type { Domain } from "../../model/terms.js";
import ENGLISH from "../messages/oblast.en.json" with { type: "json" };
import { hoursText } from "../range-text.js";
import type { Catalogue, Params, Words } from "../words.js";

/** Texts about oblasts, loaded with them. */
export type OblastKey = keyof typeof ENGLISH;

/** The same as a catalogue. */
export const OBLAST_TEXTS: Catalogue = ENGLISH;

/** A text about oblasts: from the catalogue of `words` if it has the key, else in English. */
export const sayOblast = (words: Words, key: OblastKey, params: Params = {}): string =>
  words.find(key, params, OBLAST_TEXTS) ?? key;

type OwnKeys<K> = K extends `oblast.own.${infer Name}` ? Name : never;
type UnitName = OwnKeys<OblastKey>;

/** A text about units: about oblasts, or about the areas of a layer that is not ours, by the name of that layer. */
export const sayUnits = (
  words: Words,
  key: `oblast.${UnitName}`,
  own: string | undefined,
  params: Params = {},
): string =>
  own === undefined
    ? sayOblast(words, key, params)
    : sayOblast(words, key.replace("oblast.", "oblast.own.") as OblastKey, { ...params, layer: own });

/** Hours a day, with "at most" where they rest on a horizon: `at most 4.2`. */
export function hoursIn(range: LedgerRange, atMost: boolean, words: Words): string {
  const hours = hoursText(range, words);
  return atMost && range.value > 0 ? sayOblast(words, "oblast.atMost", { hours }) : hours;
}

/** Whether a row is one of our units, whose name has a translation; areas of others keep the name that they have. */
export const isOurs = ({ id }: AreaRow): boolean => /^(UA-\d\d|UKR)$/.test(id);

/** The name of a unit. */
export const unitName = (row: AreaRow, words: Words): string => (isOurs(row) ? words.data(row.name) : row.name);

/** "In Sumy oblast, …": what is watched on average with US ISR and without, as far as the ledger goes. */
export function oblastSentence(row: AreaRow, domain: Domain, words: Words): string {
  const name = unitName(row, words);
  const [withUs, without] = [row.hours.with, row.hours.without].map((hours) => hoursIn(hours, row.atMost, words));
  const params = { name, with: withUs ?? "", without: without ?? "" };
  if (row.hours.with.value === 0 && row.hours.without.value === 0) return sayOblast(words, "oblast.none", params);
  return withUs === without ? sayOblast(words, "oblast.same", params) : sayOblast(words, `oblast.in.${domain}`, params);
}
