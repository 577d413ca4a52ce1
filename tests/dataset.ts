import background from "../geodata/background.json";
import core from "../geodata/core.json";
import notes from "../geodata/notes.json";
import referenceFacts from "../geodata/reference-facts.json";
import sources from "../geodata/sources.json";
import geography from "../geodata/states-overview.json";
import { type Background, withBackground } from "../src/model/bundled-dataset.js";
import type { Dataset } from "../src/model/dataset.js";
import { withNotes } from "../src/model/notes.js";

/** The whole shipped dataset. */
export const dataset = withBackground(
  withNotes({ ...core, referenceFacts, geography, sources } as unknown as Dataset, notes),
  background as unknown as Background,
) as Dataset & Required<Pick<Dataset, "claims" | "timeline">>;
