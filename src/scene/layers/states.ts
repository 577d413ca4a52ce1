import type { Contributor } from "../../model/records.js";
import type { AreaFeature, AreaLayer, AreaStyle, LineLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { StateClass, Theme } from "../theme.js";

/** States that are no contributors but lie next to the story; drawn as plain land, not as far land. */
const NEIGHBOURS = new Set(["BLR", "RUS", "MDA", "SRB", "BIH", "XKX", "CHE", "GEO", "UKR"]);

/** What class a contributor falls in for the component that is looked at. */
export function stateClass(contributor: Contributor | undefined, situation: Situation): StateClass {
  if (!contributor) return "outside";
  if (contributor.role === "host") return "host";
  if (!contributor.participant) return "outside";
  const { asOf, component } = situation.state;
  const posture = contributor.posture[asOf][component];
  return contributor.role === "lead" && posture === "pledged" ? "lead" : posture;
}

/** Land: by posture where contributors are the reading, plain where they are not. */
export function statesLayer(situation: Situation, theme: Theme): AreaLayer {
  const byPosture = situation.state.focus === "contributors";
  const styles: Record<string, AreaStyle> = byPosture
    ? { ...theme.states }
    : { home: { fill: theme.ukraine }, land: { fill: theme.land }, far: { fill: theme.farLand } };
  const contributors = new Map(situation.dataset.contributors.map((contributor) => [contributor.id, contributor]));
  const features: AreaFeature[] = [];
  for (const [iso, geometry] of situation.geography.states) {
    const contributor = contributors.get(iso);
    const plain = contributor || NEIGHBOURS.has(iso) ? "land" : "far";
    const style = byPosture ? stateClass(contributor, situation) : contributor?.role === "host" ? "home" : plain;
    features.push({ id: iso, style, geometry, ...(contributor && { thing: `state:${iso}` }) });
  }
  return { id: "states", kind: "area", features, styles };
}

/** Coasts, borders between states, and the host's border above both. */
export function bordersLayer(situation: Situation, theme: Theme): LineLayer {
  const host = situation.geography.states.get("UKR");
  return {
    id: "borders",
    kind: "line",
    features: [
      { id: "coasts", style: "coast", geometry: situation.geography.coasts },
      { id: "borders", style: "border", geometry: situation.geography.borders },
      ...(host ? [{ id: "host", style: "host", geometry: host }] : []),
      ...(situation.area ? [{ id: "area", style: "area", geometry: situation.area.geometry }] : []),
    ],
    styles: {
      coast: { colour: theme.coast, width: 0.6 },
      border: { colour: theme.border, width: 0.8 },
      host: { colour: theme.ukraineBorder, width: 1.8 },
      area: { colour: theme.text, width: 1.6, dash: [4, 2] },
    },
  };
}
