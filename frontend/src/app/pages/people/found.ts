/** Somebody found: the id that is kept, and how they are called. */
export type Found = { id: string; name: string; about: string };
