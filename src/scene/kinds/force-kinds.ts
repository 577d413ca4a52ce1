import { FORCE_PARTS } from "../../coverage/force/late-parts.js";
import signs from "../signs-forces.json" with { type: "json" };
import { base } from "./base.js";
import { baseText } from "./base-text.js";
import { detachment } from "./detachment.js";
import { detachmentText } from "./detachment-text.js";
import { forceSize } from "./force-size.js";
import { forceStateRows } from "./force-state-rows.js";
import type { LateKinds } from "./late-kinds.js";
import { patrolArea } from "./patrol-area.js";
import { patrolAreaText } from "./patrol-area-text.js";
import { ship } from "./ship.js";
import { shipText } from "./ship-text.js";
import { straits } from "./straits.js";
import { straitsText } from "./straits-text.js";
import { taskGroup } from "./task-group.js";
import { taskGroupText } from "./task-group-text.js";

/** The kinds that show the force in the air and at sea, in the order of lists. */
export const FORCE_KINDS: LateKinds = {
  kinds: [patrolArea, base, detachment, straits, taskGroup, ship],
  texts: [patrolAreaText, baseText, detachmentText, straitsText, taskGroupText, shipText],
  further: [forceSize],
  stateRows: forceStateRows,
  parts: FORCE_PARTS,
  signs,
};
