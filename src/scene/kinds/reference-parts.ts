import { needsOblasts } from "../../model/needs-oblasts.js";
import type { Reference, ReferenceFeature } from "../reference.js";
import type { Situation } from "../situation.js";
import { vetoesOf } from "../vetoes.js";

export const LONGEST_LABEL = 40;
const LONGEST_NAME = 60;

/** A text cut to a length, for what has little room. */
export const cutTo = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;

/** The name of a reader's layer in a sentence or a row. */
export const referenceName = ({ name }: Reference): string => cutTo(name, LONGEST_NAME);

/** Whether vetoes leave no mandate, hence no mission and no coverage. */
export const isVetoed = ({ state }: Pick<Situation, "state">): boolean =>
  vetoesOf({ state: { lead: state.lead, vetoes: [...state.vetoes] } }).length > 0;

/** Whether coverage is shaded by areas of a layer that is not ours. */
export const hasOwnAreas = (situation: Pick<Situation, "reference" | "state">): boolean =>
  situation.reference?.areas !== undefined && needsOblasts(situation.state) && !isVetoed(situation);

/** The things of a layer that are drawn in grey: not the areas by which coverage is shaded, which are drawn as such. */
export function drawnFeatures(situation: Pick<Situation, "reference" | "state">): readonly ReferenceFeature[] {
  const { features = [], areas = [] } = situation.reference ?? {};
  if (!hasOwnAreas(situation)) return features;
  const shaded = new Set(areas.map(({ id }) => id));
  return features.filter(({ id }) => !shaded.has(id));
}
