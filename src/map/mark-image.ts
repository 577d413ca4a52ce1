import type { MarkStyle } from "../scene/scene.js";
import { colourIn, reachOf, SIGN_MIDDLE, signOf } from "../scene/signs.js";
import { IMAGE_RATIO, type RasterImage } from "./pattern-image.js";

function blank(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * IMAGE_RATIO);
  canvas.height = Math.ceil(height * IMAGE_RATIO);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no 2D canvas: the symbols cannot be drawn");
  return context;
}

/** Reads the drawing and applies opacity to it as a whole, so that overlapping parts do not show through each other. */
function read(context: CanvasRenderingContext2D, opacity = 1): RasterImage {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  if (opacity < 1)
    for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = Math.round((data[alpha] ?? 0) * opacity);
  return { width, height, data };
}

function app6(style: MarkStyle): RasterImage {
  const sign = signOf(style.sidc);
  const { x, y } = reachOf(sign, style.size);
  const context = blank(x * 2, y * 2);
  context.scale(IMAGE_RATIO, IMAGE_RATIO);
  context.translate(x, y);
  context.scale(style.size / 100, style.size / 100);
  context.translate(-SIGN_MIDDLE, -SIGN_MIDDLE);
  context.textAlign = "center";
  for (const part of sign.parts) {
    context.fillStyle = colourIn(part.fill, style);
    if ("text" in part) {
      context.font = `600 ${part.size}px "Coalition Sans"`;
      context.fillText(part.text, part.x, part.y);
      continue;
    }
    const path = new Path2D(part.d);
    if (part.fill) context.fill(path);
    if (!part.stroke) continue;
    context.strokeStyle = colourIn(part.stroke, style);
    context.lineWidth = part.width ?? 1;
    context.lineCap = part.round ? "round" : "butt";
    context.lineJoin = part.round ? "round" : "miter";
    context.setLineDash([...(part.dash ?? [])]);
    context.stroke(path);
  }
  return read(context, style.opacity);
}

function plain(style: MarkStyle): RasterImage {
  const box = style.size + 4;
  const context = blank(box, box);
  context.scale(IMAGE_RATIO, IMAGE_RATIO);
  context.translate(box / 2, box / 2);
  const r = style.size / 2;
  context.beginPath();
  if (style.shape === "square") context.rect(-r * 0.9, -r * 0.9, r * 1.8, r * 1.8);
  else if (style.shape === "diamond") {
    context.moveTo(0, -r * 1.15);
    context.lineTo(r * 1.15, 0);
    context.lineTo(0, r * 1.15);
    context.lineTo(-r * 1.15, 0);
    context.closePath();
  } else context.arc(0, 0, r, 0, Math.PI * 2);
  if (style.shape !== "ring") {
    context.fillStyle = style.fill;
    context.fill();
  }
  context.lineWidth = 1.3;
  if (style.dashed) context.setLineDash([2, 1.5]);
  context.strokeStyle = style.stroke;
  context.stroke();
  return read(context, style.opacity);
}

/** Draws a mark as an image centred on the mark's point. */
export function markImage(style: MarkStyle): RasterImage {
  return style.shape === "app6" ? app6(style) : plain(style);
}
