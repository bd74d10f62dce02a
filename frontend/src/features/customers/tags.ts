/** Most tags of one customer, and the longest. */
export const mostTags = 20;
export const longestTag = 20;

/** Words as they were typed, each once. */
export function tagsOf(typed: string): string[] {
  return [...new Set(typed.split(/[\s,，、]+/).filter((one) => one !== ''))];
}

/** Whether the service takes it: what begins otherwise would be a formula in a spreadsheet. */
export function isTag(word: string): boolean {
  return word.length <= longestTag && !/^[*=+@-]/.test(word);
}
