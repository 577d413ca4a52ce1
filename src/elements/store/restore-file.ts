import type { FigureRecord } from "../../figure/figure-record.js";
import type { Dataset } from "../../model/dataset.js";
import type { Problem } from "../../model/problem.js";
import { decodeQuery } from "../../model/query.js";
import type { CoalitionState } from "../../model/state.js";
import type { Words } from "../../scene/words.js";
import { sayExport } from "../export/export-words.js";

const ENDINGS = /\.(png|svg|pdf)$/i;
const TYPES = ["image/png", "image/svg+xml", "application/pdf"];
/** A file larger than this is no figure of ours and is not read. */
const MOST_BYTES = 200_000_000;

/** What a dropped figure holds: the state that it shows, `null` without one, and problems to tell the reader. */
export interface Restored {
  readonly state: CoalitionState | null;
  readonly problems: readonly Problem[];
}

/** Whether a file is a picture or PDF rather than a scenario, judging by its type or name. */
export function isFigureFile({ name, type }: File): boolean {
  return TYPES.includes(type) || ENDINGS.test(name);
}

/** Reads the state back from an exported figure (SVG, PNG or PDF). Never throws. */
export async function restoreFile(file: File, dataset: Dataset, words: Words): Promise<Restored> {
  const { name } = file;
  const refused = (code: string, message: string): Restored => ({
    state: null,
    problems: [{ code, path: "", message }],
  });
  let record: FigureRecord | null | undefined;
  try {
    const { recordOfFile } = await import("../../figure/figure-record.js");
    if (file.size <= MOST_BYTES) record = recordOfFile(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown reason";
    return refused("unreadable", sayExport(words, "restore.unreadable", { name, reason }));
  }
  if (!record) return refused("no-state", sayExport(words, "restore.none", { name }));
  const { state, problems } = decodeQuery(record.state, dataset);
  const here = dataset.dataVersion;
  const other =
    record.dataVersion === here
      ? []
      : [
          {
            code: "other-data",
            path: "",
            message: sayExport(words, "restore.otherData", { file: record.dataVersion, here }),
          },
        ];
  return { state, problems: [...problems, ...other] };
}
