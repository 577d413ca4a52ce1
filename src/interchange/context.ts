import type { Dataset } from "../model/dataset.js";
import { lookupOf } from "../model/lookup.js";
import { describeReason, type Reason } from "../model/reason.js";
import { scenarioOf } from "../model/scenario-of.js";
import type { Situation } from "../scene/situation.js";
import type { About, LayerFeature, LayerGeometry, Value } from "./layer.js";
import { plainText } from "./plain-text.js";

/** What all layers of a situation are made from. */
export interface Context {
  readonly situation: Situation;
  readonly about: About;
  /** Addresses of sources by their ids, or their publishers if they have no address. */
  readonly addressesOf: (ids: readonly string[]) => string;
  readonly nameOf: (code: string) => string;
}

/** Turns ids of sources into addresses, separated by "; ". An id that is in no list stays: it may be the reader's own text. */
export function addressBook(sources: Dataset["sources"] = []): Context["addressesOf"] {
  const known = new Map(
    sources.map(({ id, url, publisher, title }) => [id, url ?? [publisher, title].filter(Boolean).join(": ")]),
  );
  return (ids) => [...new Set(ids.map((id) => known.get(id) ?? id))].join("; ");
}

/** Sources of a record; of a reader's own, which have none of ours, the remark that names the source which was given. */
export const sourcesOf = ({
  sources,
  notes,
}: {
  readonly sources: readonly string[];
  readonly notes: readonly { readonly text: string }[];
}): readonly string[] => (sources.length > 0 ? sources : notes.map(({ text }) => text));

/** Whether a record of a kind was added by a reader: nobody has reported it. */
export function isAdded(kind: "fleets" | "headquarters" | "bases", id: string, { situation }: Context): boolean {
  const { added } = scenarioOf(situation.dataset, situation.state);
  return added?.[kind]?.some((one) => one.id === id) ?? false;
}

/** Names of states and organisations by their codes. */
export function nameBook(dataset: Dataset): Context["nameOf"] {
  const { contributors } = lookupOf(dataset);
  return (code) => contributors.get(code)?.name ?? code;
}

/** Why something is as it is, in English sentences. */
export const whyOf = (reasons: readonly Reason[], { nameOf }: Context): string =>
  reasons.map((reason) => describeReason(reason, nameOf)).join(" ");

/** A number with so many decimals; what is no number, such as an endless gap, is `null`. */
export const numberOf = (value: number | null | undefined, decimals = 2): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toFixed(decimals)) + 0;

const plain = (value: Value): Value => (typeof value === "string" ? plainText(value) : value);

/** Whose a situation is, as properties of every feature and of every file. */
export const whoseOf = ({ edited, author, baselineEdited, baselineAuthor, assumptionsSet }: About) => ({
  edited,
  author,
  baseline_edited: baselineEdited,
  baseline_author: baselineAuthor,
  assumptions_set: assumptionsSet,
});

/** A feature with its own properties, then those that every feature of a situation has. */
export function featureOf(
  { about, addressesOf }: Pick<Context, "about" | "addressesOf">,
  id: string,
  geometry: LayerGeometry,
  own: Readonly<Record<string, Value>>,
  sources: readonly string[],
): LayerFeature {
  const all: Record<string, Value> = {
    id,
    ...own,
    sources: addressesOf(sources),
    notional: true,
    data_version: about.dataVersion,
    as_of: about.asOf,
    ...whoseOf(about),
  };
  const properties = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, plain(value)]));
  return { type: "Feature", id: plainText(id), geometry, properties };
}
