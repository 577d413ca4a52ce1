import { seenIn } from "../apply-scenario.js";
import { compareDates, dateOf, existsAt } from "../as-of.js";
import { assessmentOf } from "../availability.js";
import type { Dataset } from "../dataset.js";
import { participatingStates } from "../force-size.js";
import type { Forces, Ship, Statement, TaskGroup } from "../forces.js";
import { lookupOf } from "../lookup.js";
import { caveat, type Reason } from "../reason.js";
import { judgeAll } from "../rules.js";
import type { CoalitionState } from "../state.js";
import { type Values, valuesOf } from "../values.js";
import { admit, passages } from "./admit.js";
import { treatyTons } from "./displacement.js";
import { type CountedShip, isLittoral, passageVerdict, STATES_AT_WAR, visitsAYear } from "./montreux.js";
import { isAtHome, SHIP_RULES } from "./ship-rules.js";
import { commanderAt, littoralGroupsAt } from "./task-group-at.js";

/** One ship in a state, with all reasons: blocks first, then caveats. */
export interface ShipView {
  readonly ship: Ship;
  /** Standard displacement in tons of the Montreux Convention; `null`: not published. */
  readonly tonnes: number | null;
  /** It exists, its state takes part and has not ruled the sea out, and the straits are not closed to it. */
  readonly available: boolean;
  readonly reasons: readonly Reason[];
  /** It may be in the Black Sea for this force: available, and within the limits if they apply to it. */
  readonly admitted: boolean;
}
/** What one state could keep in the Black Sea with one class of ship if no other state sent any. */
export interface Alone {
  readonly iso: string;
  readonly ship: Ship;
  /** Ships within the limit of one state. */
  readonly byTonnage: number;
  /** The same, but no more than are published to exist; one if the record is one ship. */
  readonly ships: number;
  /** Visits a year that keep them all there always. */
  readonly visitsAYear: number;
}
/** The force at sea in a state. */
export interface SeaAssessment {
  /** Whether the Turkish Straits are open to warships, within the limits. */
  readonly open: boolean;
  /** Since when they have been closed, at the date; `null`: the data names no closure then. */
  readonly closedSince: string | null;
  /** Ships of participants with a Black Sea coast, without those that wait outside. */
  readonly littoral: readonly ShipView[];
  /** Ships of such a participant at war that are not at home: while the straits are closed they cannot enter. */
  readonly waiting: readonly ShipView[];
  /** Those of `waiting` that hunt or sweep mines and are known to lie at a base: a handover that is only announced is not there. */
  readonly minehunters: readonly ShipView[];
  /** A ship or class of each participant without a Black Sea coast that has pledged the sea, considers it or sets conditions. */
  readonly visitors: readonly ShipView[];
  /** Participants without a coast that are willing too, but of which the data has no ship or class: not counted, never 0. */
  readonly uncounted: readonly string[];
  /** Ships in the lists above whose displacement is not published: never counted, and never admitted through the straits. */
  readonly unknown: readonly Ship[];
  /** As many of `visitors` as the limits admit at one time. */
  readonly admitted: { readonly ships: number; readonly tonnes: number };
  /** Admitted visitors and returning ships, in groups that may pass together. */
  readonly passages: readonly (readonly ShipView[])[];
  /** Visits a year that keep one ship of a state without a Black Sea coast always there. */
  readonly visitsAYear: number;
  readonly alone: readonly Alone[];
  /** The task group of Black Sea states at the date, and the state that commands it; `null`: none is published. */
  readonly taskGroup: TaskGroup | null;
  readonly commander: string | null;
  /** What was said about the sea component by the date, oldest first. */
  readonly statements: readonly Statement[];
}

const MINE_SHIPS: ReadonlySet<Ship["type"]> = new Set(["minehunter", "minesweeper"]);
const WILLING: ReadonlySet<string> = new Set(["pledged", "conditional", "considering"]);

/** A view and what the Convention counts of it. */
type Counted = CountedShip & { readonly view: ShipView };

function countedOf(dataset: Dataset, state: CoalitionState, values: Values, ship: Ship): Counted {
  const tons = treatyTons(ship, values);
  const judged = judgeAll(SHIP_RULES, { dataset, state, record: ship });
  const converted = tons !== null && ship.displacement?.kind !== "standard";
  const { available, reasons } = assessmentOf([
    ...judged,
    ...(tons === null ? [caveat("displacement-unknown", ship.sources, { ship: ship.id })] : []),
    ...(converted ? [caveat("displacement-assumed", ship.sources, { tonnes: Math.round(tons) })] : []),
  ]);
  const { id, iso, type, sources } = ship;
  return { id, iso, type, sources, tons, view: { ship, tonnes: tons, available, reasons, admitted: available } };
}

/** One ship in a state: whether it may sail for this force, and why. The limits that it shares with other ships are not asked. */
export const assessShip = (dataset: Dataset, state: CoalitionState, ship: Ship, values?: Values): ShipView =>
  countedOf(dataset, state, values ?? valuesOf(dataset, state.overrides), ship).view;

const refuse = (view: ShipView, more: readonly Reason[]): ShipView => ({
  ...view,
  admitted: false,
  reasons: assessmentOf([...view.reasons.filter(({ code }) => !more.some((one) => one.code === code)), ...more])
    .reasons,
});

