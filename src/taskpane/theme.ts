import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

export type ThemeKind = 'light' | 'dark' | 'contrast';

export const THEMES: Readonly<Record<ThemeKind, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** What is known of how things look: Office's theme (undefined in some hosts) and what the system prefers. */
export interface Appearance {
  readonly officeTheme: { readonly bodyBackgroundColor?: string; readonly isDarkTheme?: boolean } | undefined;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

export const themeFor = ({ officeTheme, prefersDark, forcedColors }: Appearance): ThemeKind => {
  if (forcedColors) return 'contrast';
  const dark = officeTheme?.isDarkTheme ?? isDark(officeTheme?.bodyBackgroundColor) ?? prefersDark;
  return dark ? 'dark' : 'light';
};

/** Whether a colour `#RRGGBB` is dark (relative luminance of the channels as they are, which is enough to tell black from white). */
const isDark = (color: string | undefined): boolean | undefined => {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(color ?? '');
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((channel) => parseInt(channel, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
};

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const;

/** Follows the theme while the pane is open. Office tells nobody of a change in Excel, so it is looked up whenever the pane gets the focus. */
export const useTheme = (officeTheme: () => Appearance['officeTheme']): ThemeKind => {
  const [kind, setKind] = useState<ThemeKind>(() => currentTheme(officeTheme));
  useEffect(() => {
    const look = (): void => setKind(currentTheme(officeTheme));
    const queries = QUERIES.map((query) => matchMedia(query));
    queries.forEach((query) => query.addEventListener('change', look));
    addEventListener('focus', look);
    return () => {
      queries.forEach((query) => query.removeEventListener('change', look));
      removeEventListener('focus', look);
    };
  }, [officeTheme]);
  return kind;
};

const currentTheme = (officeTheme: () => Appearance['officeTheme']): ThemeKind => {
  const [prefersDark, forcedColors] = QUERIES.map((query) => matchMedia(query).matches);
  return themeFor({ officeTheme: officeTheme(), prefersDark: prefersDark === true, forcedColors: forcedColors === true });
};
