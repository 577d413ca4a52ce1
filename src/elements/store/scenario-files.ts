import { scenarioState } from "../../model/apply-scenario.js";
import type { Dataset } from "../../model/dataset.js";
import { LONGEST_SCENARIO, parseScenario, type ScenarioResult } from "../../model/parse-scenario.js";
import { quote } from "../../model/problem.js";
import type { Scenario } from "../../model/scenario.js";
import { scenarioOf } from "../../model/scenario-of.js";
import type { CoalitionState } from "../../model/state.js";
import { reasonOf } from "../late.js";
import { saveBlob } from "../save-blob.js";

const LONGEST_WAIT_MS = 20_000;
/** At most, in UTF-8. */
const BYTES_PER_CHARACTER = 4;
const LONGEST_BYTES = LONGEST_SCENARIO * BYTES_PER_CHARACTER;
const SAVED_PREFIX = "saved-";

const refused = (code: string, message: string): ScenarioResult => ({ problems: [{ code, path: "", message }] });
const tooLarge = (bytes: number) => refused("too-large", `expected at most ${LONGEST_BYTES} bytes, got ${bytes}`);

/** Reads a scenario from a file that a reader picked or dropped: the scenario, or all problems at once. Never throws. */
export async function loadScenarioFile(file: File, dataset: Dataset): Promise<ScenarioResult> {
  if (file.size > LONGEST_BYTES) return tooLarge(file.size);
  try {
    return parseScenario(await file.text(), dataset);
  } catch (error) {
    return refused("unreadable", `the file cannot be read: ${reasonOf(error)}`);
  }
}

/** The text of a response; `null`, without reading on, as soon as it is longer than a scenario may be. */
async function readLimited(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LONGEST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * Fetches a scenario from an http(s) address, without cookies; another origin must allow it (CORS). The address becomes
 * the scenario's id, so that a state's `scenario` leads back to it. Never throws.
 */
export async function loadScenarioUrl(url: string, dataset: Dataset, signal?: AbortSignal): Promise<ScenarioResult> {
  const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password)
    return refused("bad-address", `expected an http(s) address, got ${quote(url)}`);
  try {
    const patience = AbortSignal.timeout(LONGEST_WAIT_MS);
    const response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      headers: { accept: "application/json" },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    if (!response.ok) return refused("not-found", `${quote(url)} returned ${response.status}`);
    const text = await readLimited(response);
    if (text === null) return refused("too-large", `expected at most ${LONGEST_BYTES} bytes, got more`);
    const result = parseScenario(text, dataset);
    return "scenario" in result ? { scenario: { ...result.scenario, id: url } } : result;
  } catch (error) {
    return refused("not-loaded", `${quote(url)} cannot be loaded: ${reasonOf(error)}`);
  }
}

/** The present state as a new scenario: stations and overrides of its scenario, and the present switches. */
export function scenarioToSave(dataset: Dataset, state: CoalitionState, name: string, summary: string): Scenario {
  const { id, stations, sources, overrides } = scenarioOf(dataset, state);
  const plain = id.replace(/[^a-zA-Z0-9_.-]+/g, "-").replace(/^-+|-+$/g, "");
  return {
    id: plain.startsWith(SAVED_PREFIX) ? plain : `${SAVED_PREFIX}${plain}`,
    name,
    summary,
    state: scenarioState(state),
    stations,
    sources,
    ...(overrides && { overrides }),
  };
}

/** Downloads a scenario as a JSON file. */
export function downloadScenario(scenario: Scenario): void {
  const blob = new Blob([`${JSON.stringify(scenario, null, 2)}\n`], { type: "application/json" });
  saveBlob(blob, `${scenario.id}.json`);
}
