import { Button } from '@fluentui/react-components';
import { useWatch, type Control } from 'react-hook-form';
import { PANE_WORDS } from '../../words/pane';
import { Message } from '../message';
import { usePane } from '../pane-context';
import { useTask } from '../use-task';
import type { RegisteredProject, RequestTexts } from '../../usecases/intake';

const words = PANE_WORDS.intake;
const MOST_SHOWN = 5;

/** Warns that a project with a similar name is registered already; the person decides. */
export function SimilarProjects({
  control,
  projects,
  areSimilar,
}: {
  readonly control: Control<RequestTexts>;
  readonly projects: readonly RegisteredProject[];
  readonly areSimilar: (one: string, other: string) => boolean;
}) {
  const { actions, say } = usePane();
  const task = useTask();
  const name = useWatch({ control, name: 'name' }) ?? '';
  const similar = name.trim().length < 3 ? [] : projects.filter((project) => areSimilar(project.name, name)).slice(0, MOST_SHOWN);
  if (similar.length === 0) return null;
  return (
    <Message
      intent="warning"
      title={say(words.similar)}
      actions={similar.map(({ id, name: known, place }) => (
        <Button key={`${place.row}`} size="small" onClick={() => void task.run(() => actions.goTo(place))}>
          {say(words.goToProject, { project: [id, known].filter((part) => part !== '').join(' ') })}
        </Button>
      ))}
    >
      {say(words.similarNote)} {task.failure}
    </Message>
  );
}
