import { DOMParser, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { layersOf } from "../../src/interchange/layers.js";
import { LAYER_FORMATS, writeLayers } from "../../src/interchange/write.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

/** A picture of one pixel. */
export const LEGEND = { png: Uint8Array.of(137, 80, 78, 71), width: 300, height: 400 };

export const state = { ...DEFAULT_STATE, domain: "signals" as const };
export const layers = layersOf(dataset, state);
export const files = writeLayers(layers, LAYER_FORMATS, { legend: LEGEND });
export const fileOf = (name: string, from = files) => {
  const found = from.find((one) => one.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

/** An XML document; throws if it is not well-formed. */
export const xmlOf = (text: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
export const elements = (node: { getElementsByTagName(name: string): ArrayLike<Element> }, name: string): Element[] =>
  Array.from(node.getElementsByTagName(name));
export const unpacked = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)));
export const textIn = (bytes: Uint8Array | undefined): string => strFromU8(bytes ?? new Uint8Array());
