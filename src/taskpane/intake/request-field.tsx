import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { useController, type Control } from 'react-hook-form';
import { shownValue, type Writing } from '../../standard/writing/shown';

import type { Column, ListDefinition } from '../../standard/model/types';
import { PANE_WORDS } from '../../words/pane';
import { usePane } from '../pane-context';
import { decodeTyped, type RequestTexts } from '../../usecases/intake';

const words = PANE_WORDS.intake;

interface FieldProps {
  readonly column: Column;
  readonly control: Control<RequestTexts>;
  /** Judges this field, and those that depend on it, at once. */
  readonly recheck: () => void;
}

/** One field of the form: what kind of column it is decides how it is entered. */
export function RequestField({ column, control, recheck }: FieldProps) {
  const { language, say, writing } = usePane();
  const { field, fieldState } = useController({ name: column.key, control });
  const value = field.value ?? '';
  const problem = fieldState.error?.message;
  const understood = problem === undefined ? understoodAs(column, value, writing) : null;
  const entry: Entry = {
    name: field.name,
    ref: field.ref,
    value,
    onBlur: () => {
      field.onBlur();
      recheck();
    },
    onChange: ({ target }) => {
      field.onChange(target.value);
      if (fieldState.isTouched) recheck();
    },
    // A pasted value is complete: it is judged without waiting.
    onPaste: () => setTimeout(recheck),
  };
  return (
    <Field
      label={column.name[language]}
      required={column.required === true}
      hint={understood === null ? column.help[language] : say(words.understood, { value: understood })}
      {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
    >
      {inputFor(column, entry, writing, say(words.choose), say(words.chooseOrType))}
    </Field>
  );
}

interface Entry {
  readonly name: string;
  readonly ref: (element: HTMLElement | null) => void;
  readonly value: string;
  readonly onBlur: () => void;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onPaste: () => void;
}

const inputFor = (column: Column, entry: Entry, writing: Writing, choose: string, chooseOrType: string): ReactElement => {
  const list = column.values;
  if (list?.open) return <OpenList {...entry} list={list} language={writing.language} placeholder={chooseOrType} />;
  if (list) {
    const known = list.entries.map(({ name }) => name[writing.language]);
    return (
      <Select {...entry}>
        <option value="">{choose}</option>
        {known.map((word) => (
          <option key={word}>{word}</option>
        ))}
        {/* A word of a draft that the list no longer has: it is judged, not dropped. */}
        {entry.value !== '' && !known.includes(entry.value) && <option>{entry.value}</option>}
      </Select>
    );
  }
  if (column.type === 'longText') return <Textarea {...entry} resize="vertical" rows={4} />;
  if (column.type === 'date')
    return <Input {...entry} placeholder={DATE_PATTERNS[writing.language][writing.dateOrder]} autoComplete="off" />;
  if (column.type === 'money' || column.type === 'number' || column.type === 'integer' || column.type === 'percent')
    return <Input {...entry} inputMode="decimal" autoComplete="off" />;
  return <Input {...entry} autoComplete="off" />;
};

/** A list that also takes people's own words: the browser offers the words while one types, and changes nothing by itself. */
function OpenList({
  list,
  language,
  placeholder,
  ...entry
}: Entry & { readonly list: ListDefinition; readonly language: Writing['language']; readonly placeholder: string }) {
  const id = useId();
  return (
    <>
      <Input {...entry} list={id} placeholder={placeholder} autoComplete="off" />
      <datalist id={id}>
        {list.entries.map(({ code, name }) => (
          <option key={code} value={name[language]} />
        ))}
      </datalist>
    </>
  );
}

const DATE_PATTERNS = {
  en: { dmy: 'dd/mm/yyyy', mdy: 'mm/dd/yyyy', ymd: 'yyyy-mm-dd' },
  fr: { dmy: 'jj/mm/aaaa', mdy: 'mm/jj/aaaa', ymd: 'aaaa-mm-jj' },
} as const;

const SPOKEN: ReadonlySet<Column['type']> = new Set(['date', 'month', 'money', 'number', 'integer', 'percent']);

/** How a date or an amount was understood, where it is not as it was typed. */
const understoodAs = (column: Column, text: string, writing: Writing): string | null => {
  if (!SPOKEN.has(column.type) || text.trim() === '') return null;
  const decoded = decodeTyped(column, text, writing);
  if (!decoded.ok) return null;
  const shown = shownValue(column, decoded.value, writing);
  return shown === text.trim() ? null : shown;
};
