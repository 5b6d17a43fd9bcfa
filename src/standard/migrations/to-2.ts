import type { Migration } from './migration';

export const TO_2: Migration = {
  to: 2,
  brings: {
    en: 'The whole template set: charter, stakeholders, milestones and gates, resources, changes, benefits and more; calculated views; a guide that knows what is still to be filled in.',
    fr: 'Le jeu de modèles complet\u00a0: charte, parties prenantes, jalons et points de passage, ressources, changements, bénéfices et plus\u00a0; des vues calculées\u00a0; un guide qui sait ce qui reste à remplir.',
  },
};
