const DRAWS = "LEDGER_DRAWS = 1000;";

/**
 * A thousand draws of each number take most of the time in which a map becomes idle, and no test in a browser is about how many
 * there are. Plugin of Vite that makes them fewer, unless `CASES=1` asks for the full size.
 */
export const fewerDraws = {
  name: "fewer-draws",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/src/coverage/ledger/ranges.ts") || process.env.CASES === "1") return undefined;
    if (!code.includes(DRAWS)) throw new Error(`${id} has no "${DRAWS}"`);
    return code.replace(DRAWS, "LEDGER_DRAWS = 50;");
  },
};
