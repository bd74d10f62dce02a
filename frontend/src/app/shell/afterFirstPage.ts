/** How long after the page has loaded what is not needed for it has to wait, in milliseconds. */
const rest = 2_000;

let endRest: () => void = () => undefined;
let passed: Promise<void> | null = null;

/** Resolves when the first page has had the network and the processor to itself, or when it is cut short. */
export function afterFirstPage(): Promise<void> {
  passed ??= new Promise<void>((resolve) => {
    endRest = resolve;
    const wait = () => setTimeout(resolve, rest);
    if (document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true });
  });
  return passed;
}

/** What waits is needed now. */
export function cutRestShort(): void {
  void afterFirstPage();
  endRest();
}
