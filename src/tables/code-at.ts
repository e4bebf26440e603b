const {charCodeAt} = String.prototype;

/**
 * The code of a character. `text.charCodeAt` looks the method up on the text, and once more than four kinds of strings
 * (short, cut out of another, joined …) were seen, V8 does so anew for every character: three times the time.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);
