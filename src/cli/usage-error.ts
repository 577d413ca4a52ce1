/** Wrong usage of the command line: one line for the user, exit 2. */
export class UsageError extends Error {}
