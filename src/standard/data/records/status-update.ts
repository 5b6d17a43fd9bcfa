import { defineRecord, type Column, type RecordOf } from '../../model/types';
import { idColumn, projectReference, traceColumns } from './common';

const rating = <const K extends string>(key: K, en: string, fr: string) =>
  ({
    key,
    type: 'list',
    list: 'rag',
    name: { en, fr },
    help: {
      en: 'Green: on track. Amber: at risk. Red: needs the committee. No data is never green.',
      fr: 'Vert\u00a0: conforme. Orange\u00a0: à risque. Rouge\u00a0: appelle le comité. Non renseigné n’est jamais vert.',
    },
    width: 12,
  }) as const satisfies Column;

const worst = ['{schedule}', '{cost}', '{scope}', '{resources}'];
const anyIs = (code: string): string => `OR(${worst.map((dimension) => `${dimension}="{list:rag.${code}}"`).join(',')})`;
const allAre = (code: string): string => `AND(${worst.map((dimension) => `${dimension}="{list:rag.${code}}"`).join(',')})`;

export const statusUpdate = defineRecord({
  key: 'statusUpdate',
  table: 'PmoStatus',
  idPrefix: 'S',
  name: { en: 'Status update', fr: 'Point d’avancement' },
  plural: { en: 'Status', fr: 'Avancement' },
  columns: [
    idColumn,
    projectReference,
    {
      key: 'date',
      type: 'date',
      name: { en: 'Status date', fr: 'Date d’état' },
      help: { en: 'The day that this status describes.', fr: 'Le jour que décrit ce point d’avancement.' },
      required: true,
      width: 12,
    },
    {
      key: 'progress',
      since: 2,
      type: 'percent',
      name: { en: '% complete', fr: '% d’avancement' },
      help: {
        en: 'Share of the project’s work that is done, as the project manager judges it.',
        fr: 'Part du travail du projet qui est réalisée, selon le chef de projet.',
      },
      minimum: 0,
      maximum: 1,
      width: 11,
    },
    rating('schedule', 'Schedule', 'Délais'),
    rating('cost', 'Cost', 'Coûts'),
    rating('scope', 'Scope', 'Périmètre'),
    rating('resources', 'Resources', 'Ressources'),
    {
      ...rating('override', 'Overall, overridden', 'Global, forcé'),
      help: {
        en: 'Leave blank to take the worst of the four. If you override it, say why.',
        fr: 'Laisser vide pour prendre la pire des quatre. Si vous la forcez, dites pourquoi.',
      },
    },
    {
      key: 'reason',
      type: 'longText',
      name: { en: 'Reason of the override', fr: 'Motif du forçage' },
      help: {
        en: 'Why the overall rating differs from the worst of the four.',
        fr: 'Pourquoi la météo globale diffère de la pire des quatre.',
      },
      width: 28,
    },
    {
      ...rating('overall', 'Overall', 'Global'),
      help: {
        en: 'The override where there is one, else the worst of the four; green only if all four are.',
        fr: 'La valeur forcée s’il y en a une, sinon la pire des quatre\u00a0; vert seulement si les quatre le sont.',
      },
      formula: `IF({override}<>"",{override},IF(${anyIs('red')},"{list:rag.red}",IF(${anyIs('amber')},"{list:rag.amber}",IF(${allAre('green')},"{list:rag.green}","{list:rag.noData}"))))`,
    },
    {
      key: 'trend',
      since: 2,
      type: 'list',
      list: 'trend',
      name: { en: 'Trend', fr: 'Tendance' },
      help: {
        en: 'Where the project is heading since the last status.',
        fr: 'Vers où va le projet depuis le dernier point.',
      },
      width: 14,
    },
    {
      key: 'achievements',
      type: 'longText',
      name: { en: 'Achievements', fr: 'Réalisations' },
      help: { en: 'What was done since the last status.', fr: 'Ce qui a été fait depuis le dernier point.' },
      width: 40,
    },
    {
      key: 'nextSteps',
      type: 'longText',
      name: { en: 'Next steps', fr: 'Prochaines étapes' },
      help: { en: 'What comes before the next status.', fr: 'Ce qui vient avant le prochain point.' },
      width: 40,
    },
    {
      key: 'decisions',
      type: 'longText',
      name: { en: 'Decisions needed', fr: 'Décisions attendues' },
      help: {
        en: 'What the steering committee has to decide, and by when.',
        fr: 'Ce que le comité de pilotage doit décider, et pour quand.',
      },
      width: 40,
    },
    ...traceColumns,
  ],
});

export type StatusUpdate = RecordOf<typeof statusUpdate>;
