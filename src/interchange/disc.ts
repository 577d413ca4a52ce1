import { zlibSync } from "fflate";

const SIDE = 32;
const RADIUS = 11;

/** CRC-32 as PNG chunks have it. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) whole[4 + index] = type.charCodeAt(index);
  whole.set(data, 8);
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return whole;
}

/**
 * A white disc with a soft rim as PNG, 32 pixels wide: the mark of a place, which a viewer tints. With one of our own no
 * viewer fetches one from somewhere.
 */
export function discPng(): Uint8Array {
  const rows = new Uint8Array(SIDE * (2 * SIDE + 1));
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const far = Math.hypot(x + 0.5 - SIDE / 2, y + 0.5 - SIDE / 2);
      const at = y * (2 * SIDE + 1) + 1 + 2 * x;
      rows[at] = 255;
      rows[at + 1] = Math.round(255 * Math.max(0, Math.min(1, RADIUS + 0.5 - far)));
    }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, SIDE);
  view.setUint32(4, SIDE);
  // Eight bits a channel, grey with alpha.
  head.set([8, 4], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", head),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}
