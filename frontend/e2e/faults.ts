import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What is not accessible on a page, which targets are too small, and whether it is too wide. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The site has no frames, so that no second page has to be opened; and what is in order needs no selectors.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const faults = violations.map(
    (one) => `${one.id} at ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  faults.push(
    ...(await page.evaluate(() => {
      const small = [
        ...document.querySelectorAll(
          'button, select, textarea, nav a, label:has(input[type=checkbox]), main input:not([type=checkbox])',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.height < 43.5)
        .map(
          ({ element, box }) => `target of ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 120)}`,
        );
      // A phone shows what is too wide in a window made larger; its screen stays as it is.
      const over = document.documentElement.scrollWidth - Math.min(window.innerWidth, screen.width);
      return over > 0 ? [...small, `${over} px too wide`] : small;
    })),
  );
  return faults;
}
