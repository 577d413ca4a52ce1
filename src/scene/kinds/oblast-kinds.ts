import type { LoneKinds } from "./late-kinds.js";
import { oblast } from "./oblast.js";
import { oblastText } from "./oblast-text.js";

/** The kind that shows the oblasts of Ukraine. */
export const OBLAST_KINDS: LoneKinds = { kinds: [oblast], texts: [oblastText] };
