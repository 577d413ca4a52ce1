import { editedOf, scenarioState } from "../../model/apply-scenario.js";
import type { Dataset } from "../../model/dataset.js";
import { editedFile } from "../../model/edited.js";
import { parseScenario, type ScenarioResult } from "../../model/parse-scenario.js";
import { quote } from "../../model/problem.js";
import { MOST_BYTES, type TextResult, textOf, tooLarge } from "../../model/read-text.js";
import type { Scenario } from "../../model/scenario.js";
import { scenarioOf } from "../../model/scenario-of.js";
import type { CoalitionState } from "../../model/state.js";
import type { Words } from "../../scene/words.js";
import { sayExport } from "../export/export-words.js";
import { reasonOf } from "../late.js";
import { saveBlob } from "../save-blob.js";

const LONGEST_WAIT_MS = 20_000;
const SAVED_PREFIX = "saved-";

const refused = (code: string, message: string): ScenarioResult => ({ problems: [{ code, path: "", message }] });

/** The text of a response in UTF-8; it is not read on once it is longer than a scenario may be. */
async function textOfResponse(response: Response): Promise<TextResult> {
  const reader = response.body?.getReader();
  if (!reader) return { text: "" };
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return textOf(new Uint8Array(await new Blob(chunks).arrayBuffer()));
    chunks.push(value);
    bytes += value.byteLength;
    const large = tooLarge(bytes, MOST_BYTES.scenario);
    if (!large) continue;
    await reader.cancel();
    return large;
  }
}

export interface LoadOptions {
  /** The data that the scenario has to fit, asked for once it has arrived. */
  readonly facts: () => Dataset | undefined;
  readonly words: Words;
  /** The origins that a reader's address may name besides the page's own, or `*`; `undefined` for the page's own scenario. */
  readonly allowed?: readonly string[] | undefined;
  readonly signal?: AbortSignal;
}

function allows({ origin }: URL, allowed: readonly string[]): boolean {
  if (origin !== "null" && origin === window.location.origin) return true;
  return allowed.some((one) => one === "*" || (URL.canParse(one) && new URL(one).origin === origin));
}

/**
 * Fetches a scenario from an http(s) address, without cookies; another origin must allow it (CORS). The address becomes
 * the scenario's id, so that a state's `scenario` leads back to it. Never throws.
 */
export async function loadScenarioUrl(
  url: string,
  { facts, words, allowed, signal }: LoadOptions,
): Promise<ScenarioResult> {
  const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password)
    return refused("bad-address", `expected an http(s) address, got ${quote(url)}`);
  if (allowed && !allows(address, allowed)) {
    const message = sayExport(words, "restore.origin", { value: quote(address.origin).slice(1, -1) });
    return refused("other-origin", message);
  }
  try {
    const patience = AbortSignal.timeout(LONGEST_WAIT_MS);
    const response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      // A redirection could lead to a place that the page does not allow.
      redirect: allowed && !allowed.includes("*") ? "error" : "follow",
      headers: { accept: "application/json" },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    if (!response.ok) return refused("not-found", `${quote(url)} returned ${response.status}`);
    const read = await textOfResponse(response);
    if ("problems" in read) return read;
    // The data may have been replaced in the meantime.
    const dataset = facts();
    if (!dataset) return refused("no-data", "there is no dataset");
    const result = parseScenario(read.text, dataset);
    return "scenario" in result ? { scenario: { ...result.scenario, id: url } } : result;
  } catch (error) {
    return refused("not-loaded", `${quote(url)} cannot be loaded: ${reasonOf(error)}`);
  }
}

/**
 * The present state as a new scenario: all of its scenario, with the present switches. An edited scenario
 * keeps its own name and summary, and says what it is based on, so that a map that opens it knows what was changed.
 */
export function scenarioToSave(dataset: Dataset, state: CoalitionState, name: string, summary: string): Scenario {
  const { id: own, origin, ...rest } = scenarioOf(dataset, state);
  const plain = own.replace(/[^a-zA-Z0-9_.-]+/g, "-").replace(/^-+|-+$/g, "");
  const id = plain.startsWith(SAVED_PREFIX) ? plain : `${SAVED_PREFIX}${plain}`;
  const edited = editedOf(dataset, state);
  if (edited) return editedFile(edited, id, scenarioState(state));
  return { id, ...rest, name, summary, state: scenarioState(state) };
}

/** Downloads a scenario as a JSON file. */
export function downloadScenario(scenario: Scenario): void {
  const blob = new Blob([`${JSON.stringify(scenario, null, 2)}\n`], { type: "application/json" });
  saveBlob(blob, `${scenario.id}.json`);
}
