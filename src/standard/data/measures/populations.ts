import type { Text } from '../../../words/text';
import { REQUEST_STATUSES, WAITING_STATUSES, type Project } from '../records/project';
import type { PopulationKey } from '../../model/measure';

export interface Population {
  readonly name: Text;
  readonly definition: Text;
  readonly includes: (project: Pick<Project, 'status'>) => boolean;
}

const FINISHED_STATUSES = ['closing', 'closed'] as const;
const CANCELLED_STATUSES = ['cancelled'] as const;

const oneOf = (statuses: readonly string[]): Population['includes'] => {
  const known = new Set(statuses);
  return ({ status }) => status !== null && known.has(status);
};
const [isRequest, isFinished, isCancelled] = [oneOf(REQUEST_STATUSES), oneOf(FINISHED_STATUSES), oneOf(CANCELLED_STATUSES)];

/** Which rows of the register a figure of the portfolio counts. */
export const POPULATIONS: Readonly<Record<Exclude<PopulationKey, 'row'>, Population>> = {
  decided: {
    name: { en: 'Projects', fr: 'Projets' },
    definition: {
      en: 'All rows of the register that are no requests: active, finished and cancelled. A row without a status counts.',
      fr: 'Toutes les lignes du registre qui ne sont pas des demandes\u00a0: actives, terminées et abandonnées. Une ligne sans statut compte.',
    },
    includes: (project) => !isRequest(project),
  },
  active: {
    name: { en: 'Active projects', fr: 'Projets actifs' },
    definition: {
      en: 'Neither requests nor finished nor cancelled. An unknown status, or none, counts as active.',
      fr: 'Ni demandes, ni terminés, ni abandonnés. Un statut inconnu ou absent compte comme actif.',
    },
    includes: (project) => !isRequest(project) && !isFinished(project) && !isCancelled(project),
  },
  finished: {
    name: { en: 'Finished projects', fr: 'Projets terminés' },
    definition: { en: 'In closing, or closed.', fr: 'En clôture, ou clos.' },
    includes: isFinished,
  },
  cancelled: {
    name: { en: 'Cancelled projects', fr: 'Projets abandonnés' },
    definition: { en: 'Given up after they were decided for.', fr: 'Abandonnés après avoir été décidés.' },
    includes: isCancelled,
  },
  requests: {
    name: { en: 'Requests', fr: 'Demandes' },
    definition: {
      en: 'Waiting for a decision, or refused: in no figure of the projects.',
      fr: 'En attente de décision, ou refusées\u00a0: dans aucun chiffre des projets.',
    },
    includes: isRequest,
  },
  waiting: {
    name: { en: 'Requests that wait', fr: 'Demandes en attente' },
    definition: { en: 'Drafts, submitted, or under review.', fr: 'Brouillons, soumises, ou en revue.' },
    includes: oneOf(WAITING_STATUSES),
  },
};
