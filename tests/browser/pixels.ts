import pixelmatch from "pixelmatch";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { Painter } from "../../src/elements/stage/painter.js";
import { find } from "./mount.js";

/** What an element shows: of its live maps the bounds and pixels, of its stills the text, and the box of all of them. */
export interface Seen {
  readonly box: string;
  readonly bounds: readonly (readonly number[])[];
  readonly pictures: readonly ImageData[];
  readonly stills: string;
}

function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("there is no canvas to read");
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Looks at an element once nothing in it waits for anything. */
export async function see(element: CoalitionMap): Promise<Seen> {
  // Parts measure themselves in the frame after a change of their size, and are drawn in the next.
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  await element.whenIdle();
  const { map, other } = element.stage;
  const painters = [map, other].flatMap(({ painter }): Painter[] => (painter ? [painter] : []));
  const { clientWidth, clientHeight } = find(element, ".stage");
  const pictures: ImageData[] = [];
  for (const painter of painters) pictures.push(pixelsOf(await painter.snapshot(1)));
  return {
    box: `${clientWidth} × ${clientHeight}`,
    bounds: painters.map(({ bounds }) => bounds),
    pictures,
    stills: find(element, ".stage").querySelector(".still")?.innerHTML ?? "",
  };
}

/** How many pixels of two pictures differ; all of them if their sizes do. */
export function differing(a: ImageData | undefined, b: ImageData | undefined): number {
  if (!a || !b || a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 });
}
