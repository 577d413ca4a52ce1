import { citiesTable } from "../../scene/cities-csv.js";
import { isVetoed, oblastLedger } from "../../scene/kinds/oblast-numbers.js";
import { sayOblast } from "../../scene/kinds/oblast-words.js";
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
  store.input.askForOblasts();
  await store.input.oblastsLoading;
  const { situation } = store.pictureIn(store.themeName());
  const oblasts = situation.dataset.oblasts ?? store.session.oblasts;
  if (!oblasts) throw new Error(sayOblast(words, "oblast.absent"));
  if (isVetoed(situation)) throw new Error(sayOblast(words, "oblast.vetoed"));
  return oblastsTable(oblastLedger(situation.watch, oblasts), words);
}
