import { seenIn } from "../../model/apply-scenario.js";
import type { Dataset } from "../../model/dataset.js";
import { participatingStates } from "../../model/force-size.js";
import type { CoalitionState } from "../../model/state.js";
import { type Values, valuesOf } from "../../model/values.js";
import { askedFor, eachDraw, notSet, percentile } from "../ledger/draws.js";
import { eachAlone } from "../ledger/one-at-a-time.js";
import { rounded } from "../ledger/rounding.js";
import { finish } from "../ledger/steps.js";
import type { Amount, ForcePart, MakePart } from "./force-part.js";
import type { ForceAmount, ForceLedger, ForceParty } from "./force-schema.js";
import { partFor } from "./parts.js";

/** Draws of the ranges: few, because the numbers are few and smooth, and they are made at once. */
const DRAWS = 200;
const SEED = 1;
/** Assumptions that are a question, like the size of the force, and not an uncertainty: they are not drawn. */
const CHOSEN: ReadonlySet<string> = new Set(["fighter-patrols"]);
/** A smaller change moves no printed number. */
const LEAST_CHANGE = 1e-9;

/** Fields of the state that no number of the force depends on. */
const LOOKS = ["reading", "compare", "shade", "domain", "targetAltitude", "usIsr"] as const;
const KNOWN = new WeakMap<Dataset, Map<string, ForceLedger | null>>();
const MOST_KNOWN = 50;

const keyOf = (state: CoalitionState): string =>
  JSON.stringify({ ...state, ...Object.fromEntries(LOOKS.map((key) => [key, null])) });

/**
 * The numbers of the state's component: what is asked for, stated, needed, available, with ranges. `null` for the air and sea
 * components of a dataset whose forces are absent or not loaded yet. Pure; the same inputs give the same object.
 */
export function forceLedgerOf(given: Dataset, state: CoalitionState): ForceLedger | null {
  const dataset = seenIn(given, state);
  const makePart = partFor(state.component);
  if (!makePart) return null;
  const known = KNOWN.get(dataset) ?? new Map<string, ForceLedger | null>();
  KNOWN.set(dataset, known);
  const key = keyOf(state);
  const had = known.get(key);
  if (had !== undefined) return had;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = makeLedger(makePart, dataset, state);
  known.set(key, made);
  return made;
}

function makeLedger(makePart: MakePart, dataset: Dataset, state: CoalitionState): ForceLedger | null {
  const part = makePart(dataset, state);
  if (!part) return null;
  const values = valuesOf(dataset, state.overrides);
  const nominal = part(values);
  const keys = [...numbersIn(nominal).keys()];
  const numbers = (drawn: Values) => {
    const found = numbersIn(part(drawn));
    return keys.map((key) => found.get(key) ?? 0);
  };
  const spread = spreadOf(numbers, dataset, state, values);
  const ranged = (of: string, list: readonly Amount[]) =>
    list.map((one) => withRange(one, spread(keys.indexOf(`${of}/${one.id}`))));
  const amounts = ranged("", nominal.amounts);
  const areas = (nominal.areas ?? []).map(({ id, name, amounts: own }) => ({
    id,
    name,
    amounts: ranged(`area ${id}`, own),
  }));
  const byName = participatingStates(dataset).sort((a, b) => (a.name < b.name ? -1 : 1));
  const parties = byName.map(({ id, name, posture }): ForceParty => {
    const own = ranged(id, nominal.parties.get(id) ?? []);
    return { id, name, posture: posture[state.asOf][state.component], amounts: own };
  });
  return { component: state.component, amounts, parties, areas, draws: DRAWS, seed: SEED };
}

interface Spread {
  readonly low: number;
  readonly high: number;
  readonly assumptions: readonly string[];
}

/** All numbers of a component, by what they are of. */
function numbersIn({ amounts, parties, areas = [] }: ForcePart): Map<string, number> {
  const areaLists = areas.map((area) => [`area ${area.id}`, area.amounts] as const);
  const lists = [["", amounts], ...parties, ...areaLists] as const;
  return new Map(lists.flatMap(([of, list]) => list.map(({ id, value }) => [`${of}/${id}`, value ?? 0] as const)));
}

/** For each amount its 5th and 95th percentile over the draws, and the assumptions that move it alone. */
function spreadOf(
  numbers: (values: Values) => readonly number[],
  dataset: Dataset,
  state: CoalitionState,
  values: Values,
): (at: number) => Spread {
  const asked = askedFor(dataset, values, numbers).filter(({ id }) => !CHOSEN.has(id));
  const rows: (readonly number[])[] = [];
  finish(
    eachDraw(values, notSet(asked, state.overrides), { draws: DRAWS, seed: SEED }, (drawn) => {
      rows.push(numbers(drawn));
    }),
  );
  const base = numbers(values);
  const swings = finish(eachAlone(values, asked, numbers));
  return (at) => {
    const column = Float64Array.from(rows, (row) => row[at] ?? 0).sort();
    const moves = (ends: readonly number[]) => Math.abs((ends[at] ?? 0) - (base[at] ?? 0)) > LEAST_CHANGE;
    return {
      low: percentile(column, 0.05),
      high: percentile(column, 0.95),
      assumptions: swings
        .filter(({ atLow, atHigh }) => moves(atLow) || moves(atHigh))
        .map(({ assumption }) => assumption.id),
    };
  };
}

/** Decimals of a number that is printed: none from ten on. */
const decimalsOf = (value: number): number => (value < 10 ? 2 : 0);
const round = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : rounded(value, decimalsOf(value));

function withRange(amount: Amount, spread: Spread): ForceAmount {
  const { id, unit, value, basis, sources = [], grade = null } = amount;
  const isDrawn = basis === "model" && value !== null && Number.isFinite(value);
  const [low, high] = isDrawn ? [spread.low, spread.high] : [amount.low ?? null, amount.high ?? null];
  return {
    id,
    unit,
    value: round(value),
    low: round(low),
    high: round(high),
    basis,
    sources: [...sources],
    grade,
    assumptions: [...spread.assumptions],
  };
}
