import type { HouseFiles } from "../../../figure/house-fonts.js";

/** Fonts that previews of this page have, by their names, which no other font has. */
const shown = new Map<string, FontFace>();

/**
 * Gives the document the font files of the figure in the preview, and takes away those of others: a shadow tree cannot have
 * its own. Settles when they are there; a file that the browser refuses leaves the preview in another font.
 */
export async function showFonts(files: HouseFiles = {}): Promise<void> {
  const wanted = new Map(Object.values(files).map((file) => [file.family, file]));
  for (const [family, face] of shown) {
    if (wanted.has(family)) continue;
    document.fonts.delete(face);
    shown.delete(family);
  }
  const faces = [...wanted].map(([family, file]) => {
    const known = shown.get(family);
    if (known) return known;
    const face = new FontFace(family, new Uint8Array(file.bytes()), { weight: "1 1000" });
    shown.set(family, face);
    document.fonts.add(face);
    return face;
  });
  await Promise.all(faces.map((face) => face.load().catch(() => {})));
}
