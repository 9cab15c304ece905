import { AutoComplete, Drawer, Input } from 'antd';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Field } from '../../components/Field.tsx';
import { showFault } from '../../components/showFault.ts';
import { Problem } from '../../components/Situations.tsx';
import type { FieldSpec } from '../../../shared/records/field.ts';
import { useSession, useWorkspace } from '../../state/context.ts';

interface Props {
  /** Record to change, or `new`. */
  readonly id: string;
  readonly close: () => void;
}

type Values = Readonly<Record<string, string>>;

/** One record as a form; what the engine refuses stands under its field, nothing is saved then. */
export function RecordDrawer({ id, close }: Props) {
  const { records } = useWorkspace();
  const { fields, label, save, remove } = useStore(records);
  const today = useSession((state) => state.info?.today ?? '');
  const existing = records.getState().kind === null ? null : rowById(records.getState().chunks, id);
  const isNew = id === 'new';
  const [values, setValues] = useState<Values>(() => existing?.values ?? blank(fields, today));
  const [faults, setFaults] = useState<Values>(() =>
    Object.fromEntries((existing?.problems ?? []).map((problem) => [problem.field, problem.reason])),
  );
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);

  if (!isNew && !existing) return null;

  function change(name: string, value: string): void {
    setValues({ ...values, [name]: value });
    const { [name]: _mended, ...rest } = faults;
    setFaults(rest);
  }
  async function submit(again: boolean): Promise<void> {
    setBusy(true);
    const wrong = await save(isNew ? null : id, values);
    setBusy(false);
    setFaults(wrong ?? {});
    if (wrong) return showFault(form.current);
    if (!again) return close();
    setValues({ ...blank(fields, today), ...kept(fields, values) });
    form.current?.querySelector('input')?.focus();
  }

  const whole = faults[''];
  return (
    <Drawer
      open
      size={600}
      onClose={close}
      afterOpenChange={(shown) => {
        if (shown && isNew) form.current?.querySelector('input')?.focus();
      }}
      title={isNew ? `记一条${label}` : `修改${label}`}
      mask={{ closable: true, blur: false }}
      footer={
        <div className="row">
          {isNew ? null : (
            <Act
              icon="trash"
              onClick={() => {
                void remove([id]);
                close();
              }}
            >
              删除
            </Act>
          )}
          <span className="grow" />
          <Act onClick={close}>取消</Act>
          {isNew ? (
            <Act busy={busy} onClick={() => void submit(true)}>
              保存后再记一条
            </Act>
          ) : null}
          <Act primary busy={busy} keys="Ctrl ↵" onClick={() => void submit(false)}>
            保存
          </Act>
        </div>
      }
    >
      <div ref={form}>
        {whole ? <Problem error={{ code: 'record', message: whole }} /> : null}
        <div className="record-form">
          {fields.map((field) => (
            <div key={field.name} className={isWide(field) ? 'span-all' : ''}>
              <Field
                label={field.label}
                required={field.required}
                help={field.hint}
                fault={faults[field.name]}
              >
                {(inputId, describedBy) => control(field, inputId, describedBy)}
              </Field>
            </div>
          ))}
        </div>
      </div>
      {existing ? <p className="tiny faint record-source">来源：{existing.source}</p> : null}
    </Drawer>
  );

  function control(field: FieldSpec, inputId: string, describedBy: string | undefined) {
    const value = values[field.name] ?? '';
    const status = faults[field.name] ? ('error' as const) : ('' as const);
    if (field.choices.length > 0 || field.type === 'yes-no') {
      const choices = field.choices.length > 0 ? field.choices : ['是', '否'];
      return (
        <AutoComplete
          id={inputId}
          aria-describedby={describedBy}
          status={status}
          value={value}
          options={choices.map((choice) => ({ value: choice, label: choice }))}
          onChange={(text: string) => change(field.name, text)}
          style={{ width: '100%' }}
        />
      );
    }
    if (isWide(field)) {
      return (
        <Input.TextArea
          id={inputId}
          aria-describedby={describedBy}
          status={status}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={5000}
          value={value}
          onChange={(event) => change(field.name, event.target.value)}
        />
      );
    }
    return (
      <Input
        id={inputId}
        aria-describedby={describedBy}
        status={status}
        maxLength={5000}
        placeholder={field.example ? `例如 ${field.example}` : ''}
        value={value}
        onChange={(event) => change(field.name, event.target.value)}
      />
    );
  }
}

/** Texts of this width and more get a row and several lines. */
const WIDE = 24;

function isWide(field: FieldSpec): boolean {
  return field.type === 'text' && field.width >= WIDE;
}

function blank(fields: readonly FieldSpec[], today: string): Values {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.required && field.type === 'date' ? today : '']),
  );
}

/** Day and persons usually stay the same from one record to the next. */
function kept(fields: readonly FieldSpec[], values: Values): Values {
  return Object.fromEntries(
    fields
      .filter((field) => field.required && (field.type === 'date' || field.name === 'people'))
      .map((field) => [field.name, values[field.name] ?? '']),
  );
}

function rowById<R extends { readonly id: string }>(
  chunks: ReadonlyMap<number, readonly R[]>,
  id: string,
): R | null {
  for (const rows of chunks.values()) {
    const row = rows.find((entry) => entry.id === id);
    if (row) return row;
  }
  return null;
}
