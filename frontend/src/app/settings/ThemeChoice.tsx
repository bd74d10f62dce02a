import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Choices } from '@/shared/form/Choices';
import { chooseTheme, currentTheme, themes, type Theme } from '../theme';

export function ThemeChoice() {
  const t = useText('common');
  const [theme, setTheme] = useState(currentTheme);
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <Choices
      label={t('settings.theme')}
      value={theme}
      options={themes.map((one) => ({ value: one, label: t(`theme.${one}`) }))}
      onChange={choose}
    />
  );
}
