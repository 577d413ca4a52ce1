import type { Map as MapLibreMap } from "maplibre-gl";
import { isFacing } from "./place-at.js";

/** Reads a WebGL canvas in the `render` event: its pixels can only be read while it is drawn. */
function whileDrawing<T>(map: MapLibreMap, read: () => T): Promise<T> {
  return new Promise((resolve) => {
    map.once("render", () => resolve(read()));
    map.triggerRepaint();
  });
}

/** Colours of single pixels at `[lon, lat]` places, as `[red, green, blue]`; black off the map and on its far side. */
export function readPixels(
  map: MapLibreMap,
  places: readonly (readonly [number, number])[],
): Promise<[number, number, number][]> {
  return whileDrawing(map, () => {
    const canvas = map.getCanvas();
    const gl = canvas.getContext("webgl2");
    const ratio = canvas.width / canvas.clientWidth;
    const pixel = new Uint8Array(4);
    return places.map(([lon, lat]) => {
      if (!isFacing(map, [lon, lat])) return [0, 0, 0];
      const { x, y } = map.project([lon, lat]);
      const [left, bottom] = [Math.round(x * ratio), canvas.height - Math.round(y * ratio)];
      gl?.readPixels(left, bottom, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return [pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0];
    });
  });
}

/** A copy of the canvas over the background colour of its box, which shows around the globe. */
export function copyCanvas(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return whileDrawing(map, () => {
    const canvas = map.getCanvas();
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext("2d");
    if (!context) return copy;
    context.fillStyle = getComputedStyle(map.getContainer()).backgroundColor;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(canvas, 0, 0);
    return copy;
  });
}
