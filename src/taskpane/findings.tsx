import { Button, Caption1, Field, Select, Subtitle2, Text, mergeClasses } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { SEVERITIES, type Finding } from '../standard/model/types';
import { LISTS } from '../standard/data/lists';
import { foundText } from '../standard/writing/shown';
import { wordOf } from '../standard/model/words';
import { PANE_WORDS } from '../words/pane';
import type { Text as Words } from '../words/text';
import type { Place } from '../workbook/go-to';
import { usePane } from './pane-context';
import { useStyles } from './styles';

const words = PANE_WORDS.findings;
const PAGE = 50;

export interface ShownFinding extends Finding {
  readonly place?: Place | null;
  /** Why it matters, and how it is mended. */
  readonly why?: Words;
  readonly fix?: Words;
}

/** `file › sheet › row 5 › column`, as far as there are some. */
export const placeOf = ({ source, sheet, row, column }: Pick<Finding, 'source' | 'sheet' | 'row' | 'column'>, say: Say): string =>
  [source, sheet, row === null ? null : say(words.row, { row }), column].filter((part) => part !== null && part !== '').join(' › ');

type Say = ReturnType<typeof usePane>['say'];

/** Findings to browse by severity and by file, errors first; those of the open workbook lead to their cells. */
export function Findings({
  title,
  findings,
  bySheet = false,
  onGoTo,
}: {
  readonly title: string;
  readonly findings: readonly ShownFinding[];
  /** Each sheet has its own heading; else errors come first. */
  readonly bySheet?: boolean;
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
  const sheets = bySheet ? [...new Set(findings.map(({ sheet }) => sheet ?? ''))] : [''];
  const ordered = bySheet ? sheets.flatMap((sheet) => wanted.filter((finding) => (finding.sheet ?? '') === sheet)) : wanted;
  const shown = ordered.slice(0, most);
  const groups = sheets
    .map((sheet): [string, ShownFinding[]] => [sheet, shown.filter((finding) => !bySheet || (finding.sheet ?? '') === sheet)])
    .filter(([, group]) => group.length > 0);
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
              className={styles.select}
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
                className={styles.select}
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
          {groups.map(([sheet, group]) => (
            <Fragment key={sheet}>
              {bySheet && (
                <Text as="h3" weight="semibold" className={styles.heading}>
                  {`${sheet === '' ? say(words.wholeWorkbook) : sheet} (${wanted.filter((finding) => (finding.sheet ?? '') === sheet).length})`}
                </Text>
              )}
              <ul className={styles.list}>
                {group.map((finding, index) => (
                  <li key={index}>
                    <OneFinding finding={finding} {...(onGoTo ? { onGoTo } : {})} />
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
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
  const { language, say, writing } = usePane();
  const styles = useStyles();
  const { value, reason, severity, place, why, fix } = finding;
  const where = placeOf(finding, say);
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
      {value !== null && (
        <Caption1>{say(words.found, { value: value.length > 200 ? `${value.slice(0, 200)}…` : foundText(value, writing) })}</Caption1>
      )}
      {why && fix && (
        <details>
          <summary>
            <Caption1>{say(words.whyAndHow)}</Caption1>
          </summary>
          <Caption1 block>{say(why)}</Caption1>
          <Caption1 block>{say(fix)}</Caption1>
        </details>
      )}
    </div>
  );
}
