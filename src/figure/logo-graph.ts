import type { SvgNode } from "./parse-svg.js";

/** Elements that a logo may come to when all that it refers to is drawn where it is referred to. */
const MOST_DRAWN = 20_000;
/** References inside what is referred to, one in the other. */
const MOST_REFERENCES = 8;
/** A mask, a clip path or a transparent group is a picture of its own: as much work as so many elements. */
const LAYER = 20;

const REFERENCE = /^(?:url\(#([\w.-]+)\)|#([\w.-]+))$/;
const SHAPES = new Set("path rect circle ellipse line polyline polygon".split(" "));
const CONTAINERS = new Set(["svg", "g"]);

/** What an element comes to: how many elements, and how deep its references go. */
interface Extent {
  readonly elements: number;
  readonly references: number;
}

/** Ids that an element refers to by any attribute: `href`, a paint, a mask, a clip path. An id itself is none. */
const referencesOf = ({ attributes }: SvgNode): string[] =>
  Object.entries(attributes).flatMap(([key, value]) => {
    if (key === "id") return [];
    const isHref = key === "href";
    const [, url, plain] = REFERENCE.exec(value) ?? [];
    // A paint of `#abc` is a colour.
    return url !== undefined ? [url] : isHref && plain !== undefined ? [plain] : [];
  });

const isLayer = ({ attributes: { mask, "clip-path": clip, opacity = "1" } }: SvgNode): boolean =>
  mask !== undefined || clip !== undefined || Number(opacity) !== 1;

function byId(root: SvgNode): Map<string, SvgNode> {
  const found = new Map<string, SvgNode>();
  const visit = (node: SvgNode) => {
    if (node.attributes.id) found.set(node.attributes.id, node);
    node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/**
 * What would keep a program busy without end: references in a circle, too many of them one in the other, or a drawing of too
 * many elements. `undefined` if the logo can be drawn. The tree is that of the cleaned markup, where the attributes are final.
 */
export function endlessIn(root: SvgNode): string | undefined {
  const named = byId(root);
  const known = new Map<SvgNode, Extent>();
  const open = new Set<SvgNode>();
  let problem: string | undefined;
  const nothing: Extent = { elements: 0, references: 0 };
  const extentOf = (node: SvgNode, depth: number): Extent => {
    const before = known.get(node);
    if (before) return before;
    if (problem !== undefined) return nothing;
    if (open.has(node)) problem = "what it refers to refers back to it";
    else if (depth > MOST_REFERENCES) problem = `references more than ${MOST_REFERENCES} deep`;
    if (problem !== undefined) return nothing;
    open.add(node);
    const inside = node.children.map((child) => extentOf(child, depth));
    const meant = referencesOf(node)
      .map((id) => named.get(id))
      .filter((one) => one !== undefined)
      .map((one) => extentOf(one, depth + 1));
    open.delete(node);
    const all = [...inside, ...meant];
    const extent = {
      elements: all.reduce((sum, { elements }) => sum + elements, isLayer(node) ? LAYER : 1),
      references: Math.max(
        0,
        ...inside.map(({ references }) => references),
        ...meant.map(({ references }) => references + 1),
      ),
    };
    known.set(node, extent);
    return extent;
  };
  const { elements, references } = extentOf(root, 0);
  if (problem !== undefined) return problem;
  if (references > MOST_REFERENCES) return `references more than ${MOST_REFERENCES} deep`;
  return elements > MOST_DRAWN ? `expected at most ${MOST_DRAWN} elements when all uses are drawn` : undefined;
}

const isPositive = (value: string | undefined): boolean => Number.parseFloat(value ?? "") > 0;

/** Whether a shape has any extent. */
function hasExtent({ name, attributes: a }: SvgNode): boolean {
  if (name === "path") return /[a-z]\s*[\d.+-]/i.test(a.d ?? "");
  if (name === "rect") return isPositive(a.width) && isPositive(a.height);
  if (name === "circle") return isPositive(a.r);
  if (name === "ellipse") return isPositive(a.rx) || isPositive(a.ry);
  return name === "line" || Boolean(a.points?.trim());
}

interface Paint {
  readonly fill: string;
  readonly stroke: string;
}

/** Whether a logo draws anything: a shape with an extent and a paint, not only in definitions. Needs a tree without circles. */
export function drawsAnything(root: SvgNode): boolean {
  const named = byId(root);
  const draws = (node: SvgNode, from: Paint): boolean => {
    const { attributes: a, name, children } = node;
    const { fill = from.fill, stroke = from.stroke } = a;
    if (a.display === "none" || a.visibility === "hidden" || isNone(a.opacity)) return false;
    const isFilled = fill !== "none" && !isNone(a["fill-opacity"]);
    const isStroked = stroke !== "none" && !isNone(a["stroke-width"]) && !isNone(a["stroke-opacity"]);
    if (SHAPES.has(name)) return (isStroked || (isFilled && name !== "line")) && hasExtent(node);
    const within = { fill, stroke };
    if (name !== "use") return CONTAINERS.has(name) && children.some((child) => draws(child, within));
    const target = named.get((a.href ?? "").slice(1));
    if (!target) return false;
    return target.name === "symbol" ? target.children.some((child) => draws(child, within)) : draws(target, within);
  };
  return draws(root, { fill: "#000", stroke: "none" });
}

const isNone = (value: string | undefined): boolean => value !== undefined && Number.parseFloat(value) === 0;
