import { defineRecord, type RecordOf } from '../../model/types';
import { idColumn, writtenColumns } from './common';
import { REQUEST_STATUSES } from './project';

const own = 'IF({currency}="",{name:currency},{currency})';
const without = (words: readonly string[]): string => words.map((word) => `{column:project.status},"<>${word}"`).join(',');
/** Requests name a programme, too: they are none of its projects until they are decided for. */
const requests = REQUEST_STATUSES.map((code) => `{listed:projectStatus.${code}}`);
const its = `{column:project.programme},{name},${without(requests)}`;
const itsRows = ['({column:project.programme}={name})', ...requests.map((word) => `({column:project.status}<>"${word}")`)].join('*');

/** Projects of the programme that are kept in another currency: without a rate their amounts cannot be added. */
const otherCurrencies = `SUMPRODUCT(${itsRows}*({column:project.currency}<>${own})*((({column:project.currency}<>"")+(${own}<>{name:currency}))>0))`;

const sumOfProjects = (key: string): string =>
  `IF({name}="",NA(),IF(SUMPRODUCT(${itsRows}*ISNUMBER({column:project.${key}}))=0,NA(),` +
  `IF(${otherCurrencies}>0,NA(),SUMIFS({column:project.${key}},${its}))))`;

const rated = (code: string): string =>
  `COUNTIFS(${its},{column:project.confidence},"{list:confidence.${code}}",${without(['{list:projectStatus.closed}', '{list:projectStatus.cancelled}'])})>0`;
const unrated = ['"{list:confidence.noData}"', '""']
  .map((word) => `COUNTIFS(${its},{column:project.status},"{list:projectStatus.running}",{column:project.confidence},${word})`)
  .join('+');

/** The middle level of portfolio, programme and project: a project names its programme. */
export const programme = defineRecord({
  key: 'programme',
  table: 'PmoProgrammes',
  idPrefix: 'PG',
  since: 2,
  name: { en: 'Programme', fr: 'Programme' },
  plural: { en: 'Programmes', fr: 'Programmes' },
  columns: [
    idColumn,
    {
      key: 'name',
      type: 'text',
      name: { en: 'Programme', fr: 'Programme' },
      help: {
        en: 'Name of the programme, as its projects name it in the register.',
        fr: 'Nom du programme, tel que ses projets le nomment dans le registre.',
      },
      required: true,
      width: 30,
    },
    {
      key: 'objective',
      type: 'text',
      refersTo: { record: 'objective', key: 'name' },
      name: { en: 'Strategic objective', fr: 'Objectif stratégique' },
      help: {
        en: 'The strategic objective that the programme serves first.',
        fr: 'L’objectif stratégique que le programme sert en premier.',
      },
      width: 28,
    },
    {
      key: 'sponsor',
      type: 'text',
      name: { en: 'Sponsor', fr: 'Commanditaire' },
      help: { en: 'Who answers for the benefits of the programme.', fr: 'Qui répond des bénéfices du programme.' },
      width: 20,
    },
    {
      key: 'manager',
      type: 'text',
      name: { en: 'Programme manager', fr: 'Directeur de programme' },
      help: { en: 'Who coordinates its projects.', fr: 'Qui coordonne ses projets.' },
      width: 20,
    },
    {
      key: 'status',
      type: 'list',
      list: 'projectStatus',
      name: { en: 'Status', fr: 'Statut' },
      help: { en: 'Where the programme stands in its life.', fr: 'Où en est le programme dans son cycle de vie.' },
      width: 13,
    },
    {
      key: 'start',
      type: 'date',
      name: { en: 'Start', fr: 'Début' },
      help: { en: 'Date on which the programme starts or started.', fr: 'Date de début du programme, prévue ou réelle.' },
      width: 12,
    },
    {
      key: 'finish',
      type: 'date',
      name: { en: 'Finish', fr: 'Fin' },
      help: { en: 'Approved finish of the programme.', fr: 'Date de fin approuvée du programme.' },
      notBefore: 'start',
      width: 12,
    },
    {
      key: 'currency',
      type: 'list',
      list: 'currency',
      name: { en: 'Currency', fr: 'Devise' },
      help: {
        en: 'Currency of the amounts of this row; blank means the currency of the settings.',
        fr: 'Devise des montants de cette ligne\u00a0; vide signifie la devise des paramètres.',
      },
      width: 9,
    },
    {
      key: 'envelope',
      type: 'money',
      name: { en: 'Budget envelope', fr: 'Enveloppe budgétaire' },
      help: { en: 'Money granted to the whole programme.', fr: 'Montant accordé à l’ensemble du programme.' },
      minimum: 0,
      width: 15,
    },
    {
      key: 'projects',
      type: 'integer',
      name: { en: 'Projects', fr: 'Projets' },
      help: {
        en: 'Number of projects of the register that name this programme. Requests are counted once they are approved.',
        fr: 'Nombre de projets du registre qui nomment ce programme. Les demandes comptent une fois approuvées.',
      },
      formula: `IF({name}="",NA(),COUNTIFS(${its}))`,
      width: 9,
    },
    {
      key: 'budget',
      type: 'money',
      name: { en: 'Budget of its projects', fr: 'Budget des projets' },
      help: {
        en: 'Sum of the approved budgets of its projects. #N/A if no budget is known, or if one of them is kept in another currency.',
        fr: 'Somme des budgets approuvés de ses projets. #N/A si aucun budget n’est connu, ou si l’un d’eux est tenu dans une autre devise.',
      },
      formula: sumOfProjects('budget'),
      width: 15,
    },
    {
      key: 'forecast',
      type: 'money',
      name: { en: 'Forecast at completion', fr: 'Coût final estimé' },
      help: {
        en: 'Sum of the forecasts at completion of its projects. #N/A if none is known, or if one of them is kept in another currency.',
        fr: 'Somme des coûts finaux estimés de ses projets. #N/A si aucun n’est connu, ou si l’un d’eux est tenu dans une autre devise.',
      },
      formula: sumOfProjects('forecast'),
      width: 15,
    },
    {
      key: 'free',
      type: 'money',
      name: { en: 'Free envelope', fr: 'Enveloppe libre' },
      help: {
        en: 'Envelope less budget of its projects: negative means that more was granted than there is.',
        fr: 'Enveloppe moins budget des projets\u00a0: négatif signifie que l’on a accordé plus que l’enveloppe.',
      },
      formula: 'IF(COUNT({envelope},{budget})<2,NA(),{envelope}-{budget})',
      width: 15,
    },
    {
      key: 'confidence',
      type: 'list',
      list: 'confidence',
      name: { en: 'Worst confidence', fr: 'Pire confiance' },
      help: {
        en: 'Worst delivery confidence among its projects that have not ended. Never green while a running project is not rated.',
        fr: 'Pire confiance de réalisation parmi ses projets non terminés. Jamais vert tant qu’un projet en cours n’est pas évalué.',
      },
      formula:
        'IF({name}="",NA(),' +
        ['red', 'amberRed', 'amber', 'amberGreen'].map((code) => `IF(${rated(code)},"{list:confidence.${code}}",`).join('') +
        `IF(${unrated}>0,"{list:confidence.noData}",IF(${rated('green')},"{list:confidence.green}","{list:confidence.noData}"))` +
        ')))))',
      width: 14,
    },
    ...writtenColumns,
  ],
});

export type Programme = RecordOf<typeof programme>;
