import { buildScene } from "../scene/build-scene.js";
import type { LabelLayer, LegendGroup, Scene, SceneLayer } from "../scene/scene.js";
import type { Situation } from "../scene/situation.js";
import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { mixed } from "./colours.js";
import type { FigureInput } from "./figure-svg.js";
import { sayFigure } from "./messages.js";
import type { FigureLayer, FigureStyle } from "./style.js";

type Layers = NonNullable<FigureStyle["layers"]>;

/** Layers of a scene that are about a part which a figure can leave out. */
const OF_PART: Readonly<Partial<Record<FigureLayer, RegExp>>> = {
  bases: /^(fleets|fleet-labels|bases.*)$/,
  headquarters: /^(headquarters.*|command-.*)$/,
  cities: /^(cities|towns)(-labels)?$/,
};
/** The same within layers that hold more: roles of racetracks, and styles of their labels. */
const OF_ROLE: Readonly<Partial<Record<FigureLayer, string>>> = { tankers: "tanker", unfilled: "empty" };

const isOff = (layers: Layers | undefined, layer: FigureLayer): boolean => layers?.[layer] === false;

/** Whether a feature of a layer is of a part that is left out. */
function isLeftOut(layer: SceneLayer, style: string, part: FigureLayer): boolean {
  if (OF_PART[part]?.test(layer.id)) return true;
  const role = OF_ROLE[part];
  if (!role) return false;
  return layer.id === "racetracks"
    ? layer.classes?.[style]?.role === role
    : layer.id === "station-labels" && style === role;
}

/** A layer without the features of some parts; the same layer if it has none of them. */
function without<L extends SceneLayer>(layer: L, parts: readonly FigureLayer[]): L {
  const features = layer.features.filter(({ style }) => !parts.some((part) => isLeftOut(layer, style, part)));
  return features.length < layer.features.length ? ({ ...layer, features } as unknown as L) : layer;
}

const SCENE_PARTS: readonly FigureLayer[] = ["bases", "headquarters", "tankers", "unfilled", "cities"];
/** Of these a reader would miss: the text says which are not shown. */
const MISSED = ["bases", "headquarters", "tankers", "unfilled"] as const;

/** A scene without the parts that a style leaves out. */
function withoutParts(scene: Scene, layers: Layers | undefined): Scene {
  const parts = SCENE_PARTS.filter((part) => isOff(layers, part));
  if (parts.length === 0) return scene;
  const insets = parts.includes("headquarters") ? scene.insets.filter(({ id }) => id !== "headquarters") : scene.insets;
  return { ...scene, insets, layers: scene.layers.map((layer) => without(layer, parts)) };
}

/** Says which parts of a scene a style leaves out, if a reader would miss them. */
export function leftOutNote(scene: Scene, layers: Layers | undefined, words: Words): string {
  const missed = MISSED.filter(
    (part) =>
      isOff(layers, part) &&
      scene.layers.some((layer) => layer.features.some(({ style }) => isLeftOut(layer, style, part))),
  );
  if (missed.length === 0) return "";
  const list = words.list(missed.map((part) => sayFigure(words, `style.part.${part}`)));
  return sayFigure(words, "style.leftOut", { parts: list });
}

/** Style of states that recede, and of their names. */
const RECEDED = "receded";
const HOST = "UKR";

/** Land of the states that recede in one flat pale colour, without patterns. */
function recededLand(layer: SceneLayer & { kind: "area" }, states: ReadonlySet<string>, theme: Theme): SceneLayer {
  const fill = mixed(theme.land, theme.sea, 0.5);
  return {
    ...layer,
    styles: { ...layer.styles, [RECEDED]: { fill } },
    features: layer.features.map((feature) => (states.has(feature.id) ? feature : { ...feature, style: RECEDED })),
  };
}

/** Names of the states that recede: smaller contrast and weight, below all others if room is short. */
function recededNames(layer: LabelLayer, states: ReadonlySet<string>, theme: Theme): LabelLayer {
  const quiet = Object.entries(layer.styles).map(
    ([key, look]) => [`${key}-${RECEDED}`, { ...look, colour: theme.quietText, weight: 400 as const }] as const,
  );
  return {
    ...layer,
    styles: { ...layer.styles, ...Object.fromEntries(quiet) },
    features: layer.features.map((feature) =>
      feature.anchor?.kind !== "inside" || states.has(feature.id)
        ? feature
        : { ...feature, style: `${feature.style}-${RECEDED}`, priority: feature.priority + 100 },
    ),
  };
}

