/** Enough of an id to tell a record from the others of a page, where nobody tells what it is called. */
export function shortId(id: string): string {
  return id.length > 12 ? id.slice(0, 10) : id;
}
