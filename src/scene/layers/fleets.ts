import type { Fleet, Platform } from "../../model/records.js";
import { markHeightPx } from "../scales.js";
import type { LabelFeature, LabelLayer, MarkFeature, MarkLayer, MarkStyle } from "../scene.js";
import { groupBySite, sideBySide } from "../sites.js";
import type { FleetView, Situation } from "../situation.js";
import type { Theme } from "../theme.js";

/** APP-6 function codes of an aircraft by its role, in the air battle dimension. */
const FUNCTION_BY_ROLE: Readonly<Record<Platform["role"], string>> = {
  aew: "MFRW--",
  gmti: "MFQR--",
  sigint: "MFRZ--",
  "multi-int": "MFR---",
  maritime: "MFP---",
  tanker: "MFK---",
  space: "------",
};
/** The number of aircraft by which a fleet without a published number is drawn: neither small nor large. */
const UNPUBLISHED_SIZE = 2;

/** Letter code of the sign: friend, air; "anticipated" (dashed frame) for what is proposed and not committed. */
export function fleetSign(fleet: Pick<Fleet, "owner">, platform: Pick<Platform, "uncrewed" | "role">): string {
  const role = platform.uncrewed ? "MFQR--" : FUNCTION_BY_ROLE[platform.role];
  return `SFA${fleet.owner === "us" ? "A" : "P"}${role}-----`;
}

function markStyle(view: FleetView, prominent: boolean, theme: Theme): MarkStyle {
  const { line, tint } = theme.owner[view.record.owner];
  const empty = view.record.quantity === 0;
  if (!prominent || empty) {
    return {
      shape: view.record.owner === "us" ? "diamond" : view.record.owner === "nato" ? "square" : "circle",
      fill: view.available ? line : theme.panel,
      stroke: view.available ? line : theme.quietText,
      // A site without aircraft of its own is a speck of the same shape.
      size: empty ? 3.5 : 7,
      opacity: view.available ? 1 : 0.7,
    };
  }
  return {
    shape: "app6",
    sidc: fleetSign(view.record, view.platform),
    fill: view.available ? tint : theme.panel,
    stroke: view.available ? line : theme.quietText,
    size: Math.round(markHeightPx(view.record.quantity ?? UNPUBLISHED_SIZE)),
    ...(view.record.owner === "us" && { dashed: true }),
    // Hollow and grey is enough: any fainter, and the letters of two roles look the same in print.
    opacity: view.available ? 1 : 0.9,
  };
}

/** Whether the present reading is about this fleet; the others recede to small shapes. */
function isProminent(view: FleetView, situation: Situation): boolean {
  if (situation.state.reading !== "coverage") return false;
  return view.platform.sensors.some(({ domain }) => domain === situation.state.domain);
}

/** The fleets that the reading shows: all in Coverage, those of the component in Contributors, none in Command. */
function fleetsOf({ fleets, state }: Situation): readonly FleetView[] {
  if (state.reading === "coverage") return fleets;
  if (state.reading === "command" || state.component === "ground") return [];
  return state.component === "air" ? fleets : fleets.filter(({ platform }) => platform.role === "maritime");
}

/** Bases with their fleets, and the number of aircraft beside each: `?` if it is not published. */
export function fleetLayers(situation: Situation, theme: Theme): [MarkLayer, LabelLayer] {
  const features: MarkFeature[] = [];
  const labels: LabelFeature[] = [];
  const styles: Record<string, MarkStyle> = {};
  const located = fleetsOf(situation).flatMap((view) => {
    const { lon, lat } = view.record;
    return lon === null || lat === null ? [] : [{ ...view, lon, lat }];
  });
  for (const site of groupBySite(located)) {
    const drawn = site.members.map((view) => ({ view, style: markStyle(view, isProminent(view, situation), theme) }));
    const shifts = sideBySide(drawn.map(({ style }) => style.size * (style.shape === "app6" ? 1.25 : 1)));
    drawn.forEach(({ view, style }, index) => {
      const { id, owner, quantity } = view.record;
      const key = `${owner}-${style.shape === "app6" ? `${view.platform.role}-${style.size}` : quantity === 0 ? "forward" : "quiet"}${view.available ? "" : "-out"}`;
      styles[key] = style;
      const shift = [shifts[index] ?? 0, 0] as const;
      features.push({ id, style: key, at: site.at, shift, thing: `fleet:${id}` });
      if (style.shape === "app6") {
        const number = quantity === null ? "?" : String(quantity);
        const anchor = { kind: "marks", layer: "fleets", ids: [id] } as const;
        labels.push({ id, style: "number", at: site.at, text: number, priority: 0, anchor });
      }
    });
    const prominent = drawn.filter(({ style }) => style.shape === "app6");
    const base = prominent[0]?.view.record.base;
    if (base) {
      const priority = 30 - Math.max(...prominent.map(({ view }) => view.record.quantity ?? 1)) / 2;
      labels.push({
        id: `base-${prominent[0]?.view.record.id}`,
        style: "base",
        at: site.at,
        text: base,
        priority,
        anchor: { kind: "marks", layer: "fleets", ids: prominent.map(({ view }) => view.record.id) },
      });
    }
  }
  const text = { colour: theme.text, halo: theme.halo };
  return [
    { id: "fleets", kind: "mark", features, styles, keepsLabelsOff: true, spreads: true },
    {
      id: "fleet-labels",
      kind: "label",
      features: labels,
      styles: {
        base: { ...text, size: 10.5, weight: 400, side: "below" },
        number: { ...text, size: 10.5, weight: 600, side: "below", gap: 0, always: true },
      },
    },
  ];
}
