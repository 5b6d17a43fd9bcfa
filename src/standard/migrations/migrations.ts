import type { Text } from '../../words/text';

/**
 * What a version of the standard changed. Sheets, columns, fields and lists that it added are known from the standard itself (`since`), and
 * added where they belong; a migration says what the standard alone cannot tell.
 */
export interface Migration {
  /** The version that it leads to, from the one before. */
  readonly to: number;
  /** What a workbook gains, for the person who upgrades it. */
  readonly brings: Text;
}

/** One a version, in order: a workbook passes through all that lie between its own version and ours. */
const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    brings: {
      en: 'The whole template set: charter, stakeholders, milestones and gates, resources, changes, benefits and more; calculated views; a guide that knows what is still to be filled in.',
      fr: 'Le jeu de modèles complet\u00a0: charte, parties prenantes, jalons et points de passage, ressources, changements, bénéfices et plus\u00a0; des vues calculées\u00a0; un guide qui sait ce qui reste à remplir.',
    },
  },
];

/** Those that a workbook of that version has still to pass through. */
export const migrationsSince = (version: number): readonly Migration[] => MIGRATIONS.filter(({ to }) => to > version);
