import { ledgerToCsv } from "../../coverage/ledger/csv.js";
import { type CsvForm, csvOf } from "../../coverage/ledger/csv-cell.js";
import { zipFiles } from "../../interchange/write.js";
import type { Words } from "../../scene/words.js";
import { figureInputOf } from "../export/figures.js";
import { layerFilesOf } from "../export/layer-files.js";
import { saveBlob } from "../save-blob.js";
import { numbersOf } from "./numbers-of.js";
import type { SharedFile } from "./share-view.js";
import type { Sharing } from "./shared-link.js";

/** A file name that describes what is shown: `coalition-map-coverage-us-isr-off.cities.csv`. */
export function nameOf({ store }: Sharing, suffix: string): string {
  const detail = `${store.state.reading} ${store.query}`.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 60);
  return `coalition-map-${detail}`.replace(/-+$/, "") + suffix;
}

/** Saves one of the files of the dialog; resolves to its name. */
export async function saveShared(file: SharedFile, sharing: Sharing, words: Words, form: CsvForm): Promise<string> {
  if (file === "geojson") return saveLayers(sharing);
  const text =
    file === "ledger"
      ? ledgerToCsv((await figureInputOf(sharing.store, {})).ledger, form)
      : csvOf(await numbersOf(file, sharing.store, words), form);
  const name = nameOf(sharing, `.${file === "ledger" ? "numbers" : file}.csv`);
  saveBlob(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
  return name;
}

/** The layers of the map, one GeoJSON file each, in a zip. */
async function saveLayers(sharing: Sharing): Promise<string> {
  const files = await layerFilesOf(sharing.store, sharing.stage, { format: "geojson" });
  const { name, type, bytes } = zipFiles(files, nameOf(sharing, "-layers.zip"));
  saveBlob(new Blob([bytes.slice()], { type }), name);
  return name;
}
