// coalition-map/analysis: the model, the coverage and the ledger as pure functions, without an element or a map.

import { FORCE_PARTS } from "./coverage/force/late-parts.js";
import { addForceParts } from "./coverage/force/parts.js";
import { computeLedger as computeWith, type LedgerOptions } from "./coverage/ledger/compute-ledger.js";
import type { Ledger } from "./coverage/ledger/schema.js";
import { addEditing } from "./model/apply-scenario.js";
import type { Dataset } from "./model/dataset.js";
import { EDITING } from "./model/edited.js";
import type { CoalitionState } from "./model/state.js";

// A state with edits may be given to any of these functions; `sideEffects` of the package keeps this line.
addEditing(EDITING);

/**
 * The numbers behind a state, with their ranges: how much of an area its stations watch with and without US ISR, on average
 * over the hours of a day; what is kept, thinned, lost and unseen; what each provider contributes; hours and warning of
 * cities; and the numbers of the state's component of the force. Pure: the same dataset and state give the same ledger.
 * Nothing is watched without stations or in an area of no size. A state with a bad field is computed without stations, and
 * `problems` names the field with its path and value.
 */
export function computeLedger(dataset: Dataset, given: CoalitionState, options?: LedgerOptions): Ledger {
  // Not at the top of the module: bundlers drop what a module of a package does when it is imported.
  addForceParts(FORCE_PARTS);
  return computeWith(dataset, given, options);
}

export { type AreaOfInterest, defaultArea } from "./coverage/area.js";
export {
  type AreaResult,
  areaOfInterest,
  areaOfState,
  type CheckedArea,
  MOST_VERTICES,
} from "./coverage/area-of-interest.js";
export { type AreasResult, areasOfInterest } from "./coverage/areas-input.js";
export { type CoverageShapes, coverageShapes } from "./coverage/coverage-shapes.js";
export type { ForceLedger } from "./coverage/force/force-schema.js";
export { type Cap, type CapsUnion, unionOfCaps } from "./coverage/geometry/caps-union.js";
export { horizonKm } from "./coverage/geometry/horizon.js";
export { racetrackLine } from "./coverage/geometry/racetrack.js";
export { ringPolygon } from "./coverage/geometry/ring-polygon.js";
export { type Warning, warningFor } from "./coverage/geometry/warning.js";
export { areasToCsv, areasToMarkdown } from "./coverage/ledger/areas-forms.js";
export type { AreaRow, AreasLedger } from "./coverage/ledger/areas-schema.js";
export { type ByAreaOptions, ledgerByArea } from "./coverage/ledger/by-area.js";
export { computeDiff } from "./coverage/ledger/compute-diff.js";
export type { LedgerOptions } from "./coverage/ledger/compute-ledger.js";
export { sensitivity } from "./coverage/ledger/compute-sensitivity.js";
export { ledgerToCsv } from "./coverage/ledger/csv.js";
export { type CsvForm, spreadsheetCsv } from "./coverage/ledger/csv-cell.js";
export { diffToCsv } from "./coverage/ledger/diff-csv.js";
export { diffToMarkdown } from "./coverage/ledger/diff-markdown.js";
export type { FleetDiff, LedgerDiff, LedgerDifference, StationDiff } from "./coverage/ledger/diff-schema.js";
export { ledgerToMarkdown } from "./coverage/ledger/markdown.js";
export type { Ledger, LedgerMeasure, LedgerRange } from "./coverage/ledger/schema.js";
export {
  MEASURES,
  type MeasureName,
  type Sensitivity,
  type SensitivityOptions,
} from "./coverage/ledger/sensitivity.js";
export { oblastAreas } from "./coverage/oblast-areas.js";
export { type Ring, ringOf } from "./coverage/ring.js";
export { type Watch, type Watcher, watchOf } from "./coverage/watch.js";
export { type AirAssessment, assessAir } from "./model/air/assess-air.js";
export { addScenario, type Edited, editedOf, seenIn } from "./model/apply-scenario.js";
export { type Baseline, baselineState, differingFrom, pinnedBaseline } from "./model/baseline.js";
export {
  loadBundledReferenceFacts as loadReferenceFacts,
  loadBundledSources as loadSources,
  loadDataset,
} from "./model/bundled-dataset.js";
export { capabilityTable } from "./model/capability-table.js";
export { type CommandChain, commandChain } from "./model/command.js";
export { baselineOf, type ComparedStates, comparedStates } from "./model/compared-states.js";
export type { Dataset } from "./model/dataset.js";
export { diffScenarios } from "./model/diff-scenarios.js";
export { applyEdit, applyEdits, type Edit } from "./model/edit.js";
export { editedFile, editState, openedScenario } from "./model/edited.js";
export { fillStations } from "./model/fill.js";
export type { FilledStation } from "./model/filled-station.js";
export { assessForce, forceOptions } from "./model/force-size.js";
export type { Forces } from "./model/forces.js";
export { forcesAt } from "./model/forces-at.js";
export { type LandStatements, landStatements } from "./model/land-statements.js";
export type { Oblast, Oblasts } from "./model/oblasts.js";
export { packEdits, readEdits } from "./model/pack-edits.js";
export { type DatasetResult, validateDataset } from "./model/parse-dataset.js";
export { parseScenario, type ScenarioResult, validateScenario } from "./model/parse-scenario.js";
export { type ParsedState, parseState } from "./model/parse-state.js";
export type { Problem } from "./model/problem.js";
export type { Assumption, Quantity } from "./model/quantity.js";
export { decodeQuery, encodeQuery, type QueryOptions } from "./model/query.js";
export { describeReason, type Reason } from "./model/reason.js";
export type {
  City,
  Claim,
  Contributor,
  Fleet,
  ForceSize,
  Grade,
  Headquarters,
  Orbit,
  Platform,
  Posture,
  Source,
  TimelineEvent,
} from "./model/records.js";
export type { Overrides, Scenario, Station } from "./model/scenario.js";
export { assessSea, type SeaAssessment } from "./model/sea/assess-sea.js";
export { stateFrom, stateOf } from "./model/start.js";
export { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateField, type StateKey } from "./model/state.js";
export { VERSION } from "./model/version.js";
