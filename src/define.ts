import { CoalitionMap } from "./elements/coalition-map.js";

if (!customElements.get("coalition-map")) customElements.define("coalition-map", CoalitionMap);
