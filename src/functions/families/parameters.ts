import { number, optional, text, vector, yesNo, date, zeroIsBlank } from '../makers';

/** Parameters that several functions share. */
export const EV = number('ev', 'va', text('Earned value (BCWP)', 'Valeur acquise (CBTE)'), 'money');
export const PV = number('pv', 'vp', text('Planned value (BCWS) by the same date', 'Valeur planifiée (CBTP) à la même date'), 'money');
export const AC = number('ac', 'cr', text('Actual cost (ACWP)', 'Coût réel (CRTE)'), 'money');
export const BAC = number(
  'bac',
  'baa',
  text('Budget at completion, without management reserve', 'Budget à l’achèvement, sans réserve de gestion'),
  'money',
);
export const EAC = number('eac', 'cfe', text('Estimate at completion', 'Coût final estimé'), 'money');
export const HEADERS = optional(
  yesNo(
    'headers',
    'entêtes',
    text('TRUE puts column names in front (default FALSE)', 'VRAI ajoute les noms des colonnes (FAUX par défaut)'),
  ),
);
export const STATUS_DATE = date(
  'statusDate',
  'dateÉtat',
  text('Status date: calculated at the end of this day', 'Date d’état : calcul à la fin de ce jour'),
);
export const DAYS_OFF = optional(
  vector(
    zeroIsBlank(date('holidays', 'fériés', text('Days off besides Saturday and Sunday', 'Jours chômés outre le samedi et le dimanche'))),
  ),
);
