import ms from "milsymbol";
import { app6Options } from "../scene/app6.js";
import type { MarkStyle } from "../scene/scene.js";
import { IMAGE_RATIO, type RasterImage } from "./pattern-image.js";

function blank(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * IMAGE_RATIO);
  canvas.height = Math.ceil(height * IMAGE_RATIO);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no 2D canvas: the symbols cannot be drawn");
  return context;
}

function read(context: CanvasRenderingContext2D): RasterImage {
  const { width, height } = context.canvas;
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

function app6(style: MarkStyle): RasterImage {
  const symbol = new ms.Symbol(style.sidc ?? "", app6Options(style));
  const drawn = symbol.asCanvas(IMAGE_RATIO);
  const anchor = symbol.getOctagonAnchor();
  // Centre the sign's own middle, not the picture's, so that a staff or an echelon does not shift it.
  const { width, height } = symbol.getSize();
  const halfWidth = Math.max(anchor.x, width - anchor.x);
  const halfHeight = Math.max(anchor.y, height - anchor.y);
  const context = blank(halfWidth * 2, halfHeight * 2);
  context.globalAlpha = style.opacity ?? 1;
  context.drawImage(drawn, (halfWidth - anchor.x) * IMAGE_RATIO, (halfHeight - anchor.y) * IMAGE_RATIO);
  return read(context);
}

function plain(style: MarkStyle): RasterImage {
  const box = style.size + 4;
  const context = blank(box, box);
  context.scale(IMAGE_RATIO, IMAGE_RATIO);
  context.translate(box / 2, box / 2);
  context.globalAlpha = style.opacity ?? 1;
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
  return read(context);
}

/** Draws a mark as a picture whose middle is the mark's point. */
export function markImage(style: MarkStyle): RasterImage {
  return style.shape === "app6" ? app6(style) : plain(style);
}
