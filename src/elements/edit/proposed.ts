import type { Edit } from "../../model/edit.js";
import { numbersKey } from "../../session/numbers-key.js";
import type { Store } from "../store/store.js";
import type { Editing, Ghost, GhostsBasis } from "./edit-mode.js";
import type { Editor } from "./editor.js";

/** Changes that no number depends on. */
const changesNumbers = (edit: Edit): boolean => !(edit.do === "set" && edit.what === "author");

/** What places that are proposed now would rest on. */
export function basisNow({ facts, state, input }: Store, { edited }: Pick<Editor, "edited">): GhostsBasis {
  const changes = edited?.changes.filter(changesNumbers) ?? [];
  const key = `${state.domain} ${numbersKey({ ...state, edits: "" })} ${JSON.stringify(changes)}`;
  return { facts, area: input.area, key };
}

const same = (a: GhostsBasis, b: GhostsBasis): boolean => a.facts === b.facts && a.area === b.area && a.key === b.key;

/** Whether the proposed places rest on something else than what is shown now, so that their gains hold no more. */
export function isStale(store: Store, editor: Pick<Editor, "edited" | "mode">): boolean {
  const { ghosts, ghostsBasis } = editor.mode.now;
  return ghosts.length > 0 && ghostsBasis !== null && !same(ghostsBasis, basisNow(store, editor));
}

/**
 * To be called before a proposed place is adopted; the function it returns tells what is left of the proposals afterwards.
 * Each gain counts the places before it: if the first is adopted, what the others would add is as was said.
 */
export function leaving(
  store: Store,
  editor: Pick<Editor, "edited" | "mode">,
  ghost: Ghost,
): () => Pick<Editing, "ghosts" | "ghostsFor" | "ghostsBasis"> {
  const { ghosts, ghostsFor, ghostsBasis } = editor.mode.now;
  const holds = ghosts[0] === ghost && !isStale(store, editor);
  const left = ghosts.filter((one) => one !== ghost);
  return () => ({
    ghosts: left,
    ghostsFor: left.length > 0 ? ghostsFor : null,
    ghostsBasis: holds && ghostsBasis ? basisNow(store, editor) : ghostsBasis,
  });
}
