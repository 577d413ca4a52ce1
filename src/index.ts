// coalition-map: the elements' classes, the model behind it, and scenes as data. Importing this registers nothing.
import type * as contract from "./contract.js";
import { CoalitionMap as MapElement } from "./elements/coalition-map.js";
import { PARTS } from "./elements/parts/register-parts.js";

export * from "./analysis.js";
export { setAssetBase } from "./assets/index.js";
export type { CoalitionElementClass, CoalitionEventMap } from "./contract.js";
export * from "./elements/events.js";
export type { CoalitionStep, CoalitionStepEvent } from "./elements/tour/step-event.js";
export type { Figure, FigureOptions } from "./figure/figure-svg.js";
export type { LayerFile, LayersRequest } from "./interchange/layer-file.js";
export { LANGUAGES, loadLanguage, loadTexts } from "./scene/languages.js";
export { ledgerCaveat, ledgerFinding, ledgerHeadline, ledgerSentence } from "./scene/ledger-sentence.js";
export { type Picture, type PictureOptions, pictureOf } from "./scene/picture.js";
export type * from "./scene/scene.js";
export type { Situation } from "./scene/situation.js";
export { THEMES, type ThemeName } from "./scene/theme.js";
export type { Thing } from "./scene/things.js";
export { type Words, wordsFor } from "./scene/words.js";
export type { StaticOptions } from "./static/render-static.js";
export { renderStatic } from "./static-later.js";

type Class<E extends HTMLElement> = contract.CoalitionElementClass<E>;

// The classes of the elements, each with its type. `coalition-map/define.js` registers them.
/** The class of `<coalition-map>`. */
export const CoalitionMap: Class<contract.CoalitionMap> = MapElement;
export type CoalitionMap = contract.CoalitionMap;
/** The class of `<coalition-legend>`. */
export const CoalitionLegend: Class<contract.CoalitionLegend> = PARTS["coalition-legend"];
export type CoalitionLegend = contract.CoalitionLegend;
/** The class of `<coalition-ledger>`. */
export const CoalitionLedger: Class<contract.CoalitionLedger> = PARTS["coalition-ledger"];
export type CoalitionLedger = contract.CoalitionLedger;
/** The class of `<coalition-switches>`. */
export const CoalitionSwitches: Class<contract.CoalitionSwitches> = PARTS["coalition-switches"];
export type CoalitionSwitches = contract.CoalitionSwitches;
/** The class of `<coalition-tables>`. */
export const CoalitionTables: Class<contract.CoalitionTables> = PARTS["coalition-tables"];
export type CoalitionTables = contract.CoalitionTables;
/** The class of `<coalition-figure>`. */
export const CoalitionFigure: Class<contract.CoalitionFigure> = PARTS["coalition-figure"];
export type CoalitionFigure = contract.CoalitionFigure;
