import regular from "../scene/fonts/coalition-sans-400.woff2?url";
import italic from "../scene/fonts/coalition-sans-400-italic.woff2?url";
import semibold from "../scene/fonts/coalition-sans-600.woff2?url";

/**
 * The shipped font. `@font-face` inside a shadow root does nothing, so the faces go to the document,
 * under names of our own. The map asks for a face by family alone, hence the two extra families.
 */
const FACES: readonly [family: string, url: string, descriptors: FontFaceDescriptors][] = [
  ["Coalition Sans", regular, { weight: "400" }],
  ["Coalition Sans", semibold, { weight: "600" }],
  ["Coalition Sans", italic, { weight: "400", style: "italic" }],
  ["Coalition Sans Semibold", semibold, { weight: "1 1000" }],
  ["Coalition Sans Italic", italic, { weight: "1 1000", style: "italic" }],
];

/** A font inside the script goes in as bytes: as an address, a policy would need `font-src data:`. */
function sourceOf(url: string): string | Uint8Array<ArrayBuffer> {
  const [head = "", base64 = ""] = url.split(",", 2);
  if (!/^data:.*;base64$/.test(head)) return `url(${JSON.stringify(url)})`;
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

let loading: Promise<void> | undefined;

/** Loads the font once per document. Where a policy forbids it, the system's font stands in. */
export function loadFonts(): Promise<void> {
  loading ??= Promise.allSettled(
    FACES.map(async ([family, url, descriptors]) => {
      const face = new FontFace(family, sourceOf(url), descriptors);
      document.fonts.add(face);
      await face.load();
    }),
  ).then(() => undefined);
  return loading;
}
