import { describe, expect, it } from "vitest";
import { MissingPackage, needing } from "../../src/cli/optional.js";

const failing = (message: string, code: string) =>
  needing("A PNG", () => Promise.reject(Object.assign(new Error(message), { code })));

describe("a package that only some formats need", () => {
  it("is said to be missing if it is not installed", async () => {
    const error = "Cannot find package '@resvg/resvg-js' imported from /a/png.js";
    await expect(failing(error, "ERR_MODULE_NOT_FOUND")).rejects.toThrow(MissingPackage);
  });

  it("is not said to be missing if a package of its own is, or if it fails: the cause is told", async () => {
    for (const [message, code] of [
      [
        "Cannot find package 'brotli' imported from '/a/node_modules/fontkit/dist/main.mjs', as 'fontkit' needs",
        "ERR_MODULE_NOT_FOUND",
      ],
      ["Cannot find module './js-binding.node' of '@resvg/resvg-js'", "MODULE_NOT_FOUND"],
      ["'@resvg/resvg-js' has a library for another processor", "ERR_DLOPEN_FAILED"],
    ] as const)
      await expect(failing(message, code)).rejects.toThrow(message);
  });
});
