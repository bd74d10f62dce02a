import { useTransition } from 'react';
import { loadTexts } from '@/shared/i18n/catalogue';
import { chooseLanguage, languages, type Language } from '@/shared/i18n/language';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { forgetFailures } from '@/shared/router/part';
import { Choices } from '@/shared/form/Choices';
import { say } from '@/shared/ui/toast';

export function LanguageChoice() {
  const t = useText('common');
  const language = useLanguage();
  const [, startTransition] = useTransition();
  const choose = (chosen: Language) =>
    startTransition(async () => {
      try {
        await loadTexts(chosen, 'common');
        chooseLanguage(chosen);
      } catch {
        // The next tap tries again.
        forgetFailures();
        say(t('error.offline'));
      }
    });
  return (
    <Choices
      label={t('settings.language')}
      value={language}
      options={languages.map((one) => ({ value: one, label: t(`language.${one}`) }))}
      onChange={choose}
    />
  );
}
