import { Button, Caption1, Field, Select, Subtitle2, Text, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Severity } from '../standard/types';
import { LISTS } from '../standard/lists';
import { wordOf } from '../standard/words';
import { PANE_WORDS } from '../words/pane';
import type { Place } from '../workbook/go-to';
import { usePane } from './pane-context';
import { useStyles } from './styles';

const words = PANE_WORDS.findings;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const PAGE = 50;

export interface ShownFinding extends Finding {
  readonly place?: Place | null;
}

/** Findings to browse by severity and by file, errors first; those of the open workbook lead to their cells. */
export function Findings({
  title,
  findings,
  onGoTo,
}: {
  readonly title: string;
  readonly findings: readonly ShownFinding[];
  readonly onGoTo?: (place: Place) => void;
}) {
  const { language, say } = usePane();
  const styles = useStyles();
  const [severity, setSeverity] = useState('');
  const [file, setFile] = useState('');
  const [most, setMost] = useState(PAGE);
  const files = [...new Set(findings.map(({ source }) => source))].filter((source) => source !== '').sort();
  const wanted = SEVERITIES.flatMap((level) =>
    findings.filter(
      (finding) => finding.severity === level && (severity === '' || severity === level) && (file === '' || file === finding.source),
    ),
  );
  return (
    <section className={styles.column}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {findings.length === 0 ? (
        <Text>{say(words.noneAtAll)}</Text>
      ) : (
        <>
          <Field label={say(words.severity)}>
            <Select
              value={severity}
              onChange={(_, { value }) => {
                setSeverity(value);
                setMost(PAGE);
              }}
            >
              <option value="">{`${say(words.all)} (${findings.length})`}</option>
              {SEVERITIES.map((level) => (
                <option key={level} value={level}>
                  {`${wordOf(LISTS.severity, level, language)} (${findings.filter((finding) => finding.severity === level).length})`}
                </option>
              ))}
            </Select>
          </Field>
          {files.length > 1 && (
            <Field label={say(words.file)}>
              <Select
                value={file}
                onChange={(_, { value }) => {
                  setFile(value);
                  setMost(PAGE);
                }}
              >
                <option value="">{say(words.allFiles)}</option>
                {files.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Field>
          )}
          <Caption1 role="status">{say(words.shown, { count: wanted.length })}</Caption1>
          <ul className={styles.list}>
            {wanted.slice(0, most).map((finding, index) => (
              <li key={index}>
                <OneFinding finding={finding} {...(onGoTo ? { onGoTo } : {})} />
              </li>
            ))}
          </ul>
          {wanted.length > most && (
            <Button onClick={() => setMost(most + 10 * PAGE)}>
              {say(words.more, { count: Math.min(10 * PAGE, wanted.length - most) })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function OneFinding({ finding, onGoTo }: { readonly finding: ShownFinding; readonly onGoTo?: (place: Place) => void }) {
  const { language, say } = usePane();
  const styles = useStyles();
  const { source, sheet, row, column, value, reason, severity, place } = finding;
  const where = [source, sheet, row === null ? null : say(words.row, { row }), column]
    .filter((part) => part !== null && part !== '')
    .join(' › ');
  return (
    <div className={mergeClasses(styles.finding, styles[severity])}>
      <Text weight="semibold">
        {wordOf(LISTS.severity, severity, language)}
        {language === 'fr' ? '\u00a0: ' : ': '}
        {reason[language]}
      </Text>
      {place && onGoTo ? (
        <Button size="small" onClick={() => onGoTo(place)}>
          {say(words.goTo, { place: where })}
        </Button>
      ) : (
        <Caption1>{where}</Caption1>
      )}
      {value !== null && <Caption1>{say(words.found, { value: value.length > 200 ? `${value.slice(0, 200)}…` : value })}</Caption1>}
    </div>
  );
}
