import { plainSigns } from "../model/plain-signs.js";

/** Halves of a sign, and code points that XML forbids. */
const BROKEN = /[\p{Surrogate}\ufffe\uffff]/gu;

/**
 * A text as every format can carry it: control and direction signs as their codes, except line breaks; no half signs. So a
 * name can neither end a document nor look like another one.
 */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(BROKEN, "\ufffd").split("\n").map(plainSigns).join("\n");

const HTML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  // Google Earth replaces `$[name]` in a balloon.
  $: "&#36;",
};

/** Text inside HTML that a viewer makes of a description. */
export const htmlText = (text: string): string => text.replace(/[&<>"'`$]/g, (sign) => HTML[sign] as string);

const XML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
};

/** Text inside an XML element or attribute. */
export const xmlText = (text: string): string => plainText(text).replace(/[&<>"'\n]/g, (sign) => XML[sign] as string);

/** JSON in which no text can end a script of the page that it is put into. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll("<", "\\u003c");
