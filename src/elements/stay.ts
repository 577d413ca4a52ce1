/**
 * Keeps a form from being sent. Radio buttons are in forms because Chromium never lets go of those that it has counted
 * among the buttons of a shadow root, nor of what is around them.
 */
export const stay = (event: Event): void => event.preventDefault();
