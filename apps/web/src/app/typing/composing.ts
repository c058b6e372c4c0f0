/** Whether a key belongs to an input method that is still composing a text. */

/** Some browsers end the composition before the key that ended it; they give it the number 229. */
const OF_AN_INPUT_METHOD = 229;

/** Is the key one of an input method? */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === OF_AN_INPUT_METHOD;
