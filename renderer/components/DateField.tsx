import { Input } from 'antd';
import { useState } from 'react';
import { weekdayWord } from '../format/dates.ts';
import { parseDate } from '../format/parseDate.ts';
import { useSession } from '../state/context.ts';

interface Props {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly value: string | null;
  /** Called with a date, or null when the field was emptied. */
  readonly onChange: (date: string | null) => void;
  readonly onFault?: (fault: string | null) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly small?: boolean;
}

/** Takes 20260114, 1.14, 1月14日, 明天; shows the weekday of what it understood. */
export function DateField({
  id,
  label,
  describedBy,
  value,
  onChange,
  onFault,
  placeholder,
  disabled,
  small,
}: Props) {
  const today = useSession((state) => state.info?.today ?? '1970-01-01');
  /** What is being typed; null while the field shows its value. */
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? value ?? '';
  const [wrong, setWrong] = useState(false);

  function settle(): void {
    const text = typed.trim();
    const date = text === '' ? null : parseDate(text, today);
    const fault = text !== '' && date === null;
    setWrong(fault);
    onFault?.(fault ? `“${text}”不是日期，例如 2026-01-14` : null);
    if (fault) return;
    setDraft(null);
    if (date !== value) onChange(date);
  }

  const understood = parseDate(typed, today);
  return (
    <Input
      {...(id ? { id } : {})}
      size={small ? 'small' : 'middle'}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={wrong}
      status={wrong ? 'error' : ''}
      value={typed}
      disabled={disabled ?? false}
      placeholder={placeholder ?? '例如 2026-01-14'}
      suffix={<span className="faint">{understood ? weekdayWord(understood) : ''}</span>}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  );
}
