import { Modal } from 'antd';
import { COMMANDS } from '../commands/index.ts';
import { keyWords } from '../commands/keys.ts';
import { useWindowModel } from '../state/context.ts';

const IN_LISTS: readonly (readonly [string, string])[] = [
  ['J K ↑ ↓', '清单中上一份、下一份'],
  ['X', '选中或取消选中这一份'],
  ['空格', '放大看页面'],
  ['Enter', '执行这一份的下一步'],
  ['Esc', '关闭详情、弹出的窗口'],
];

/** Every key in one place, drawn from the commands themselves. */
export function KeyHelp() {
  const { frame } = useWindowModel();
  return (
    <Modal open title="快捷键" footer={null} width={680} onCancel={() => frame.getState().close()}>
      <dl className="key-list">
        {COMMANDS.flatMap((entry) =>
          entry.keys ? [[keyWords(entry.keys), entry.label, entry.id] as const] : [],
        )
          .concat(IN_LISTS.map(([keys, label]) => [keys, label, label] as const))
          .map(([keys, label, id]) => (
            <div key={id}>
              <dt>
                <span className="key-cap">{keys}</span>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
      </dl>
    </Modal>
  );
}
