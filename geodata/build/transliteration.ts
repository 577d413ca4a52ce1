/** Letters of the national transliteration of 2010 (Cabinet resolution no. 55): within a word, and where they begin one. */
const LETTERS: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ю: "iu",
  я: "ia",
};
const INITIAL: Readonly<Record<string, string>> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };

/**
 * A Ukrainian name in Latin letters. The soft sign and the apostrophe are left out, and зг is zgh. Throws on a letter that is
 * not Ukrainian.
 */
export function transliterated(name: string): string {
  const letters = [...name.replaceAll(/[ьЬ’]/g, "")];
  return letters
    .map((letter, at) => {
      const small = letter.toLocaleLowerCase("uk");
      if (!/\p{L}/u.test(letter)) return letter;
      const before = letters[at - 1];
      const isFirst = before === undefined || !/\p{L}/u.test(before);
      if (small === "г" && before?.toLocaleLowerCase("uk") === "з") return "gh";
      const latin = (isFirst ? INITIAL[small] : undefined) ?? LETTERS[small];
      if (latin === undefined) throw new RangeError(`not a Ukrainian letter: ${JSON.stringify(letter)} in ${name}`);
      return letter === small ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
    })
    .join("");
}
