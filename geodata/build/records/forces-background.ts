import type { ReferenceFact, TimelineEvent } from "../../../src/model/records.js";
import type { ForceFacts } from "../forces-facts.js";
import { FORCE_REFERENCE } from "../tables/forces-reference.js";
import { FORCE_EVENTS } from "../tables/forces-timeline.js";
import { slug } from "./politics.js";

/** Events of the facts on the force, beside those of the facts on politics. */
export const buildForceEvents = (facts: ForceFacts): TimelineEvent[] =>
  FORCE_EVENTS.map(({ fact, title, summary }) => {
    const date = facts.row(fact).date as string;
    const id = `${date}-${slug(title)}`;
    return { id, date, title, summary, ...facts.provenance(`timeline/${id}`, fact, { asOf: date }) };
  });

/** Facts on the force for reference, which nothing on the map is drawn from. */
export const buildForceReference = (facts: ForceFacts): ReferenceFact[] =>
  Object.entries(FORCE_REFERENCE).map(([id, [fact, text, derived = ""]]) => ({
    id,
    fact: text,
    derived,
    ...facts.provenance(`reference/${id}`, fact),
  }));
