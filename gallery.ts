import core from "./geodata/core.json";
import forces from "./geodata/forces.json";
import geography from "./geodata/states-overview.json";
import type { Dataset } from "./src/model/dataset.js";
import { FORCE_KINDS } from "./src/scene/kinds/force-kinds.js";
import { addKinds } from "./src/scene/kinds/late-kinds.js";
import { drawScene } from "./tests/scenes/draw-scene.js";
import { scenes } from "./tests/scenes/index.js";

const dataset = { ...core, geography, forces } as unknown as Dataset;
addKinds(FORCE_KINDS);
const main = document.querySelector("main");

/** One scene after another, so that the page stays alive while it draws. */
for (const scene of main ? scenes : []) {
  const { svg, alt } = drawScene(scene, dataset);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = document.createElement("img");
  image.src = link.href;
  image.alt = alt;
  link.append(image);
  const caption = document.createElement("figcaption");
  const state = document.createElement("code");
  state.textContent = JSON.stringify(scene.state);
  caption.append(`${scene.name} `, state);
  const figure = document.createElement("figure");
  figure.id = scene.name;
  figure.append(link, caption);
  main?.append(figure);
  await new Promise((resolve) => setTimeout(resolve));
}
