// Writes src/scene/signs.json: the APP-6 signs that the map can show, drawn once by milsymbol.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawSigns } from "./draw-signs.js";

const file = join(import.meta.dirname, "../src/scene/signs.json");
const signs = drawSigns();
// One sign a line: a change of the library shows as the lines that it touches.
const lines = Object.entries(signs).map(([code, sign]) => `  ${JSON.stringify(code)}: ${JSON.stringify(sign)}`);
writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
console.log(`${lines.length} signs`);
