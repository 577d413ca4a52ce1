import type { Ship, Straits } from "../forces.js";
import { block, type Reason } from "../reason.js";

/** What the Montreux Convention asks about a ship: whose it is, of what type, and its standard displacement. */
export interface CountedShip {
  readonly id: string;
  readonly iso: string;
  readonly type: Ship["type"];
  /** Tons of 1,016 kg; `null`: not published. */
  readonly tons: number | null;
  readonly sources: readonly string[];
}
/** The limits that are broken, as reasons; empty if all are kept. */
export type Verdict = readonly Reason[];
/** The part of the rules of the straits that verdicts rest on. */
export type Limits = Pick<Straits, "littoral" | "limits">;

/** The state whose straits they are: its own ships are not foreign there. */
export const STRAITS_STATE = "TUR";
/** States at war with each other, to whose warships Türkiye has applied Article 19 since 27 February 2022. */
export const STATES_AT_WAR: ReadonlySet<string> = new Set(["RUS", "UKR"]);

/** Sums of tons differ from their limit by rounding alone below this. */
const ROUNDING_T = 1e-6;

export const isLittoral = (iso: string, { littoral }: Pick<Straits, "littoral">): boolean => littoral.includes(iso);
export const isOver = (tons: number, limit: number): boolean => tons > limit + ROUNDING_T;

const sumOf = (ships: readonly CountedShip[]): number => ships.reduce((total, { tons }) => total + (tons ?? 0), 0);
const unknownAmong = (ships: readonly CountedShip[]): Reason[] =>
  ships
    .filter(({ tons }) => tons === null)
    .map(({ id, sources }) => block("displacement-unknown", sources, { ship: id }));

/** Which kinds of ship never pass: aircraft carriers of any state; submarines of a state without a Black Sea coast. */
export function typeVerdict({ id, iso, type, sources }: CountedShip, limits: Limits): Verdict {
  if (type === "carrier") return [block("carrier-barred", sources, { ship: id })];
  if (type === "submarine" && !isLittoral(iso, limits))
    return [block("submarine-barred", sources, { ship: id, state: iso })];
  return [];
}

/**
 * Whether ships may pass the straits together (Articles 10 to 12 and 14). Tons and number count for all foreign forces, which
 * are all but Türkiye's own. A ship whose displacement is unknown is never admitted. Not judged: the notice that a state has to
 * give; capital ships of Black Sea states, which may exceed the limit one by one (Article 11); auxiliaries that only carry fuel
 * (Article 9), as no ship in the data is known to be one.
 */
export function passageVerdict(ships: readonly CountedShip[], limits: Limits): Verdict {
  const { passageTonnes, passageShips } = limits.limits;
  const foreign = ships.filter(({ iso }) => iso !== STRAITS_STATE);
  const tonnes = sumOf(foreign);
  return [
    ...ships.flatMap((ship) => typeVerdict(ship, limits)),
    ...unknownAmong(foreign),
    ...(isOver(tonnes, passageTonnes.value)
      ? [block("over-passage-tonnage", passageTonnes.sources, { tonnes, limit: passageTonnes.value })]
      : []),
    ...(foreign.length > passageShips.value
      ? [block("over-passage-ships", passageShips.sources, { ships: foreign.length, limit: passageShips.value })]
      : []),
  ];
}

/** Whether ships of states without a Black Sea coast may be in the Black Sea at one time (Article 18, paragraph 1). */
export function presenceVerdict(ships: readonly CountedShip[], limits: Limits): Verdict {
  const { allTonnes, stateTonnes } = limits.limits;
  const visitors = ships.filter(({ iso }) => !isLittoral(iso, limits));
  const all = sumOf(visitors);
  const states = [...new Set(visitors.map(({ iso }) => iso))].sort();
  return [
    ...unknownAmong(visitors),
    ...states.flatMap((state) => {
      const tonnes = sumOf(visitors.filter(({ iso }) => iso === state));
      return isOver(tonnes, stateTonnes.value)
        ? [block("over-state-tonnage", stateTonnes.sources, { state, tonnes, limit: stateTonnes.value })]
        : [];
    }),
    ...(isOver(all, allTonnes.value)
      ? [block("over-all-tonnage", allTonnes.sources, { tonnes: all, limit: allTonnes.value })]
      : []),
  ];
}

/** Whether a ship of a state may stay in the Black Sea for a number of days (Article 18, paragraph 2). */
export function stayVerdict(iso: string, days: number, limits: Limits): Verdict {
  const { stayDays } = limits.limits;
  if (isLittoral(iso, limits) || days <= stayDays.value) return [];
  return [block("over-stay", stayDays.sources, { days, limit: stayDays.value })];
}

/** Visits a year of ships that relieve each other, so that one is always in the Black Sea. */
export const visitsAYear = ({ limits }: Limits): number => Math.ceil(365 / limits.stayDays.value);
