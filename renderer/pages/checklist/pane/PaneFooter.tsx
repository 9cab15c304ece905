import { App, Dropdown, Input } from 'antd';
import type { MenuProps } from 'antd';
import { useStore } from 'zustand';
import { Act } from '../../../components/Act.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { IconName } from '../../../components/iconPaths.ts';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { useJobs, usePlace, useServices, useSession, useWorkspace } from '../../../state/context.ts';
import { canGenerate } from '../actions.ts';

type Action = ItemView['nextStep']['action'];

const ICONS: Readonly<Record<Action, IconName>> = {
  generate: 'file-plus',
  regenerate: 'refresh',
  review: 'pencil',
  confirm: 'check',
  'attach-scan': 'scan',
  'attach-paper': 'clip',
  'attach-photos': 'photo',
  'attach-media': 'disc',
  'sign-off': 'sign-off',
  none: 'check',
};

/** 下一步 in words and its one button; the rest stands in the menu beside it. */
export function PaneFooter({ view }: { readonly view: ItemView }) {
  const { item, checklistActions, signOff } = useWorkspace();
  const { navigation } = useServices();
  const [, setPlace] = usePlace('checklist');
  const { modal } = App.useApp();
  const info = useSession((state) => state.info);
  const busy = useJobs((state) => state.running.length > 0);
  const signing = useStore(signOff, (state) => state.busy);
  const remaking = useStore(item, (state) => state.remaking);
  const { nextStep } = view;
  const { id, state, requirement } = view.item;

  function act(action: Action): void {
    const { confirmAll, chooseAndAttach } = item.getState();
    switch (action) {
      case 'generate':
      case 'regenerate':
        return void checklistActions.generate([id]);
      case 'review':
        return setPlace({ part: view.parts.find((part) => part.changedSince)?.id ?? null });
      case 'confirm':
        return void confirmAll();
      case 'attach-scan':
        return void chooseAndAttach('scan');
      case 'attach-paper':
        return void chooseAndAttach('paper');
      case 'attach-photos':
        return void chooseAndAttach('photo');
      case 'attach-media':
        return void chooseAndAttach('media');
      case 'sign-off':
        return sign();
      case 'none':
        return undefined;
    }
  }
  function sign(): void {
    if (info?.role === 'lead' && info.userName !== '') {
      void signOff.getState().signOff([id], info.userName);
      return;
    }
    signOff.getState().choose([id]);
    navigation.store.getState().visit('sign-off');
  }
  function askReason(): void {
    let reason = '';
    modal.confirm({
      title: '标为不适用',
      icon: null,
      content: (
        <Input.TextArea
          aria-label="不适用的原因"
          placeholder="写明原因，它会列入自检报告，例如：本期没有发生变更"
          maxLength={300}
          onChange={(event) => {
            reason = event.target.value;
          }}
        />
      ),
      okText: '标为不适用',
      cancelText: '取消',
      onOk: async () => {
        if (reason.trim() === '') throw new Error('没有写明原因');
        await item.getState().setNotApplicable(reason.trim());
      },
    });
  }
  function askWithdraw(): void {
    modal.confirm({
      title: `撤回“${view.item.title}”的核签`,
      icon: null,
      content: '撤回后这份文件回到待核签，历史里留有记录。',
      okText: '撤回核签',
      okButtonProps: { danger: true, type: 'default' },
      cancelText: '取消',
      autoFocusButton: 'cancel',
      onOk: () => signOff.getState().withdraw([id], view.item.signOff?.by ?? info?.userName ?? '项目负责人'),
    });
  }

  const packed = state === 'packed';
  const entries: MenuProps['items'] = [
    ...(canGenerate(view.item) && nextStep.action !== 'generate' && nextStep.action !== 'regenerate'
      ? [
          {
            key: 'regenerate',
            label: requirement.form === 'attached' ? '重新填表单' : '重新生成',
            disabled: busy || packed,
          },
        ]
      : []),
    ...(requirement.signers.length > 0 && nextStep.action !== 'attach-scan'
      ? [{ key: 'attach-scan', label: '登记签字扫描件…', disabled: packed }]
      : []),
    ...(requirement.form === 'photos'
      ? [{ key: 'attach-photos', label: '添加照片…', disabled: packed }]
      : []),
    ...(requirement.form !== 'media' && nextStep.action !== 'attach-paper'
      ? [{ key: 'attach-paper', label: '添加别的文件…', disabled: packed }]
      : []),
    { type: 'divider' },
    state === 'not-applicable'
      ? { key: 'applicable', label: '恢复为需要提交' }
      : { key: 'not-applicable', label: '标为不适用…', disabled: packed || state === 'signed-off' },
    ...(state === 'signed-off' ? [{ key: 'withdraw', label: '撤回核签…' }] : []),
  ];
  function choose(key: string): void {
    if (key === 'not-applicable') askReason();
    else if (key === 'applicable') void item.getState().setNotApplicable(null);
    else if (key === 'withdraw') askWithdraw();
    else if (key in ICONS) act(key as Action);
  }

  return (
    <footer className={nextStep.action === 'none' ? 'pane-foot done' : 'pane-foot'}>
      <p className="small soft">
        {nextStep.action === 'none'
          ? nextStep.hint || '没有要做的'
          : `下一步：${nextStep.hint || nextStep.label}`}
      </p>
      <div className="row">
        {nextStep.action === 'none' ? null : (
          <div className="grow">
            <Act
              primary
              wide
              icon={ICONS[nextStep.action]}
              keys="Ctrl ↵"
              busy={
                signing ||
                remaking ||
                (busy && (nextStep.action === 'generate' || nextStep.action === 'regenerate'))
              }
              onClick={() => act(nextStep.action)}
            >
              {nextStep.label}
            </Act>
          </div>
        )}
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{ items: entries, onClick: ({ key }) => choose(key) }}
        >
          <button type="button" className="icon-button framed more" aria-label="更多操作">
            <Icon name="more" />
          </button>
        </Dropdown>
      </div>
    </footer>
  );
}
