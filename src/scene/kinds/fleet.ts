import type { Fleet, Owner, Platform } from "../../model/records.js";
import { classOf, hollow, type LegendRule, layerOf, OWNER_ORDER, sampleOf, stylesIn } from "../legend-rules.js";
import { markHeightPx } from "../scales.js";
import type {
  LabelFeature,
  LabelLayer,
  LegendSample,
  MarkFeature,
  MarkLayer,
  MarkStyle,
  StyleClass,
} from "../scene.js";
import { groupBySite, sideBySide } from "../sites.js";
import type { FleetView, Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { MessageKey, Words } from "../words.js";
import type { Kind } from "./kind.js";

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
  return view.platform.sensors.some(({ domain }) => domain === situation.state.domain);
}

/** Aircraft that watch, and those that keep them up, are the subject of Coverage alone. */
const fleetsOf = ({ fleets, state }: Situation): readonly FleetView[] => (state.reading === "coverage" ? fleets : []);

/** Bases with their fleets, and the number of aircraft beside each: `?` if it is not published. */
function fleetLayers(situation: Situation, theme: Theme, words: Words): [MarkLayer, LabelLayer] {
  const features: MarkFeature[] = [];
  const labels: LabelFeature[] = [];
  const styles: Record<string, MarkStyle> = {};
  const classes: Record<string, StyleClass> = {};
  const located = fleetsOf(situation).flatMap((view) => {
    const { lon, lat } = view.record;
    return lon === null || lat === null ? [] : [{ ...view, lon, lat }];
  });
  for (const site of groupBySite(located)) {
    const drawn = site.members.map((view) => ({ view, style: markStyle(view, isProminent(view, situation), theme) }));
    const shifts = sideBySide(drawn.map(({ style }) => style.size * (style.shape === "app6" ? 1.25 : 1)));
    drawn.forEach(({ view, style }, index) => {
      const { id, owner, quantity } = view.record;
      const isSign = style.shape === "app6";
      const role = isSign ? view.platform.role : quantity === 0 ? "forward" : "quiet";
      const key = `${owner}-${role}${isSign ? `-${style.size}` : ""}${view.available ? "" : "-out"}`;
      styles[key] = style;
      classes[key] = { role, owner, out: !view.available };
      const shift = [shifts[index] ?? 0, 0] as const;
      features.push({ id, style: key, at: site.at, shift, thing: thingId("fleet", id) });
      if (isSign) {
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
        text: words.data(base),
        priority,
        anchor: { kind: "marks", layer: "fleets", ids: prominent.map(({ view }) => view.record.id) },
      });
    }
  }
  const text = { colour: theme.text, halo: theme.halo };
  return [
    { id: "fleets", kind: "mark", features, styles, classes, keepsLabelsOff: true, spreads: true },
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

/** Signs by role: one row per role, with the owners' samples side by side. Then forward sites. */
const signsLegend: LegendRule = (drawn) => {
  const layer = layerOf(drawn, "fleets");
  if (!layer) return [];
  const rows = new Map<string, { style: string; samples: Map<Owner, LegendSample> }>();
  const styles = stylesIn(layer).map((style) => ({ style, ...classOf(layer, style) }));
  const usable = new Set(styles.filter(({ out }) => !out).map(({ role }) => role));
  for (const { style, role, owner, out } of styles) {
    // A hollow sign needs a row of its own only if no other row explains it.
    if (!owner || role === "quiet" || (out && (role === "forward" || usable.has(role)))) continue;
    const row = rows.get(role) ?? { style, samples: new Map() };
    if (!row.samples.has(owner)) row.samples.set(owner, sampleOf(layer, style));
    rows.set(role, row);
  }
  return [...rows].map(([role, { style, samples }]) => {
    const key = role === "forward" ? "legend.fleet.forward" : `role.aircraft.${role}`;
    const sorted = OWNER_ORDER.flatMap((owner) => samples.get(owner) ?? []);
    return { layer: "fleets", style, text: drawn.words.say(key as MessageKey), samples: sorted };
  });
};

/** Aircraft of one type at one base. */
export const fleet: Kind = {
  id: "fleet",
  layers(situation, theme, words) {
    const [marks, names] = fleetLayers(situation, theme, words);
    return { bases: [marks], "base-names": [names] };
  },
  legend: { "legend.fleets": [signsLegend, hollow("fleets")] },
  finger: 1,
};
