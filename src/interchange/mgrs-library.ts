import * as library from "mgrs";

type Library = Pick<typeof library, "forward" | "toPoint">;

/**
 * The library that reads and writes the military grid. Node takes its CommonJS build, where all is in the default export; a
 * bundler takes its module, which has no default export.
 */
export const mgrs: Library = (Reflect.get(library, "default") as Library | undefined) ?? library;
