// Registers <coalition-map> and the elements of its parts.
import "./contract.js";
import { CoalitionMap } from "./elements/coalition-map.js";
import { registerParts } from "./elements/parts/register-parts.js";
import { register } from "./elements/register.js";

register("coalition-map", CoalitionMap);
registerParts();
