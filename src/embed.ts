// One self-contained file for a script tag: it registers the element, and exports what `coalition-map` does.
import "./define.js";

export * from "./index.js";
