import { Link, Subtitle2, Text } from '@fluentui/react-components';
import { PANE_WORDS } from '../words/pane';
import { WORKBOOK_WORDS } from '../words/workbook';
import { Page } from './page';
import { SelfTestEntry } from './self-test-entry';
import { usePane } from './pane-context';
import { useStyles } from './styles';

const words = PANE_WORDS.help;

/** How it goes, step by step, and where the functions are described. */
export function HelpView() {
  const { identity, language, say, version } = usePane();
  const styles = useStyles();
  const kinds = identity ? [identity.kind] : (['project', 'portfolio'] as const);
  return (
    <Page title={say(words.title)}>
      {kinds.map((kind) => (
        <section key={kind} className={styles.column}>
          <Subtitle2 as="h2" className={styles.heading}>
            {say(words.steps[kind])}
          </Subtitle2>
          <ol className={styles.steps}>
            {WORKBOOK_WORDS.steps[kind].map((step) => (
              <li key={step.en}>{say(step)}</li>
            ))}
          </ol>
        </section>
      ))}
      <section className={styles.tight}>
        <Link href={`docs/functions.${language}.html`} target="_blank" rel="noreferrer">
          {say(words.functions)}
        </Link>
        <Text>{say(words.functionsNote)}</Text>
      </section>
      <SelfTestEntry />
      <Text size={200} className={styles.muted}>
        {say(words.privacy)} {say(PANE_WORDS.start.versions, { standard: identity?.version ?? say(PANE_WORDS.none), version })}
      </Text>
    </Page>
  );
}
