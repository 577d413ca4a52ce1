import { parseSvg, type SvgNode } from "../../src/figure/parse-svg.js";
import { ASCENT, DESCENT, textWidth } from "../../src/figure/text.js";

/** A line of text in a figure, with its size and box in the figure's units. */
export interface SetText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Every text of a figure except the letters inside symbols, which have units of their own. */
export const textsOf = (svg: string): SetText[] => textsUnder(parseSvg(svg));

function textsUnder(root: SvgNode): SetText[] {
  const found: SetText[] = [];
  const visit = ({ name, attributes: a, children, text }: SvgNode) => {
    if (name === "defs" || (name === "svg" && a["aria-hidden"])) return;
    if (name === "text") {
      const size = Number(a["font-size"]);
      const pieces = (children.length > 0 ? children : [{ attributes: a, text }]).map((piece) => {
        const style = {
          size,
          italic: piece.attributes["font-style"] === "italic",
          letterSpacing: Number(piece.attributes["letter-spacing"] ?? 0) / size,
          ...(piece.attributes["font-weight"] === "600" && { weight: 600 as const }),
        };
        return { text: piece.text, width: textWidth(piece.text, style) };
      });
      const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
      const anchor = a["text-anchor"] === "middle" || a["text-anchor"] === "end" ? a["text-anchor"] : "start";
      const before = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
      const [x, y] = [Number(a.x) - before, Number(a.y)];
      const whole = pieces.map((piece) => piece.text).join("");
      found.push({
        text: whole,
        size,
        left: x,
        right: x + width,
        top: y - ASCENT * size,
        bottom: y + DESCENT * size,
        anchor,
      });
      return;
    }
    children.forEach(visit);
  };
  visit(root);
  return found;
}

/** Colours of the halos of a figure, by id of the text. */
export function halosIn({ attributes: { "xlink:href": text, stroke }, children }: SvgNode): Map<string, string> {
  const below = children.flatMap((child) => [...halosIn(child)]);
  return new Map(text && stroke ? [[text.slice(1), stroke], ...below] : below);
}

/** Texts outside the maps: the page's own, its numbers and its legend. */
export function textsAroundMaps(svg: string): SetText[] {
  const maps = parseSvg(svg).children.filter(({ attributes }) => attributes.class === "panel");
  const inMaps = new Set(maps.flatMap((map) => textsUnder(map)).map(keyOf));
  return textsOf(svg).filter((text) => !inMaps.has(keyOf(text)));
}

const keyOf = ({ text, left, top }: SetText): string => `${text} ${left} ${top}`;

/** Texts as they are set in a font wider by a factor. */
export function widened(texts: readonly SetText[], factor: number): SetText[] {
  return texts.map((text) => {
    const more = (text.right - text.left) * (factor - 1);
    const before = text.anchor === "middle" ? more / 2 : text.anchor === "end" ? more : 0;
    return { ...text, left: text.left - before, right: text.right + more - before };
  });
}

/** Pairs of texts whose boxes overlap by more than `rim`. */
export function overlapping(texts: readonly SetText[], rim = 1): [string, string][] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > rim &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > rim,
      )
      .map((b): [string, string] => [a.text, b.text]),
  );
}

/** Texts that extend beyond the figure's edges. */
export function outsideTheFigure(texts: readonly SetText[], { width, height }: { width: number; height: number }) {
  return texts.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height);
}

/** The smallest type, in units of 1/96 inch: 8 is six points. */
export const smallestType = (texts: readonly SetText[]): number => Math.min(...texts.map(({ size }) => size));
