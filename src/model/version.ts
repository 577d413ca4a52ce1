import { version } from "../../package.json";

/** Version of the program, as its package has it. */
export const VERSION: string = version;
