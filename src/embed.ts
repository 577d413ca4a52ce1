// One self-contained file for a script tag: it registers the elements and exports everything that `coalition-map` exports.
import "./define.js";

export * from "./index.js";
