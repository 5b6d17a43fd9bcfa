import type { Overlay, PackKey } from '../model/overlay';
import { SCHEMA_FILE } from './overlay-json-schema';
import { resolveStandard } from './resolve';

/**
 * An own standard to begin with: one example of each kind of change, the rest as the pack has it. People keep, change or delete each.
 */
export function exampleOverlay(pack: PackKey): Overlay {
  const { identity, thresholds, starters } = resolveStandard(pack);
  const { brand, onBrand, accent } = identity.colors;
  return {
    $schema: `./${SCHEMA_FILE}`,
    version: 1,
    pack,
    identity: { organisation: 'Organisation', logoText: 'PMO', font: identity.font, colors: { brand, onBrand, accent } },
    thresholds: { index: thresholds.index, variance: thresholds.variance, staleDays: thresholds.staleDays, risk: thresholds.risk },
    sheets: {
      project: {
        acquisitions: { show: false },
        lessons: { name: { en: 'What we learned', fr: 'Ce que nous avons appris' } },
      },
    },
    records: {
      project: {
        columns: {
          department: { name: { en: 'Directorate', fr: 'Délégation' }, required: true },
          programme: { help: { en: 'Programme of the strategic plan.', fr: 'Programme du plan stratégique.' } },
        },
        add: [
          {
            key: 'own_site',
            type: 'list',
            list: 'own_sites',
            name: { en: 'Site', fr: 'Site' },
            help: { en: 'Where the project takes place.', fr: 'Où se déroule le projet.' },
            after: 'department',
          },
          {
            key: 'own_costCentre',
            type: 'text',
            name: { en: 'Cost centre', fr: 'Centre de coûts' },
            help: { en: 'Cost centre that pays for the project.', fr: 'Centre de coûts qui finance le projet.' },
            kinds: ['portfolio'],
          },
        ],
      },
      criterion: { rows: (starters.criterion ?? []).map((row) => ({ ...row })) },
      policy: {
        addRows: [
          {
            name: { en: 'Summer', fr: 'Été' },
            rule: { en: 'No new release goes live in August.', fr: 'Aucune mise en service en août.' },
            appliesTo: { en: 'All projects', fr: 'Tous les projets' },
          },
        ],
      },
    },
    lists: {
      category: {
        entries: { infrastructure: { name: { en: 'Buildings and works', fr: 'Bâtiments et travaux' } } },
        add: [{ code: 'dataAndAi', name: { en: 'Data and AI', fr: 'Données et IA' }, synonyms: ['data', 'ai', 'ia'] }],
      },
      own_sites: {
        name: { en: 'Sites', fr: 'Sites' },
        add: [
          { code: 'head', name: { en: 'Head office', fr: 'Siège' } },
          { code: 'north', name: { en: 'North', fr: 'Nord' } },
        ],
      },
    },
  };
}
