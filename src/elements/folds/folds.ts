/** The contents of the panel's folds that are closed at first: loaded when one of them is first opened. */
export { capabilityView } from "./capability.js";
export { claimsView } from "./claims.js";
export { commandView } from "./command-view.js";
export { contentStyles } from "./content-styles.js";
export { forceView } from "./force.js";
export { OblastsFold } from "./oblasts.js";
export { scenarioLoaderView } from "./scenario-loader.js";
export { timelineView } from "./timeline.js";
