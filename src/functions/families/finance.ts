import {
  benefitCostRatio,
  discountedPayback,
  internalRate,
  modifiedInternalRate,
  netPresentValue,
  payback,
  returnOnInvestment,
} from '../../domain/finance/cash-flows';
import { convertMoney, rateTable, type ExchangeRate, type RateTable } from '../../domain/money/convert';
import { fail, type Failure } from '../../domain/result';
import { elementwise, single, type FunctionEntry } from '../entry';
import { anything, date, number, optional, text, vector, words, zeroIsBlank } from '../makers';
import { oncePer } from '../once-per';
import { isFailure, misfit } from '../values';

const BMA = 'Brealey, Myers, Allen, Principles of Corporate Finance, ch. 5–6';

const FLOWS = vector(
  number(
    'flows',
    'flux',
    text(
      'Cash flows, one a period, the first at t = 0; outflows negative',
      'Flux de trésorerie, un par période, le premier à t = 0 ; décaissements négatifs',
    ),
    'money',
  ),
);
const RATE = number('rate', 'taux', text('Discount rate a period', 'Taux d’actualisation par période'), 'fraction');

const RATES = anything(
  'rates',
  'taux',
  text('Table of from, to, date, type, rate: 1 from = rate to', 'Tableau de : de, vers, date, type, taux ; 1 de = taux vers'),
);

/** Rows of from, to, date, type, rate. A first row with words for date and rate is a header; wholly blank rows are passed over. */
const ratesFrom = oncePer((cells: readonly (readonly unknown[])[]): RateTable | Failure => {
  const rates: ExchangeRate[] = [];
  const narrow = cells.find((row) => row.length < 5);
  if (narrow) return fail('fiveColumnsNeeded', { argument: RATES.name.en, size: `${cells.length} × ${narrow.length}` });
  for (const [index, [from, to, day, type, rate]] of cells.entries()) {
    if (index === 0 && isWord(day) && isWord(rate)) continue;
    if (isNothing(from) && isNothing(to) && isNothing(rate)) continue;
    const place = { row: index, rows: cells.length, columns: 5 };
    if (!isNothing(rate) && typeof rate !== 'number') return misfit('notANumber', rate, RATES, { ...place, column: 4 });
    if (!isNothing(day) && typeof day !== 'number') return misfit('dateAsText', day, RATES, { ...place, column: 2 });
    rates.push({
      from: String(from),
      to: String(to),
      // A blank rate is refused where it is asked for, like the 0 that it is on the desktop.
      rate: typeof rate === 'number' ? rate : 0,
      date: typeof day === 'number' && day > 0 ? day : null,
      type: isNothing(type) ? null : String(type),
    });
  }
  return rateTable(rates);
});

/** A number typed as text begins with no letter. */
const isWord = (cell: unknown): boolean => typeof cell === 'string' && /^\s*\p{L}/u.test(cell);

const isNothing = (cell: unknown): boolean => cell === null || cell === '' || cell === 0;

