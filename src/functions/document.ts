import type { Language } from '../words/text';
import { helpOf, type FunctionHelp } from './help';
import { FAMILIES } from './table';

const WORDS = {
  en: {
    title: 'PMO functions',
    introduction: [
      'Made from the table of functions by `node scripts/run.mjs scripts/functions-docs.ts`: change the table, not this page.',
      'One value stands for one cell; where a range is given instead, the function goes element by element (ranges of the same shape, or one value against a range) and the result spills. An error in one element stays that element’s error.',
      'What is undefined is `#N/A` and says why; text where a number belongs is `#VALUE!` and names the argument and the place. A blank cell counts as 0, but as no date where a date belongs, unless the function says otherwise. Fractions are per cents (0.25 is 25 %), dates are Excel dates.',
    ],
    parameter: 'Parameter',
    meaning: 'Meaning',
    unit: 'Unit',
    shape: 'Shape',
    gives: 'Gives',
    formula: 'Formula',
    source: 'Source',
    example: 'Example',
    note: 'Note',
    french: 'In French',
    optional: 'optional',
  },
  fr: {
    title: 'Fonctions PMO',
    introduction: [
      'Page produite à partir de la table des fonctions par `node scripts/run.mjs scripts/functions-docs.ts` : modifiez la table, pas cette page.',
      'Une valeur correspond à une cellule ; si une plage est donnée à la place, la fonction procède élément par élément (plages de même forme, ou une valeur face à une plage) et le résultat se propage. L’erreur d’un élément reste celle de cet élément.',
      'Ce qui est indéfini vaut `#N/A` et dit pourquoi ; du texte à la place d’un nombre donne `#VALEUR!` avec l’argument et la position. Une cellule vide compte pour 0, mais n’est pas une date là où il en faut une, sauf mention contraire. Les fractions sont des pourcentages (0,25 vaut 25 %), les dates sont celles d’Excel.',
    ],
    parameter: 'Paramètre',
    meaning: 'Sens',
    unit: 'Unité',
    shape: 'Forme',
    gives: 'Résultat',
    formula: 'Formule',
    source: 'Source',
    example: 'Exemple',
    note: 'À savoir',
    french: 'En anglais',
    optional: 'facultatif',
  },
} as const;

const ERROR_WORDS: Readonly<Record<string, string>> = { '#VALUE!': '#VALEUR!', '#NUM!': '#NOMBRE!' };

const fileName = (id: string): string => id.toLowerCase().replace('.', '-');
const bar = (text: string): string => text.replaceAll('|', '\\|');

/** The reference of all functions in one language, as Markdown. */
export const functionsDocument = (language: Language): string => {
  const words = WORDS[language];
  const sections = FAMILIES.map(({ title, functions }) =>
    [
      `## ${title[language]}`,
      ...functions.map((entry) => section(helpOf(entry, language), helpOf(entry, language === 'en' ? 'fr' : 'en').name, language)),
    ].join('\n\n'),
  );
  const contents = FAMILIES.map(
    ({ title, functions }) =>
      `- **${title[language]}** · ${functions.map((entry) => `[${entry.names[language]}](#${fileName(entry.id)})`).join(' · ')}`,
  );
  const parts = [
    '<!-- prettier-ignore-start -->',
    `# ${words.title}`,
    ...words.introduction,
    contents.join('\n'),
    ...sections,
    '<!-- prettier-ignore-end -->',
  ];
  return `${parts.join('\n\n')}\n`;
};

const section = (help: FunctionHelp, otherName: string, language: Language): string => {
  const words = WORDS[language];
  const parameters = help.parameters.map(
    ({ name, description, options, unit, shape, optional }) =>
      `| ${name}${optional ? ` (${words.optional})` : ''} | ${bar(description)}${options.length > 0 ? ` (${options.join(', ')})` : ''} | ${unit} | ${shape} |`,
  );
  const facts = [
    `- ${words.gives}${colon(language)} ${help.result}`,
    `- ${words.formula}${colon(language)} ${help.formula}`,
    `- ${words.source}${colon(language)} ${help.source}`,
    `- ${words.example}${colon(language)} \`${help.example.formula}\` → ${inCell(help.example.value, language)}`,
    ...(help.note === undefined ? [] : [`- ${words.note}${colon(language)} ${help.note}`]),
    `- ${words.french}${colon(language)} \`${otherName}\``,
  ];
  return [
    `### <a id="${fileName(help.id)}"></a>\`${help.signature}\``,
    help.description,
    [`| ${words.parameter} | ${words.meaning} | ${words.unit} | ${words.shape} |`, '|---|---|---|---|', ...parameters].join('\n'),
    facts.join('\n'),
  ].join('\n\n');
};

const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':');

const inCell = (value: string, language: Language): string =>
  `\`${language === 'fr' ? value.replace(/#(?:VALUE|NUM)!/g, (error) => ERROR_WORDS[error] ?? error) : value}\``;

/** The same as a page of its own, for the help address in the metadata. */
export const functionsPage = (language: Language): string => {
  const words = WORDS[language];
  const sections = FAMILIES.map(
    ({ title, functions }) =>
      `<h2>${escaped(title[language])}</h2>\n${functions.map((entry) => article(helpOf(entry, language), entry.id, language)).join('\n')}`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title>
<style>body{font:15px/1.5 "Segoe UI",system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#242424;background:#fff}code{background:#f3f3f3;padding:.1em .3em}table{border-collapse:collapse}td,th{border:1px solid #d1d1d1;padding:.25rem .5rem;text-align:left;vertical-align:top}@media(prefers-color-scheme:dark){body{color:#f5f5f5;background:#1f1f1f}code{background:#333}td,th{border-color:#555}}</style></head>
<body><h1>${words.title}</h1>
${words.introduction
  .slice(1)
  .map((paragraph) => `<p>${escaped(paragraph).replace(/`([^`]*)`/g, '<code>$1</code>')}</p>`)
  .join('\n')}
${sections.join('\n')}
</body></html>
`;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const article = (help: FunctionHelp, id: string, language: Language): string => {
  const words = WORDS[language];
  const parameters = help.parameters.map(
    ({ name, description, options, unit, shape, optional }) =>
      `<tr><td>${escaped(name)}${optional ? ` (${words.optional})` : ''}</td><td>${escaped(description)}${options.length > 0 ? ` (${escaped(options.join(', '))})` : ''}</td><td>${escaped(unit)}</td><td>${escaped(shape)}</td></tr>`,
  );
  const fact = (name: string, value: string): string => `<dt>${name}</dt><dd>${value}</dd>`;
  return `<h3 id="${id.toLowerCase()}"><code>${escaped(help.signature)}</code></h3>
<p>${escaped(help.description)}</p>
<table><tr><th>${words.parameter}</th><th>${words.meaning}</th><th>${words.unit}</th><th>${words.shape}</th></tr>${parameters.join('')}</table>
<dl>${fact(words.gives, escaped(help.result))}${fact(words.formula, escaped(help.formula))}${fact(words.source, escaped(help.source))}${fact(words.example, `<code>${escaped(help.example.formula)}</code> → <code>${escaped(help.example.value)}</code>`)}${help.note === undefined ? '' : fact(words.note, escaped(help.note))}</dl>`;
};
