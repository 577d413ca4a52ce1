// coalition-map: the element's class, the model behind it, and scenes as data. Importing this registers nothing.
import type { CoalitionMapClass } from "./contract.js";
import { CoalitionMap as Implementation } from "./elements/coalition-map.js";

export * from "./analysis.js";
export { setAssetBase } from "./assets/index.js";
export type { CoalitionEventMap, CoalitionMapClass } from "./contract.js";
export * from "./elements/events.js";
export type { Figure, FigureOptions } from "./figure/figure-svg.js";
export { LANGUAGES, loadLanguage } from "./scene/languages.js";
export { ledgerCaveat, ledgerFinding, ledgerHeadline, ledgerSentence } from "./scene/ledger-sentence.js";
export { type Picture, type PictureOptions, pictureOf } from "./scene/picture.js";
export type * from "./scene/scene.js";
export type { Situation } from "./scene/situation.js";
export { THEMES, type ThemeName } from "./scene/theme.js";
export type { Thing } from "./scene/things.js";
export { type Words, wordsFor } from "./scene/words.js";
export type { StaticOptions } from "./static/render-static.js";
export { renderStatic } from "./static-later.js";

/** The class of `<coalition-map>`. `coalition-map/define.js` registers it. */
export const CoalitionMap: CoalitionMapClass = Implementation;
export type CoalitionMap = import("./contract.js").CoalitionMap;