export const FINANCE: readonly FunctionEntry[] = [
  single({
    id: 'PROJECTNPV',
    french: 'VANPROJET',
    description: text(
      'Net present value; the first flow is at t = 0 and not discounted.',
      'Valeur actuelle nette ; le premier flux est à t = 0 et non actualisé.',
    ),
    parameters: [RATE, FLOWS],
    gives: { unit: 'money', description: text('Positive: worth more than the rate', 'Positive : rapporte plus que le taux') },
    formula: text('Σ flow_t / (1 + rate)^t, t from 0', 'Σ flux_t / (1 + taux)^t, t à partir de 0'),
    source: BMA,
    note: text('Excel’s NPV discounts the first flow too.', 'La fonction VAN d’Excel actualise aussi le premier flux.'),
    example: { args: [0.1, [[-1000], [600], [600]]], value: 41.32231404958678 },
    whole: ([rate, flows]) => netPresentValue(rate, flows),
  }),
  single({
    id: 'PROJECTIRR',
    french: 'TRIPROJET',
    description: text('Internal rate of return, where there is exactly one.', 'Taux de rendement interne, s’il est unique.'),
    parameters: [FLOWS],
    gives: { unit: 'fraction', description: text('A period', 'Par période') },
    formula: text('the rate at which the NPV is 0', 'le taux auquel la VAN est nulle'),
    source: BMA,
    note: text(
      'Flows that change sign several times have several rates or none: #NUM!; use PROJECTMIRR.',
      'Des flux qui changent plusieurs fois de signe ont plusieurs taux ou aucun : #NOMBRE! ; utilisez TRIMPROJET.',
    ),
    example: { args: [[[-100], [60], [72]]], value: 0.2 },
    whole: ([flows]) => internalRate(flows),
  }),
  single({
    id: 'PROJECTMIRR',
    french: 'TRIMPROJET',
    description: text('Modified internal rate of return.', 'Taux de rendement interne modifié.'),
    parameters: [
      FLOWS,
      number('financeRate', 'tauxEmprunt', text('Rate paid on outflows', 'Taux payé sur les décaissements'), 'fraction'),
      number('reinvestRate', 'tauxPlacement', text('Rate earned on inflows', 'Taux perçu sur les encaissements'), 'fraction'),
    ],
    gives: { unit: 'fraction', description: text('A period', 'Par période') },
    formula: text(
      '(future value of inflows / present value of outflows)^(1/n) − 1',
      '(valeur future des encaissements / valeur actuelle des décaissements)^(1/n) − 1',
    ),
    source: BMA,
    example: { args: [[[-100], [60], [72]], 0.1, 0.2], value: 0.2 },
    whole: ([flows, financeRate, reinvestRate]) => modifiedInternalRate(flows, financeRate, reinvestRate),
  }),
  single({
    id: 'PAYBACK',
    french: 'DELAIRECUPERATION',
    description: text('Periods until the flows have paid back what was spent.', 'Périodes nécessaires pour récupérer la mise.'),
    parameters: [FLOWS],
    gives: {
      unit: 'periods',
      description: text('Interpolated within the period; never: #N/A', 'Interpolé dans la période ; jamais : #N/A'),
    },
    formula: text('t − 1 + balance before / flow of t', 't − 1 + solde précédent / flux de t'),
    source: BMA,
    example: { args: [[[-1000], [400], [400], [400]]], value: 2.5 },
    whole: ([flows]) => payback(flows),
  }),
  single({
    id: 'DISCOUNTEDPAYBACK',
    french: 'DELAIRECUPERATION.ACTUALISE',
    description: text('Payback with discounted flows.', 'Délai de récupération avec flux actualisés.'),
    parameters: [RATE, FLOWS],
    gives: {
      unit: 'periods',
      description: text('Interpolated within the period; never: #N/A', 'Interpolé dans la période ; jamais : #N/A'),
    },
    formula: text('as PAYBACK, each flow / (1 + rate)^t', 'comme DELAIRECUPERATION, chaque flux / (1 + taux)^t'),
    source: BMA,
    example: { args: [0.1, [[-1000], [550], [605], [665.5]]], value: 2 },
    whole: ([rate, flows]) => discountedPayback(rate, flows),
  }),
  elementwise({
    id: 'ROI',
    french: 'RSI',
    description: text('Return on investment.', 'Retour sur investissement.'),
    parameters: [
      number('benefits', 'bénéfices', text('Total benefits', 'Total des bénéfices'), 'money'),
      number('costs', 'coûts', text('Total costs, positive', 'Total des coûts, positif'), 'money'),
    ],
    gives: { unit: 'fraction', description: text('0: the money comes back, no more', '0 : la mise revient, sans plus') },
    formula: text('(benefits − costs) / costs', '(bénéfices − coûts) / coûts'),
    source: BMA,
    example: { args: [1500, 1000], value: 0.5 },
    each: ([benefits, costs]) => returnOnInvestment(benefits, costs),
  }),
  single({
    id: 'BCR',
    french: 'RATIOBENEFICECOUT',
    description: text('Benefit-cost ratio of discounted flows.', 'Ratio bénéfices-coûts de flux actualisés.'),
    parameters: [
      RATE,
      vector(
        number(
          'benefits',
          'bénéfices',
          text('Benefits by period from t = 0, positive', 'Bénéfices par période dès t = 0, positifs'),
          'money',
        ),
      ),
      vector(number('costs', 'coûts', text('Costs by period from t = 0, positive', 'Coûts par période dès t = 0, positifs'), 'money')),
    ],
    gives: { unit: 'index', description: text('Above 1: worth it', 'Supérieur à 1 : rentable') },
    formula: text('Σ benefit_t / (1 + rate)^t ÷ Σ cost_t / (1 + rate)^t', 'Σ bénéfice_t / (1 + taux)^t ÷ Σ coût_t / (1 + taux)^t'),
    source: BMA,
    example: { args: [0.1, [[0], [1100]], [[500], [0]]], value: 2 },
    whole: ([rate, benefits, costs]) => benefitCostRatio(rate, benefits, costs),
  }),
  elementwise({
    id: 'CONVERTMONEY',
    french: 'CONVERTIRDEVISE',
    description: text('An amount in another currency, at a stated rate.', 'Un montant dans une autre devise, à un taux indiqué.'),
    parameters: [
      number('amount', 'montant', text('Amount to convert', 'Montant à convertir'), 'money'),
      zeroIsBlank(words('from', 'de', text('Currency of the amount', 'Devise du montant'))),
      zeroIsBlank(words('to', 'vers', text('Currency wanted', 'Devise voulue'))),
      RATES,
      optional(
        zeroIsBlank(
          date(
            'date',
            'date',
            text(
              'The latest rate not after this day (default: the latest of all)',
              'Le dernier taux jusqu’à ce jour (par défaut le plus récent)',
            ),
          ),
        ),
      ),
      optional(
        zeroIsBlank(
          words(
            'rateType',
            'typeTaux',
            text(
              'Kind of rate, as in the table: budget, average, closing …',
              'Type de taux, comme dans le tableau : budget, moyen, clôture…',
            ),
          ),
        ),
      ),
    ],
    gives: {
      unit: 'money',
      description: text(
        'Amount in the currency wanted; no rate: #N/A, never 1',
        'Montant dans la devise voulue ; sans taux : #N/A, jamais 1',
      ),
    },
    formula: text(
      'amount × rate, or amount / rate where only the other direction is stated',
      'montant × taux, ou montant / taux si seul le sens inverse est indiqué',
    ),
    source: text('Rates of the organisation', 'Taux de l’organisation'),
    example: { args: [100, 'EUR', 'USD', [['EUR', 'USD', 46000, 'closing', 1.1]]], value: 110 },
    each: ([amount, from, to, table, date, type]) => {
      const rates = ratesFrom(table);
      if (isFailure(rates)) return rates;
      if (from === null || to === null) return fail('noCurrency', { argument: from === null ? 'from' : 'to' });
      return convertMoney(amount, from, to, rates, { date, type });
    },
  }),
];
