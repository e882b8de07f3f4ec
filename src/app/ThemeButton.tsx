import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recall, remember } from '../ui/preferences';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Follows the system, or is light or dark by choice; remembered on this device. */
export function ThemeButton() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((name) => name === recall('theme')) ?? 'auto',
  );
  // Before the first paint: no flash of the other theme.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
    remember('theme', theme === 'auto' ? null : theme);
  }, [theme]);
  const names = {
    auto: 'page.themeAuto',
    light: 'page.themeLight',
    dark: 'page.themeDark',
  } as const;
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  return (
    <button type="button" onClick={() => setTheme(next)}>
      {t('page.theme', { name: t(names[theme]) })}
    </button>
  );
}
