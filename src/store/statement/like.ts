/** A LIKE pattern for whatever contains the text, which is taken literally. */
export const containsPattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
