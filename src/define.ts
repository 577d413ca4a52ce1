// Registers <coalition-map>.
import "./contract.js";
import { CoalitionMap } from "./elements/coalition-map.js";
import { register } from "./elements/register.js";

register("coalition-map", CoalitionMap);
