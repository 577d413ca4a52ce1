import { CoalitionMap } from "./elements/coalition-map.js";
import { register } from "./elements/register.js";

register("coalition-map", CoalitionMap);