/** Borders without the outlines of states whose position is unknown, if they recede. */
const withoutOutlines = (borders: SceneLayer, states: ReadonlySet<string>): SceneLayer =>
  ({
    ...borders,
    features: borders.features.filter(({ id, style }) => style !== "unknown" || states.has(id.replace("unknown/", ""))),
  }) as SceneLayer;

/** A scene in which some states stand out by an outline, and all others but the host recede. */
function withHighlight(scene: Scene, situation: Situation, highlight: readonly string[], theme: Theme): Scene {
  if (highlight.length === 0) return scene;
  const states = new Set([...highlight, HOST]);
  const outlines = highlight.flatMap((iso) => {
    const geometry = situation.geography.states.get(iso);
    return geometry ? [{ id: iso, style: "outline", geometry }] : [];
  });
  const outline: SceneLayer = {
    id: "highlight",
    kind: "line",
    features: outlines,
    styles: { outline: { colour: theme.text, width: 2 } },
  };
  const layers = scene.layers.flatMap((layer): SceneLayer[] => {
    if (layer.kind === "area" && /^states(-fine)?$/.test(layer.id)) return [recededLand(layer, states, theme)];
    if (layer.kind === "label" && /^(minor|place)-labels$/.test(layer.id)) return [recededNames(layer, states, theme)];
    // Circles and patterns of states that recede would stand out.
    if (layer.id === "personnel" || layer.id === "personnel-labels")
      return [{ ...layer, features: layer.features.filter(({ id }) => states.has(id)) } as SceneLayer];
    return layer.id === "borders" ? [withoutOutlines(layer, states), outline] : [layer];
  });
  return { ...scene, layers };
}

/** The legend's group for highlighted states and, where land has colours, those that recede; none without them. */
export function highlightGroup(
  layers: readonly SceneLayer[],
  { situation, words }: Pick<FigureInput, "situation" | "words">,
): LegendGroup[] {
  const outline = layers.find((layer) => layer.id === "highlight");
  if (outline?.kind !== "line" || outline.features.length === 0) return [];
  const land = layers.find((layer) => layer.id === "states");
  const receded =
    land?.kind === "area" && land.features.some(({ style }) => style === RECEDED) ? land.styles[RECEDED] : null;
  const names = outline.features.map(({ id }) => {
    const label = situation.dataset.stateLabels.find((one) => one.id === id);
    return words.country(id, label?.name ?? id);
  });
  const text = words.list(names);
  const entries: LegendGroup["entries"] = [
    {
      layer: "highlight",
      style: "outline",
      text,
      samples: [{ layer: "highlight", style: "outline", line: outline.styles.outline }],
    },
    ...(receded && situation.state.reading === "contributors"
      ? [
          {
            layer: "states",
            style: RECEDED,
            text: sayFigure(words, "style.receded"),
            samples: [{ layer: "states", style: RECEDED, area: receded }],
          },
        ]
      : []),
  ];
  return [{ title: sayFigure(words, "style.highlighted"), entries }];
}

/** The layers that the usual legend explains: without the states that recede, which have an entry of their own. */
export const explained = (layers: readonly SceneLayer[]): SceneLayer[] =>
  layers.map((layer) =>
    layer.kind === "area" && layer.id === "states"
      ? { ...layer, features: layer.features.filter(({ style }) => style !== RECEDED) }
      : layer,
  );

/** The scenes of a figure in its house's colours, with its states highlighted, and without the parts that it leaves out. */
export function houseScenes(input: FigureInput, theme: Theme, style: FigureStyle): Pick<FigureInput, "scene" | "pair"> {
  const { words, situation, scene, pair = null } = input;
  const { colours, highlight = [], layers } = style;
  const dressed = (own: Scene, of: Situation): Scene => {
    const coloured = colours ? { ...buildScene(of, theme, words), bounds: own.bounds } : own;
    return withoutParts(withHighlight(coloured, of, highlight, theme), layers);
  };
  return {
    scene: dressed(scene, situation),
    pair: pair && {
      ...pair,
      before: dressed(pair.before, pair.situations.before),
      after: dressed(pair.after, pair.situations.after),
    },
  };
}
