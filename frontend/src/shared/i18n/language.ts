/** The languages of the page. Chinese is the one to fall back to. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'gridline.language';
let language: Language = languages.find((one) => one === stored()) ?? 'zh-CN';
const listeners = new Set<() => void>();

// Chosen in another tab: all tabs of a browser speak one language.
window.addEventListener('storage', ({ key }) => {
  const chosen = languages.find((one) => one === stored());
  if (key === storageKey && chosen) chooseLanguage(chosen);
});

export function currentLanguage(): Language {
  return language;
}

/** Whether a language was ever chosen here, so that what the browser keeps may be in another one. */
export function hasChosen(): boolean {
  return stored() !== null;
}

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // A browser that keeps nothing still speaks both languages.
  }
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
