/** How long a task may run before its worker is ended. What takes a template can be made to hang; the rest cannot. */
import type { TreeInput } from '../documents/types.ts';
import { FORM_FILE, isWordForm } from '../documents/form/isWordForm.ts';
import type { TaskInput, TaskName } from './tasks.ts';

export interface TaskLimits {
  /** Milliseconds of computing until the template is filled and checked; null = no limit of its own. */
  readonly fill: number | null;
  /** The same from then on (or from the start) until the answer; null = as long as it takes. */
  readonly rest: number | null;
  /** The sentence for the one who waits. */
  readonly message: string;
  /** Once nobody waits any more, it need not be finished: nothing of it is kept. */
  readonly dropped: boolean;
}

const SECOND = 1000;
/**
 * A user's template is filled in some milliseconds; one that needs longer goes round in a circle. It has its sentence
 * within two seconds of its start; limits on rounds and output, which can name the line, nearly always come first.
 */
const FILL_OF_USERS = 1.8 * SECOND;
/** A file from outside may be built to keep its reader busy. */
const READ = 30 * SECOND;
/** The largest papers of a year take ten seconds on a busy office machine. */
const DRAW = 180 * SECOND;

export function taskLimits<N extends TaskName>(task: N, input: TaskInput<N>): TaskLimits {
  if (task === 'read' || task === 'look' || task === 'digest')
    return { fill: null, rest: READ, message: '内容太多或结构异常，没有读完。请打开看一看', dropped: true };
  if (task === 'bind' || task === 'form') return { fill: null, rest: null, message: '', dropped: false };
  const { template, folder } = input as TreeInput;
  return {
    fill: folder === undefined ? DRAW : FILL_OF_USERS,
    rest: DRAW,
    message: `模板 ${template} ${folder === undefined ? '' : `的 ${isWordForm({ folder }) ? FORM_FILE : 'template.html'} `}用时过长，已停止。请检查其中的循环次数和内容多少；其他文件不受影响`,
    dropped: false,
  };
}
