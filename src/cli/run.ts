import { VERSION } from "../model/version.js";
import { runCheck } from "./check-command.js";
import { runDiff } from "./diff-command.js";
import { runFigure, runLedger, runReport } from "./figure-command.js";
import { withFigure } from "./from-figure.js";
import { helpFor } from "./help.js";
import { runLayers } from "./layers-command.js";
import { type Arguments, readArguments, UsageError } from "./options.js";
import { explain, OutputError, printable, writeWhole } from "./output.js";
import { runPage } from "./page-command.js";
import { runSensitivity } from "./sensitivity-command.js";
import { BadData } from "./state-files.js";
import { runSuggest } from "./suggest-command.js";

const COMMANDS: Readonly<Record<string, (args: Arguments) => Promise<void>>> = {
  figure: runFigure,
  report: runReport,
  ledger: runLedger,
  diff: runDiff,
  sensitivity: runSensitivity,
  layers: runLayers,
  suggest: runSuggest,
  page: runPage,
  check: runCheck,
};

/** Runs a command line and returns its exit code: 0 done, 1 bad data or failed output, 2 wrong usage. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    if (argv[0] === "--version") {
      await writeWhole("-", `${VERSION}\n`);
      return 0;
    }
    const args = readArguments(argv);
    if (args.help) {
      await writeWhole("-", helpFor(args.command || args.files[0] || ""));
      return argv.length === 0 ? 2 : 0;
    }
    if (!["check", "diff"].includes(args.command) && args.files.length > 0)
      throw new UsageError(`unexpected: ${args.files[0]}; files are given with --state or --scenario-file`);
    await COMMANDS[args.command]?.(await withFigure(args));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`coalition-map: ${printable(error.message)}\n`);
      return 2;
    }
    const expected = error instanceof BadData || error instanceof OutputError;
    process.stderr.write(`${printable(expected ? error.message : `coalition-map: ${explain(error)}`)}\n`);
    return 1;
  }
}
