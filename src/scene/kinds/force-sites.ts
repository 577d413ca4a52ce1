import type { ForceBase } from "../../model/forces.js";
import type { MarkFeature, MarkStyle } from "../scene.js";
import { reachOf, signOf } from "../signs.js";
import { sideBySide } from "../sites.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { baseMark, detachmentMark, type ForceMark, shipMark } from "./force-marks.js";
import { type ShipGroup, shipGroups } from "./force-ships.js";
import { type ForceView, forceViewOf, placeOf } from "./force-view.js";

const widthOf = ({ style }: ForceMark): number =>
  style.shape === "app6" ? 2 * reachOf(signOf(style.sidc), style.size).x : style.size + 2;

/** What is at a base: detachments, or groups of ships, by the id of their mark. */
function membersAt({ forces, air, sea }: ForceView, groups: readonly ShipGroup[], base: ForceBase, theme: Theme) {
  const here = air ? forces.detachments.filter((one) => one.base === base.id && one.component === base.component) : [];
  const ships = sea ? groups.filter((group) => group.base === base) : [];
  return [
    ...here.map((one) => ({ id: one.id, mark: detachmentMark(one, theme) })),
    ...ships.map(({ views: [{ ship }], type, available }) => ({
      id: ship.id,
      mark: shipMark({ type }, available, theme),
    })),
  ];
}

/** A sign at a base, beside the others there. */
export interface SiteSign {
  readonly id: string;
  readonly base: ForceBase;
  readonly mark: ForceMark;
  readonly at: MarkFeature["at"];
  readonly shift: MarkFeature["shift"];
}

/** Every base of the component with what is there, side by side: base first, then by the order of the data. */
export function forceSites(situation: Situation, theme: Theme, small = true): SiteSign[] {
  const view = forceViewOf(situation);
  if (!view) return [];
  const groups = shipGroups(view);
  return view.bases.flatMap((base) => {
    const signs = [{ id: base.id, mark: baseMark(base, small, theme) }, ...membersAt(view, groups, base, theme)];
    const shifts = sideBySide(signs.map(({ mark }) => widthOf(mark)));
    return signs.map(
      (sign, index): SiteSign => ({
        ...sign,
        base,
        at: placeOf(base),
        shift: [shifts[index] ?? 0, 0],
      }),
    );
  });
}

/** Styles and what they stand for, of a layer's marks. */
export const lookOf = (marks: readonly ForceMark[]) => ({
  styles: Object.fromEntries(marks.map(({ key, style }): [string, MarkStyle] => [key, style])),
  classes: Object.fromEntries(marks.map(({ key, means }) => [key, means])),
});
