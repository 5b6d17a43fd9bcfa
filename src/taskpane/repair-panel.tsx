import { Button, Caption1, Subtitle2, Text } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { CheckFinding } from '../standard/check/finding';
import { mendedAs } from '../standard/check/mended';
import { RULES } from '../standard/check/rules';
import { foundText } from '../standard/writing/shown';
import { PANE_WORDS } from '../words/pane';
import { Message } from './message';
import { usePane } from './pane-context';
import { useStyles } from './styles';
import { placeOf } from './findings';

const words = PANE_WORDS.check;
const MOST_SHOWN = 100;

/** Asks before the workbook is changed: says what will be done, and that Excel may not take it back. */
export function Confirmation({
  title,
  children,
  action,
  onConfirm,
  onCancel,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { say } = usePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.column}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <Subtitle2>{title}</Subtitle2>
      </h2>
      <Message intent="info">{say(words.undo)}</Message>
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onConfirm}>
          {action}
        </Button>
        <Button onClick={onCancel}>{say(words.cancel)}</Button>
      </div>
    </section>
  );
}

/** What a repair will do, or has done: where, what stood there, and what stands there then. */
export function Changes({ label, changes }: { readonly label: string; readonly changes: readonly CheckFinding[] }) {
  const { language, say, standard, writing } = usePane();
  const styles = useStyles();
  const changed = changes.slice(0, MOST_SHOWN).map((finding) => ({ finding, after: mendedAs(finding, standard, writing) }));
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {changed.map(({ finding, after }, index) => (
          <li key={index} className={styles.finding}>
            <Text weight="semibold">{RULES[finding.rule].name[language]}</Text>
            <Caption1>{placeOf(finding, say)}</Caption1>
            {after !== null && (
              <Caption1>
                {finding.value === null ? '' : `${foundText(finding.value, writing)} `}→ {after}
              </Caption1>
            )}
          </li>
        ))}
      </ul>
      {changes.length > MOST_SHOWN && <Caption1>{say(words.moreChanges, { count: changes.length - MOST_SHOWN })}</Caption1>}
    </>
  );
}
