import type { ReactiveControllerHost } from "lit";
import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";
import { filesIn, presentLayers } from "./layer-files.js";
import { LayersController } from "./layers-controller.js";

/** The dialog for GIS layers of an element's present situation. */
export function layersDialog(host: ReactiveControllerHost & HTMLElement, store: Store, stage: Stage): LayersController {
  return new LayersController(host, {
    words: () => store.words(),
    layers: () => presentLayers(store),
    files: (layers, formats) => filesIn(store, stage, layers, formats),
  });
}
