import type { LoneKinds } from "./late-kinds.js";
import { reference } from "./reference.js";
import { referenceText } from "./reference-text.js";

/** The kind that shows a reader's own layer. */
export const REFERENCE_KINDS: LoneKinds = { kinds: [reference], texts: [referenceText] };
