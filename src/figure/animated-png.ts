import { chunk, chunksIn, isPng, joined, SIGNATURE } from "./png-record.js";

/** Seconds that each frame of an animation is shown. */
export const FRAME_SECONDS = 2.5;
/** A picture that changes faster than this could flash (WCAG 2.2, 2.3.1: at most three flashes a second). */
const LEAST_SECONDS = 1;
const MOST_SECONDS = 60;
/** Chunks that say how all pixels are to be read, so that all frames must have the same. */
const SHARED = new Set(["IHDR", "PLTE", "tRNS"]);

/** How an animation runs. */
export interface AnimationOptions {
  /** Seconds that each frame is shown, 1 to 60; 2.5 by default. */
  readonly seconds?: number;
  /** How often it is played; 0, the default, is without end. */
  readonly plays?: number;
}

function numbers(length: number, write: (view: DataView) => void): Uint8Array {
  const data = new Uint8Array(length);
  write(new DataView(data.buffer));
  return data;
}

/** `fcTL`: a frame that covers the whole picture and replaces the one before. */
const frameControl = (sequence: number, width: number, height: number, seconds: number): Uint8Array =>
  chunk(
    "fcTL",
    numbers(26, (view) => {
      view.setUint32(0, sequence);
      view.setUint32(4, width);
      view.setUint32(8, height);
      view.setUint16(20, Math.round(seconds * 1000));
      view.setUint16(22, 1000);
    }),
  );

/** What all frames must share, as text that can be compared. */
const formOf = (png: Uint8Array): string =>
  chunksIn(png)
    .filter(({ type }) => SHARED.has(type))
    .map(({ type, data }) => `${type} ${data.join()}`)
    .join();

/**
 * Frames, each a PNG, as one animated PNG (APNG; PNG specification, third edition, 11.3.6). The first is also the still picture
 * that programs without animation show; its texts and resolution are kept. Throws if a frame is not a PNG, or differs from the
 * first in size or format.
 */
export function animatedPng(
  frames: readonly Uint8Array[],
  { seconds = FRAME_SECONDS, plays = 0 }: AnimationOptions = {},
): Uint8Array<ArrayBuffer> {
  if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS))
    throw new RangeError(`seconds: expected ${LEAST_SECONDS} to ${MOST_SECONDS}, got ${seconds}`);
  const [still, ...others] = frames;
  if (!still) throw new RangeError("an animation has at least one frame, got none");
  for (const [index, frame] of frames.entries()) {
    if (!isPng(frame)) throw new TypeError(`frame ${index + 1} is not a PNG`);
    if (formOf(frame) !== formOf(still))
      throw new TypeError(`frame ${index + 1} differs from the first in size or format`);
  }
  const [header, ...rest] = chunksIn(still);
  if (header?.type !== "IHDR") throw new TypeError("frame 1 has no header");
  const view = new DataView(header.data.buffer, header.data.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const before = rest.findIndex(({ type }) => type === "IDAT");
  const whole = (chunks: readonly { readonly whole: Uint8Array }[]) => chunks.map((one) => one.whole);
  let sequence = 0;
  const control = () => frameControl(sequence++, width, height, seconds);
  const animation = chunk(
    "acTL",
    numbers(8, (data) => {
      data.setUint32(0, frames.length);
      data.setUint32(4, plays);
    }),
  );
  const first = [...whole([header, ...rest.slice(0, before)]), animation, control(), ...whole(rest.slice(before, -1))];
  const later = others.flatMap((frame) => [
    control(),
    ...chunksIn(frame)
      .filter(({ type }) => type === "IDAT")
      .map(({ data }) => chunk("fdAT", joined([numbers(4, (number) => number.setUint32(0, sequence++)), data]))),
  ]);
  return joined([Uint8Array.from(SIGNATURE), ...first, ...later, ...whole(rest.slice(-1))]);
}
