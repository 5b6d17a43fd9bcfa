/** The theme part: only its colours are of interest (ISO/IEC 29500-1, 20.1.6.2). */
import { attributes, child, descend, parseXml, XML_DECLARATION, type XmlNode } from '../../ooxml/xml';

/** In the order of `Book.themeColors`, which is that of a colour's `theme` attribute in practice. */
const SLOTS = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
/** The order in which the part lists them. */
const LISTED = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

const colorScheme = (root: XmlNode): XmlNode | undefined => descend(root, 'themeElements', 'clrScheme');

export function readThemeColors(text: string, otherwise: readonly string[]): string[] {
  const scheme = colorScheme(parseXml(text));
  return SLOTS.map((slot, at) => {
    const value = child(scheme, slot)?.children[0];
    const rgb = value?.attributes['lastClr'] ?? value?.attributes['val'];
    return rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(rgb) ? `#${rgb.toUpperCase()}` : (otherwise[at] ?? '#000000');
  });
}

function schemeXml(colors: readonly string[], name: string, prefix: string): string {
  const entries = LISTED.map((slot) => {
    const rgb = (colors[SLOTS.indexOf(slot)] ?? '#000000').slice(1);
    return `<${prefix}${slot}><${prefix}srgbClr val="${rgb}"/></${prefix}${slot}>`;
  });
  return `<${prefix}clrScheme${attributes({ name })}>${entries.join('')}</${prefix}clrScheme>`;
}

/** A part with these colours: the given one with its colour scheme replaced, or a plain theme of our own. */
export function writeTheme(colors: readonly string[], original: string | undefined): string {
  if (original !== undefined) {
    const root = parseXml(original);
    const scheme = colorScheme(root);
    const prefix = /<([\w.-]+:)?clrScheme/.exec(original)?.[1] ?? '';
    if (scheme)
      return (
        original.slice(0, scheme.start) + schemeXml(colors, scheme.attributes['name'] ?? 'Office', prefix) + original.slice(scheme.end)
      );
  }
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const font = (kind: string, face: string): string =>
    `<a:${kind}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}>`;
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML_DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>${schemeXml(colors, 'Office', 'a:')}<a:fontScheme name="Office">${font('majorFont', 'Calibri Light')}${font('minorFont', 'Calibri')}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effects.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}
