// Public API. Importing this registers nothing and touches nothing.
export * from "./coverage/index.js";
export { CoalitionMap } from "./elements/coalition-map.js";
export * from "./elements/events.js";
export {
  loadBundledDataset as loadDataset,
  loadBundledReferenceFacts as loadReferenceFacts,
  loadBundledSources as loadSources,
} from "./model/bundled-dataset.js";
export * from "./model/index.js";
export { buildScene } from "./scene/build-scene.js";
export { LANGUAGES, loadLanguage } from "./scene/languages.js";
export { ledgerCaveat, ledgerFinding, ledgerHeadline, ledgerSentence } from "./scene/ledger-sentence.js";
export type * from "./scene/scene.js";
export { type Situation, situationOf } from "./scene/situation.js";
export { THEMES, type ThemeName } from "./scene/theme.js";
export { type Words, wordsFor } from "./scene/words.js";
export type { StaticOptions } from "./static/render-static.js";
export { renderStatic } from "./static-later.js";
