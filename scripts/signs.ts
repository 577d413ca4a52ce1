// Writes src/scene/signs.json and signs-forces.json: the APP-6 signs that the map can show, drawn once by milsymbol.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawSigns, SIGN_FILES } from "./draw-signs.js";

for (const [name, codes] of Object.entries(SIGN_FILES)) {
  const file = join(import.meta.dirname, "../src/scene", name);
  // One sign a line: a change of the library shows as the lines that it touches.
  const lines = Object.entries(drawSigns(codes)).map(
    ([code, sign]) => `  ${JSON.stringify(code)}: ${JSON.stringify(sign)}`,
  );
  writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${name}: ${lines.length} signs`);
}
