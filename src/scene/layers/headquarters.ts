import type { Headquarters } from "../../model/records.js";
import type { LabelFeature, LabelLayer, MarkFeature, MarkLayer, MarkStyle } from "../scene.js";
import { groupBySite, sideBySide } from "../sites.js";
import type { HeadquartersView, Situation } from "../situation.js";
import type { Theme } from "../theme.js";

/** Echelon letter of APP-6: N command, M region, K army, J corps. */
const ECHELON: Readonly<Record<Headquarters["kind"], string>> = {
  "nato-political": "N",
  "nato-strategic": "M",
  "nato-operational": "K",
  "nato-component": "J",
  "national-deployable": "J",
  coalition: "K",
  eu: "K",
  un: "N",
};
const RANK: Readonly<Record<Headquarters["kind"], number>> = {
  coalition: 1,
  "nato-strategic": 2,
  "nato-political": 3,
  "nato-operational": 4,
  "national-deployable": 5,
  "nato-component": 6,
  eu: 7,
  un: 8,
};

/** Shape of a headquarters where it is only a point: who it belongs to. */
const SMALL_SHAPE = { nato: "square", coalition: "circle", eu: "ring", un: "diamond" } as const;

/** Letter code of a headquarters: friend, ground unit, with the staff of a headquarters; dashed while planned. */
export function headquartersSign(record: Pick<Headquarters, "kind" | "status">): string {
  return `SFG${record.status === "planned" ? "A" : "P"}U-----A${ECHELON[record.kind]}---`;
}

function markStyle({ record, available }: HeadquartersView, large: boolean, theme: Theme): MarkStyle {
  const colour = available ? theme.text : theme.quietText;
  if (large) {
    return {
      shape: "app6",
      sidc: headquartersSign(record),
      fill: available ? groundOf(record, theme) : theme.panel,
      stroke: colour,
      size: record.kind === "nato-component" ? 13 : 16,
      dashed: record.status === "planned",
      opacity: available ? 1 : 0.55,
    };
  }
  return {
    shape: SMALL_SHAPE[record.framework],
    fill: available && record.status === "active" ? theme.text : theme.panel,
    stroke: colour,
    size: 6,
    opacity: available ? 1 : 0.7,
  };
}

/** Whose a headquarters is, as the tint that its owner's aircraft have: signs of one echelon differ in nothing else. */
function groundOf({ framework }: Headquarters, theme: Theme): string {
  if (framework === "nato") return theme.owner.nato.tint;
  return framework === "coalition" ? theme.owner.national.tint : theme.panel;
}

/** Headquarters by kind: large signs when command is the reading, points of the same meaning when it is not. */
export function headquartersLayers(situation: Situation, theme: Theme): [MarkLayer, LabelLayer] {
  const large = situation.state.reading === "command";
  const features: MarkFeature[] = [];
  const labels: LabelFeature[] = [];
  const styles: Record<string, MarkStyle> = {};
  const located = situation.headquarters.map((view) => ({ ...view, lon: view.record.lon, lat: view.record.lat }));
  for (const site of groupBySite(located)) {
    const drawn = site.members.map((view) => ({ view, style: markStyle(view, large, theme) }));
    const shifts = sideBySide(drawn.map(({ style }) => style.size * (large ? 1.75 : 1)));
    drawn.forEach(({ view, style }, index) => {
      const { record, available } = view;
      const key = `${large ? record.kind : `any-${record.framework}`}${record.status === "planned" ? "-planned" : ""}${available ? "" : "-out"}`;
      styles[key] = style;
      const shift = [shifts[index] ?? 0, large ? 0 : -9] as const;
      features.push({
        id: record.id,
        style: key,
        at: site.at,
        shift,
        thing: `headquarters:${record.id}`,
        ...(large && { name: record.shortName }),
      });
    });
    if (!large) continue;
    const first = [...site.members].sort((a, b) => RANK[a.record.kind] - RANK[b.record.kind]);
    labels.push({
      id: `hq-${first[0]?.record.id}`,
      style: "headquarters",
      at: site.at,
      text: first.map(({ record }) => record.shortName).join("\n"),
      priority: RANK[first[0]?.record.kind ?? "un"],
    });
  }
  return [
    { id: "headquarters", kind: "mark", features, styles, keepsLabelsOff: true },
    {
      id: "headquarters-labels",
      kind: "label",
      features: labels,
      styles: {
        headquarters: {
          colour: theme.text,
          halo: theme.halo,
          size: 10.5,
          weight: 600,
          side: "around",
          gap: 17,
          wrap: 12,
        },
      },
    },
  ];
}
