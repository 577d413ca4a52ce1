import { quote } from "../../model/problem.js";
import { FINE_ZOOM } from "../../scene/situation.js";
import { isBounds } from "../stage/painter.js";
import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";
import type { ShareHost, ShareWays } from "./lazy-share.js";
import { decodeView, type SharedView } from "./view-query.js";

interface Restored extends Pick<ShareWays, "arrange"> {
  readonly host: ShareHost;
  readonly store: Store;
  readonly stage: Stage;
}

/** A map that is near enough shows finer shapes, which a reader's move would load. */
const LOADS_FINE = FINE_ZOOM - 0.4;

/** Shows the view in the parameters of a link, or of an embed's `view`; bad ones are reported and change nothing. */
export async function restoreView(query: string, { host, store, stage, arrange }: Restored): Promise<void> {
  const { view, baseline, problems } = decodeView(query);
  const { at, select, theme } = view;
  if (theme) host.theme = theme;
  arrange(view);
  if (at) stage.show(at);
  store.report(problems, true);
  await store.input.loadDataset();
  // A link's own baseline takes precedence.
  if (baseline && !store.baseline) store.takeBaseline(baseline);
  if (at && !isBounds(at) && at.zoom >= LOADS_FINE) store.input.loadFine();
  if (select) await restoreSelection(select, store, stage);
}

/** Opens the details of a thing once it is known what there is. */
async function restoreSelection(id: NonNullable<SharedView["select"]>, store: Store, stage: Stage): Promise<void> {
  await store.input.settled();
  if (!store.picture()) return;
  if (stage.thing(id)) {
    stage.selection.restore(id);
    await stage.selection.loading;
  } else {
    const message = `expected a thing on this map, got ${quote(id)}`;
    store.report([{ code: "unknown-thing", path: "view.select", message }], true);
  }
}
