/** Control signs, signs that change the direction of text or end a line, and two that nobody sees. */
const STEERING = /[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\ufeff]/gu;

/**
 * Text with control and direction signs as their codes (`\u202e`), so that a name can neither steer a terminal nor look like
 * another one.
 */
export const plainSigns = (text: string): string =>
  text.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
