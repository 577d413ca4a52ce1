import regular from "../scene/fonts/coalition-sans-400.woff2?url";
import italic from "../scene/fonts/coalition-sans-400-italic.woff2?url";
import semibold from "../scene/fonts/coalition-sans-600.woff2?url";
import type { FontFile } from "./font-files.js";

const whole = (url: string): readonly FontFile[] => [{ url }];

/** The same for the one-file build, which has every letter inside anyway. */
export const FONT_FILES = { regular: whole(regular), semibold: whole(semibold), italic: whole(italic) };
