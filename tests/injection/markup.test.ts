import { expect, it } from "vitest";
import { PAYLOADS } from "../injection-payloads.js";
import { dangers, readAgain, readHtml, readXml } from "./markup.js";

it("knows sixty payloads and more, each once", () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
});

it("finds what could run when nothing is escaped", () => {
  const found = PAYLOADS.filter((payload) => dangers(readHtml(`<p title="${payload}">${payload}</p>`)).length > 0);
  expect(found.length).toBeGreaterThan(PAYLOADS.length / 2);
  expect(dangers(readAgain("<svg></p><style><a id='</style><img src=x onerror=y>'>")).length).toBeGreaterThan(0);
  expect(dangers(readHtml('<a href="javascript:x">y</a>'))).toEqual(["javascript:x"]);
});

it("reads XML strictly", () => {
  expect(readXml('<a b="c &lt;"><d/>&amp;</a>')).toMatchObject({ shape: new Set(["a", "a@b", "d"]), text: "&" });
  for (const bad of ["<a>", "<a></b>", "<a b='c'/>", "<a b=c/>", "<!--x-->", "<?x?>", "<![CDATA[x]]>", "&x;", "\u0000"])
    expect(() => readXml(bad), bad).toThrow("not XML");
});
