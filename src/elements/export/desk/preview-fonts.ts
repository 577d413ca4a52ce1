import type { HouseFiles } from "../../../figure/house-fonts.js";

/**
 * The font files of the figure in one preview. A shadow tree cannot have its own: they are the document's while the preview
 * is shown.
 */
export class PreviewFonts {
  /** By their names, which no other file has; another map may show the same. */
  readonly #shown = new Map<string, FontFace>();

  /**
   * Gives the document the fonts of a figure, and takes away those of the one before. Settles when they are there; a file
   * that the browser refuses leaves the preview in another font.
   */
  async show(files: HouseFiles = {}): Promise<void> {
    const wanted = new Map(Object.values(files).map((file) => [file.family, file]));
    for (const [family, face] of this.#shown) {
      if (wanted.has(family)) continue;
      document.fonts.delete(face);
      this.#shown.delete(family);
    }
    const faces = [...wanted].map(([family, file]) => {
      const known = this.#shown.get(family);
      if (known) return known;
      const face = new FontFace(family, new Uint8Array(file.bytes()), { weight: "1 1000" });
      this.#shown.set(family, face);
      document.fonts.add(face);
      return face;
    });
    await Promise.all(faces.map((face) => face.load().catch(() => {})));
  }

  /** Takes all away. */
  clear(): void {
    void this.show();
  }
}
