import type { Forces } from "../../../src/model/forces.js";
import { byId, type ForceFacts } from "../forces-facts.js";
import type { SourceRegister } from "../source-register.js";
import { SIZES } from "../tables/forces-sizes.js";
import { buildFighterFleets, buildPatrolAreas } from "./forces-air.js";
import { buildBases, buildDetachments } from "./forces-places.js";
import { buildStraits, buildTaskGroups } from "./forces-sea.js";
import { buildShipSensors, buildShips } from "./forces-ships.js";
import { buildSpace } from "./forces-space.js";
import { buildStatements } from "./forces-statements.js";

const buildSizes = (facts: ForceFacts): Forces["sizes"] =>
  byId(
    Object.entries(SIZES).map(([id, { fact, ...row }]) => ({
      id,
      ...row,
      ...facts.provenance(`sizes/${id}`, fact, { asOf: row.date }),
    })),
  );

/** The force on land, in the air and at sea. */
export const buildForces = (facts: ForceFacts, register: SourceRegister): Forces => ({
  bases: buildBases(facts),
  detachments: buildDetachments(facts),
  fighterFleets: buildFighterFleets(facts),
  statements: buildStatements(facts),
  patrolAreas: buildPatrolAreas(facts),
  ships: buildShips(facts),
  taskGroups: buildTaskGroups(facts),
  shipSensors: buildShipSensors(facts),
  straits: buildStraits(facts),
  ...buildSpace(facts, register),
  sizes: buildSizes(facts),
});
