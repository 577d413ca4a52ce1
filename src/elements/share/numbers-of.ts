import { citiesTable } from "../../scene/cities-csv.js";
import { areasIn, areOwn, isVetoed, unitLedger } from "../../scene/kinds/oblast-numbers.js";
import { sayOblast } from "../../scene/kinds/oblast-words.js";
import { referenceName } from "../../scene/kinds/reference-parts.js";
import { oblastsTable } from "../../scene/oblasts-table.js";
import type { Words } from "../../scene/words.js";
import { figureInputOf } from "../export/figures.js";
import type { Store } from "../store/store.js";
import type { Table } from "./numbers-table.js";

/** What a table of numbers has a row for. */
export const NUMBER_ROWS = ["cities", "oblasts"] as const;
export type NumberRows = (typeof NUMBER_ROWS)[number];

/** The numbers of the present situation with a head, which has the units. Rejects with a text for readers if there are none. */
export async function numbersOf(rows: NumberRows, store: Store, words: Words): Promise<Table> {
  // Numbers are kept and quoted: they wait for their ranges, as figures do.
  if (rows === "cities") return citiesTable((await figureInputOf(store, {})).ledger, words);
  if (!store.session.reference?.areas) {
    store.input.askForOblasts();
    await store.input.oblastsLoading;
  }
  const { situation } = store.pictureIn(store.themeName());
  const { reference } = situation;
  const units = reference?.areas ?? situation.dataset.oblasts ?? store.session.oblasts;
  if (!units) throw new Error(sayOblast(words, "oblast.absent"));
  if (isVetoed(situation)) throw new Error(sayOblast(words, "oblast.vetoed"));
  const { original: dataset } = store.session;
  const by = areOwn(units) ? "areas" : "oblast";
  // Without a worker, or if it fails, the numbers go without their ranges.
  const drawer = await store.ranges.need();
  const ask = () => dataset && drawer?.byArea(areasIn(units, { dataset }), by).catch(() => undefined);
  // The fold may have asked meanwhile, and of two questions only the later is answered.
  const drawn = (await ask()) ?? (await ask());
  const own = reference?.areas ? referenceName(reference) : undefined;
  return oblastsTable(drawn ?? unitLedger(situation.watch, units), words, own);
}
