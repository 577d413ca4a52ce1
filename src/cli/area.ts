import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { AreaOfInterest } from "../coverage/area.js";
import { type AreaResult, areaOfInterest, areaOfState } from "../coverage/area-of-interest.js";
import { areaInState } from "../coverage/edited-area.js";
import { type Layer, MOST_LAYER_BYTES } from "../interchange/read-parts.js";
import type { Dataset } from "../model/dataset.js";
import type { Problem } from "../model/problem.js";
import type { CoalitionState } from "../model/state.js";
import { type Arguments, UsageError } from "./options.js";
import { printable } from "./output.js";
import { BadData, readBytes, within } from "./state-files.js";

/** Says on standard error what a reader should know of a file, without stopping. */
export function warn(file: string, notices: readonly Problem[]): void {
  for (const { message } of notices) process.stderr.write(`${printable(`${file}: ${message}`)}\n`);
}

/** Says what of a file is not used. */
export function warnOfLayer(path: string, layer: Layer): void {
  warn(path, layer.warnings);
  warn(
    path,
    layer.left.map(({ what, count, example }) => ({
      code: "left-out",
      path: "",
      message: `left out: ${count} × ${what}${example ? `, such as ${example}` : ""}`,
    })),
  );
}

/** The area in a file of any format that is read. */
async function fromFile(path: string): Promise<AreaResult> {
  const bytes = await readBytes(path, MOST_LAYER_BYTES);
  // Read only where a file is given: its formats need libraries of their own.
  const [{ areaFrom }, { nodeXml }] = await Promise.all([
    import("../interchange/area-from.js"),
    import("../interchange/xml-in-node.js"),
  ]);
  const found = areaFrom(bytes, basename(path), { xml: nodeXml });
  if ("problems" in found) return found;
  const { layer, input, name } = found;
  warnOfLayer(path, layer);
  return areaOfInterest(input, name);
}

/** The area that a figure was drawn with, as its record has it; `null` if it has none. Throws {@link BadData} on a bad one. */
function areaOfFigure({ figure, states: [path = ""] }: Arguments, dataset: Dataset): AreaOfInterest | null {
  const { area } = figure?.drawnWith ?? {};
  if (area === undefined) return null;
  const result = typeof area === "string" ? areaOfState(dataset, area) : areaOfInterest(area);
  if ("problems" in result) throw new BadData(within(path, result.problems));
  return result.area;
}

/**
 * The area of `--area`: a file, or the code of a state or oblast; without that option, that of a figure given by `--state`, or
 * `null`. Throws {@link BadData} on a bad one.
 */
export async function givenArea(args: Arguments, dataset: Dataset): Promise<AreaOfInterest | null> {
  const { area } = args.values;
  if (area === undefined) return areaOfFigure(args, dataset);
  const isFile = area === "-" || existsSync(area);
  const byCode = isFile ? undefined : areaOfState(dataset, area);
  if (byCode && "problems" in byCode)
    throw new UsageError(
      `--area: expected a file, or the code of a state such as MDA or of an oblast such as UA-59, got "${area}"`,
    );
  const result = byCode ?? (await fromFile(area));
  if ("problems" in result) throw new BadData(within(area, result.problems));
  warn(area, result.area.notices);
  return result.area;
}

/**
 * Options with the area that they are for: the one given, else the one that a state's scenario names, else none, which is
 * Ukraine. Throws {@link BadData} if the scenario's is bad.
 */
export function withArea<O extends object>(
  options: O,
  given: AreaOfInterest | null,
  dataset: Dataset,
  state: CoalitionState,
): O & { readonly area?: AreaOfInterest } {
  if (given) return { ...options, area: given };
  const found = areaInState(dataset, state);
  if (found && "problems" in found) throw new BadData(found.problems);
  return found ? { ...options, area: found.area } : options;
}
