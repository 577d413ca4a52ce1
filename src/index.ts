// Public API. Importing this registers nothing and touches nothing.
export { CoalitionMap } from "./elements/coalition-map.js";
export * from "./elements/events.js";
