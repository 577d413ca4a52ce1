import { atMost, type LegendRule, layerOf, namedIn } from "../legend-rules.js";
import type { LabelLayer, MarkLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { nameOf, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { groupMark, LEGEND_PX } from "./force-marks.js";
import { forceViewOf, placeOf } from "./force-view.js";
import { sayForce } from "./force-words.js";
import type { Kind } from "./kind.js";

const groupsOf = (situation: Situation) => {
  const view = forceViewOf(situation);
  return view?.sea ? view.forces.taskGroups : [];
};

function groupLayers(situation: Situation, theme: Theme, words: Words): [MarkLayer, LabelLayer] {
  const groups = groupsOf(situation);
  return [
    {
      id: "task-groups",
      kind: "mark",
      features: groups.map((group) => ({
        id: group.id,
        style: "group",
        at: placeOf(group),
        shift: [0, 0],
        thing: thingId("task-group", group.id),
      })),
      styles: { group: groupMark(theme) },
      keepsLabelsOff: true,
      spreads: true,
    },
    {
      id: "task-group-labels",
      kind: "label",
      features: groups.map((group) => ({
        id: group.id,
        style: "group",
        at: placeOf(group),
        text: sayForce(words, "force.map.group", {
          name: words.data(group.shortName),
          members: words.list(group.members.map((iso) => nameOf(situation, iso, words))),
          count: group.activations.length,
        }),
        brief: words.data(group.shortName),
        priority: 5,
        anchor: { kind: "marks", layer: "task-groups", ids: [group.id] },
        thing: thingId("task-group", group.id),
      })),
      styles: {
        group: { colour: theme.text, halo: theme.halo, size: 10, weight: 600, side: "around", gap: 3, wrap: 13 },
      },
    },
  ];
}

const groupLegend: LegendRule = (drawn) =>
  atMost(
    LEGEND_PX,
    namedIn(layerOf(drawn, "task-groups"), () => sayForce(drawn.words, "force.legend.group")),
  );

/** A standing group of ships of several states. */
export const taskGroup: Kind = {
  id: "task-group",
  layers(situation, theme, words) {
    const [marks, names] = groupLayers(situation, theme, words);
    return { bases: [marks], "base-names": [names] };
  },
  legend: { "legend.sea": [groupLegend] },
  finger: 1,
  places: (situation) => groupsOf(situation).map(placeOf),
};
