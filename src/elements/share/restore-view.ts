import { quote } from "../../model/problem.js";
import { FINE_ZOOM } from "../../scene/situation.js";
import { isBounds, type View } from "../stage/painter.js";
import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";
import type { ShareHost, ShareWays } from "./lazy-share.js";
import { decodeView, type SharedView } from "./view-query.js";
import type { Seen } from "./waiting-views.js";

interface Restored extends Pick<ShareWays, "arrange"> {
  readonly host: ShareHost;
  readonly store: Store;
  readonly stage: Stage;
}

/** A map that is near enough shows finer shapes, which a reader's move would load. */
const LOADS_FINE = FINE_ZOOM - 0.4;

/** Where views have led each map last. */
const led = new WeakMap<Stage, View>();

const sameView = (a: View | undefined, b: View | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Shows the view in the parameters of a link, or of an embed's `view`; bad ones are reported and change nothing. A map that
 * has been moved since the view was asked for (`seen`), before this code was here, stays where it is, and so do details
 * opened meanwhile.
 */
export async function restoreView(query: string, seen: Seen, { host, store, stage, arrange }: Restored): Promise<void> {
  const { view, baseline, problems } = decodeView(query);
  const { select, theme } = view;
  const { lastView } = stage.map;
  // Two views may have waited for this code: the later one takes the place of the earlier.
  const isFree = sameView(lastView, seen.at) || sameView(lastView, led.get(stage));
  const at = isFree ? view.at : undefined;
  if (theme) host.theme = theme;
  arrange(view);
  if (at) {
    led.set(stage, at);
    stage.show(at);
  }
  store.report(problems, true);
  await store.input.loadDataset();
  // A link's own baseline takes precedence.
  if (baseline && !store.baseline) store.takeBaseline(baseline);
  if (at && !isBounds(at) && at.zoom >= LOADS_FINE) store.input.loadFine();
  if (select && stage.selection.selected === seen.open) await restoreSelection(select, store, stage);
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
