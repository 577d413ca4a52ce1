import general from "./messages/en.json" with { type: "json" };
import guest from "./messages/guest.en.json" with { type: "json" };

/** What the program says in English from the first view on. What is said only later is beside what says it. */
export const ENGLISH = { ...general, ...guest };

/** Every sentence of the interface, by key. */
export type MessageKey = keyof typeof ENGLISH;
