import type { FleetView, HeadquartersView } from "../situation.js";
import { type KindId, type Row, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { SayAccess } from "./kind.js";

/** Whether a fleet or headquarters is available in the situation. */
export function availabilityRow(view: FleetView | HeadquartersView, words: Words): Row {
  return {
    term: words.say("thing.availability"),
    value: words.say(view.available ? "thing.available" : "thing.unavailable"),
  };
}

/** How many of the things of a table are available. */
export function usableProse(
  kind: KindId,
  views: readonly (FleetView | HeadquartersView)[],
  things: readonly Thing[],
  words: Words,
  say: SayAccess,
): string {
  const shown = new Set(things.map(({ id }) => id));
  const usable = views.filter(({ record, available }) => available && shown.has(thingId(kind, record.id))).length;
  return say(words, "access.prose.usable", { usable, total: things.length });
}