const takesPart = (dataset: Dataset, { iso }: Ship): boolean =>
  lookupOf(dataset).contributors.get(iso)?.participant === true;

function isWilling(dataset: Dataset, state: CoalitionState, iso: string): boolean {
  const posture = lookupOf(dataset).contributors.get(iso)?.posture[state.asOf].sea;
  return posture !== undefined && WILLING.has(posture);
}

/** States of the willing without a coast and without a ship among the visitors. */
function uncountedOf(dataset: Dataset, state: CoalitionState, visitors: readonly Counted[]): string[] {
  const listed = new Set(visitors.map(({ iso }) => iso));
  const littoral = dataset.forces?.straits.littoral ?? [];
  return participatingStates(dataset)
    .map(({ id }) => id)
    .filter((iso) => !littoral.includes(iso) && !listed.has(iso) && isWilling(dataset, state, iso))
    .sort();
}

/** The visitors with the limits laid over them, and those that are admitted. */
function admitVisitors(visitors: readonly Counted[], { straits }: Forces) {
  const { admitted, refused } = admit(
    visitors.filter(({ view }) => view.available),
    straits,
  );
  const inside = new Set<CountedShip>(admitted);
  const views = visitors.map((one) => {
    const why = refused.get(one);
    return inside.has(one) ? one.view : refuse(one.view, why ?? []);
  });
  return { views, inside: visitors.filter((one) => inside.has(one)) };
}

/** Ships that a record stands for; a class of which no number is published has no bound of its own. */
function knownToExist({ count, isReference, shipClass }: Ship): number {
  if (count) return count.high ?? count.low ?? 1;
  return isReference && shipClass !== "" ? Number.POSITIVE_INFINITY : 1;
}

function aloneOf(visitors: readonly Counted[], { straits }: Forces): Alone[] {
  const { allTonnes, stateTonnes } = straits.limits;
  const limit = Math.min(allTonnes.value, stateTonnes.value);
  return visitors.flatMap((one): Alone[] => {
    if (!one.view.available || one.tons === null || passageVerdict([one], straits).length > 0) return [];
    const { iso, tons, view } = one;
    const byTonnage = Math.floor(limit / tons);
    const ships = Math.min(byTonnage, knownToExist(view.ship));
    return [{ iso, ship: view.ship, byTonnage, ships, visitsAYear: ships * visitsAYear(straits) }];
  });
}

/**
 * The force at sea: who has ships in the Black Sea, who waits outside, and how many ships of other states the Montreux
 * Convention would admit; `null` while the forces are not loaded. A ship in the data is one ship; a class that is there as a
 * reference counts as one ship of it, however many its navy has: so `admitted` says that one of each could enter, not how many
 * a state would send.
 */
export function assessSea(given: Dataset, state: CoalitionState, values?: Values): SeaAssessment | null {
  const dataset = seenIn(given, state);
  const { forces } = dataset;
  if (!forces) return null;
  const { straits, bases } = forces;
  const numbers = values ?? valuesOf(dataset, state.overrides);
  const date = dateOf(dataset, state.asOf);
  const ships = forces.ships
    .filter((ship) => existsAt(ship, date) && takesPart(dataset, ship))
    .map((ship) => countedOf(dataset, state, numbers, ship));
  const ofCoast = ships.filter(({ iso }) => isLittoral(iso, straits));
  const isOutside = ({ iso, view }: Counted) => STATES_AT_WAR.has(iso) && !isAtHome(view.ship, bases);
  const outside = ofCoast.filter(isOutside);
  const guests = ships.filter(({ iso }) => !isLittoral(iso, straits) && isWilling(dataset, state, iso));
  const { views: visitors, inside } = admitVisitors(guests, forces);
  const waiting = outside.map((one) => {
    const verdict = one.view.available ? passageVerdict([one], straits) : [];
    return verdict.length > 0 ? refuse(one.view, verdict) : one.view;
  });
  const returning = outside.filter((_, index) => waiting[index]?.admitted);
  const [taskGroup = null] = littoralGroupsAt(forces, date);
  const closure = straits.closed.find((one) => existsAt(one, date));
  return {
    open: state.straits === "open",
    closedSince: closure?.from ?? null,
    littoral: ofCoast.filter((one) => !isOutside(one)).map(({ view }) => view),
    waiting,
    minehunters: waiting.filter(({ ship }) => MINE_SHIPS.has(ship.type) && ship.base !== null),
    visitors,
    uncounted: uncountedOf(dataset, state, guests),
    unknown: [...ofCoast, ...guests].filter(({ tons }) => tons === null).map(({ view }) => view.ship),
    admitted: { ships: inside.length, tonnes: inside.reduce((total, { tons }) => total + (tons ?? 0), 0) },
    passages: passages([...inside, ...returning], straits).map((group) => group.map(({ view }) => view)),
    visitsAYear: visitsAYear(straits),
    alone: aloneOf(guests, forces),
    taskGroup,
    commander: taskGroup ? commanderAt(taskGroup, date) : null,
    statements: forces.statements
      .filter((one) => one.component === "sea" && compareDates(one.date, date) <= 0)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}
