/** What stands in the strip and in the folds of the panel that begin closed: loaded when the first of them is opened. */
export { capabilityView } from "./capability.js";
export { claimsView } from "./claims.js";
export { commandView } from "./command-view.js";
export { forceView } from "./force.js";
export { scenarioLoaderView } from "./scenario-loader.js";
export { timelineView } from "./timeline.js";
