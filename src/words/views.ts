import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

/** What the sheets that only calculate say. */
export const VIEW_WORDS = {
  leftOut: text(
    'This page calculates from sheets or columns that your organisation’s standard leaves out.',
    'Cette page se calcule à partir de feuilles ou de colonnes que le standard de votre organisation écarte.',
  ),
  statusDate: text('Status date', 'Date d’état'),
  gantt: {
    wbs: text('WBS', 'WBS'),
    task: text('Task', 'Tâche'),
    start: text('Start', 'Début'),
    finish: text('Finish', 'Fin'),
    complete: text('%\u00a0done', 'Avanc.'),
    slip: text('Slip (d)', 'Gliss. (j)'),
    done: text('done', 'fait'),
    toDo: text('to do', 'à faire'),
    late: text('late', 'en retard'),
    milestone: text('milestone', 'jalon'),
    baselineMilestone: text('milestone in the baseline', 'jalon de référence'),
    baseline: text('baseline', 'référence'),
    today: text('status date', 'date d’état'),
    nothing: text('Nothing yet: enter tasks on the sheet {sheet}.', 'Rien encore\u00a0: saisissez des tâches dans la feuille {sheet}.'),
    tooMany: text('Only the first {most} of the tasks are shown.', 'Seules les {most} premières tâches sont affichées.'),
    printed: text(
      'The print area ends after {printed} tasks: extend it under Page Layout.',
      'La zone d’impression s’arrête après {printed} tâches\u00a0: étendez-la dans Mise en page.',
    ),
    beyond: text(
      'Work goes on after the last period: set the Gantt’s scale or start on the sheet {sheet}.',
      'Du travail se poursuit après la dernière période\u00a0: réglez l’échelle ou le début du Gantt dans la feuille {sheet}.',
    ),
  },
} as const;
