import background from "../geodata/background.json";
import core from "../geodata/core.json";
import forces from "../geodata/forces.json";
import notes from "../geodata/notes.json";
import oblasts from "../geodata/oblasts.json";
import referenceFacts from "../geodata/reference-facts.json";
import sources from "../geodata/sources.json";
import geography from "../geodata/states-overview.json";
import { addEditing } from "../src/model/apply-scenario.js";
import { type Background, withBackground, withForces, withOblasts } from "../src/model/bundled-dataset.js";
import type { Dataset } from "../src/model/dataset.js";
import { EDITING } from "../src/model/edited.js";
import type { Forces } from "../src/model/forces.js";
import { withNotes } from "../src/model/notes.js";
import type { Oblasts } from "../src/model/oblasts.js";
import { FORCE_KINDS } from "../src/scene/kinds/force-kinds.js";
import { addKinds, addOblastKinds } from "../src/scene/kinds/late-kinds.js";
import { OBLAST_KINDS } from "../src/scene/kinds/oblast-kinds.js";

addKinds(FORCE_KINDS);
addOblastKinds(OBLAST_KINDS);
addEditing(EDITING);

const forced = withForces(
  withBackground(
    withNotes({ ...core, referenceFacts, geography, sources } as unknown as Dataset, notes),
    background as unknown as Background,
  ),
  forces as unknown as Forces,
);

/** The whole shipped dataset. */
export const dataset = withOblasts(forced, oblasts as unknown as Oblasts) as Dataset &
  Required<Pick<Dataset, "claims" | "timeline" | "oblasts">>;
