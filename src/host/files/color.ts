/** Colours of parts (CT_Color; ISO/IEC 29500-1, 18.8.19) as `#RRGGBB`. */
import { numberOf, type XmlNode } from '../../ooxml/xml';

/** The palette of Excel 97 (ISO/IEC 29500-1, 18.8.27). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export interface Palette {
  readonly theme: readonly string[];
  /** A file's own palette in place of the usual one. */
  readonly indexed?: readonly string[];
}

/** Undefined for the automatic colour and for a node that is absent. */
export function readColor(node: XmlNode | undefined, palette: Palette): string | undefined {
  if (!node) return undefined;
  const { rgb, theme, indexed, tint } = node.attributes;
  const base =
    rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)
      ? `#${rgb.slice(-6).toUpperCase()}`
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : indexed !== undefined
          ? (palette.indexed?.[Number(indexed)] ?? (INDEXED[Number(indexed)] && `#${INDEXED[Number(indexed)]}`))
          : undefined;
  return base && tinted(base, numberOf(tint) ?? 0);
}

/** A tint moves the lightness towards white or black (ISO/IEC 29500-1, 18.8.19). */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const delta = max - min;
  const saturation = delta === 0 ? 0 : delta / (lightness > 0.5 ? 2 - max - min : max + min);
  const hue = delta === 0 ? 0 : max === r ? ((g - b) / delta + 6) % 6 : max === g ? (b - r) / delta + 2 : (r - g) / delta + 4;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (offset: number): string => {
    const position = (hue + offset) % 6;
    const share = Math.max(0, Math.min(1, Math.abs(position - 3) - 1));
    return Math.round(255 * (moved - chroma / 2 + chroma * share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(4)}${channel(2)}`.toUpperCase();
}

export const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;
