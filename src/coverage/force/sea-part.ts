import type { Ship } from "../../model/forces.js";
import { sourcedBy } from "../../model/grade.js";
import { assessSea, type SeaAssessment } from "../../model/sea/assess-sea.js";
import type { Amount, ForcePart, MakePart } from "./force-part.js";

/** Ships of the Black Sea states, and what the straits let in and for how long. */
export const seaPart: MakePart = (dataset, state) => {
  const { forces } = dataset;
  if (!forces) return null;
  const { limits } = forces.straits;
  return (values) => partOf(assessSea(dataset, state, values) as SeaAssessment, limits);
};

type Limits = NonNullable<Parameters<MakePart>[0]["forces"]>["straits"]["limits"];

/** Code of the reason for which the closed straits keep a ship of a state at war out. */
const CLOSED = "straits-closed-to-war";
const MINE_SHIPS: ReadonlySet<string> = new Set(["minehunter", "minesweeper"]);

function partOf(sea: SeaAssessment, limits: Limits): ForcePart {
  const { littoral, minehunters: waiting, visitors, uncounted, unknown, admitted, visitsAYear } = sea;
  const at = littoral.filter(({ available }) => available).map(({ ship }) => ship);
  const minehunters = at.filter(({ type }) => MINE_SHIPS.has(type));
  // Others may be kept out by something else than the straits, such as the lack of a mandate.
  const stuck = waiting.filter(({ reasons }) => reasons.some(({ code }) => code === CLOSED)).map(({ ship }) => ship);
  const measured = sourcedBy(
    visitors.flatMap(({ admitted: enters, ship }) => (enters && ship.displacement ? [ship.displacement.tonnes] : [])),
  );
  const ships = (id: Amount["id"], of: readonly Ship[]): Amount => ({
    id,
    unit: "ships",
    // A record may be a class, of which so many are known to exist.
    value: of.reduce((sum, { count }) => sum + (count?.low ?? count?.high ?? 1), 0),
    basis: "published",
    ...sourcedBy(of),
  });
  const rule = (id: Amount["id"], unit: Amount["unit"], { value, sources, grade }: Limits["stayDays"]): Amount => ({
    id,
    unit,
    value,
    basis: "rule",
    sources,
    grade,
  });
  const amounts: Amount[] = [
    ships("littoral", at),
    ships("minehunters", minehunters),
    ships("waiting", stuck),
    { id: "admitted", unit: "ships", value: admitted.ships, basis: "model", ...measured },
    { id: "tonnes", unit: "tons", value: admitted.tonnes, basis: "model", ...measured },
    ships("unknown", unknown),
    { id: "without-ship", unit: "states", value: uncounted.length, basis: "published" },
    rule("limit-all", "tons", limits.allTonnes),
    rule("limit-state", "tons", limits.stateTonnes),
    rule("stay", "days", limits.stayDays),
    { ...rule("visits", "visits", limits.stayDays), value: visitsAYear },
  ];
  const parties = new Map<string, Amount[]>();
  for (const { ship } of [...littoral, ...visitors]) {
    if (parties.has(ship.iso)) continue;
    const own = at.filter(({ iso }) => iso === ship.iso);
    const guests = visitors.filter((view) => view.ship.iso === ship.iso);
    const entering = guests.filter((view) => view.admitted).length;
    parties.set(ship.iso, [
      ...(own.length > 0 ? [ships("ships", own)] : []),
      ...(guests.length > 0 ? [{ id: "admitted", unit: "ships", value: entering, basis: "model" } as const] : []),
    ]);
  }
  return { amounts, parties };
}
