import { isBundled } from "../../model/bundled-dataset.js";
import type { Words } from "../../scene/words.js";
import { type SharedLink, sharedLink } from "../edit/panel/copy-link.js";
import { isBounds, type View } from "../stage/painter.js";
import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";
import type { ShareHost, ShareWays } from "./lazy-share.js";
import { type LinkTarget, linkTargetOf } from "./link-target.js";
import { sayShare } from "./share-words.js";
import { encodeView, type SharedView } from "./view-query.js";

/** What a link, and the code of an embed, are made from. */
export interface Sharing extends Pick<ShareWays, "arrangement"> {
  readonly host: ShareHost;
  readonly store: Store;
  readonly stage: Stage;
}

/** A view with its degrees within the world: a globe may have been turned round, and a page may ask for more than there is. */
function withinWorld(view: View): View {
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  if (isBounds(view)) {
    const [west, south, east, north] = view;
    return [within(west, 180), within(south, 90), within(east, 180), within(north, 90)];
  }
  // Not by dividing where it need not be: the last digit counts.
  const turns = Math.abs(view.lon) > 180 ? Math.round(view.lon / 360) : 0;
  return { ...view, lon: view.lon - 360 * turns };
}

/** The view of a map: where a reader has moved it to, what is open, and how it looks. */
export function presentView({ store, stage, arrangement }: Sharing): SharedView {
  const at = stage.isStill ? undefined : stage.map.lastView;
  const { selected } = stage.selection;
  const { compare, swipe } = arrangement();
  return {
    ...(at && { at: withinWorld(at) }),
    ...(selected && { select: selected }),
    ...(store.state.compare !== "none" && (compare === "swipe" ? { compare, swipe } : { compare })),
    theme: store.themeName(),
  };
}

/** A link to the present state and view, where it leads, and what it cannot hold. */
export interface PresentLink extends SharedLink, Pick<LinkTarget, "reads" | "problems"> {
  /** Names of what a reader or the page has brought and no address can hold. */
  readonly lacks: readonly string[];
}

function lacking({ store }: Sharing, words: Words): string[] {
  const { session, state, input, facts } = store;
  const { reference } = session;
  return [
    ...(session.files.some(({ id }) => id === state.scenario) ? [sayShare(words, "share.lacks.scenario")] : []),
    ...(input.area ? [sayShare(words, "share.lacks.area", { name: input.area.name })] : []),
    ...(reference ? [sayShare(words, "share.lacks.layer", { name: reference.name })] : []),
    ...(facts && !isBundled(facts) ? [sayShare(words, "share.lacks.facts")] : []),
  ];
}

/** The link to what a reader sees now. */
export function presentLink(sharing: Sharing, words: Words): PresentLink {
  const { host, store } = sharing;
  const target = linkTargetOf(host);
  const query = [store.query, encodeView(presentView(sharing))].filter(Boolean).join("&");
  const link = sharedLink(target, query);
  return { ...link, reads: target.reads, problems: target.problems, lacks: lacking(sharing, words) };
}
