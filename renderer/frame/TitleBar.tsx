import { Dropdown } from 'antd';
import { useState } from 'react';
import { BrandMark } from '../components/BrandMark.tsx';
import { Icon } from '../components/Icon.tsx';
import { useServices, useSession, useWindowModel } from '../state/context.ts';
import type { RecentWorkspace } from '../../shared/ipc/views.ts';
import { RoleSwitch } from './RoleSwitch.tsx';

/** Contract switcher, search, role. */
export function TitleBar() {
  const { frame } = useWindowModel();
  return (
    <header className="title-bar">
      <span className="brand">
        <BrandMark />
        <b>验收卷宗</b>
      </span>
      <ContractSwitcher />
      <button type="button" className="search-box" onClick={() => frame.getState().open('palette')}>
        <Icon name="search" size={15} />
        <span className="grow">搜索文件、记录或命令</span>
        <span className="key-cap" aria-hidden="true">
          Ctrl K
        </span>
      </button>
      <RoleSwitch />
    </header>
  );
}

function ContractSwitcher() {
  const { api, session } = useServices();
  const workspace = useSession((state) => state.workspace);
  const [recent, setRecent] = useState<readonly RecentWorkspace[]>([]);
  if (!workspace) return <span className="grow" />;
  const others = recent.filter((entry) => entry.present && entry.dir !== workspace.dir);
  return (
    <div className="grow cut">
      <Dropdown
        trigger={['click']}
        onOpenChange={(open) => {
          if (open) void api.recentWorkspaces({}).then((answer) => setRecent(answer.ok ? answer.value : []));
        }}
        menu={{
          items: [
            ...others.map((entry) => ({ key: entry.dir, label: entry.name })),
            ...(others.length > 0 ? [{ type: 'divider' as const }] : []),
            { key: '', label: '回到首页' },
          ],
          onClick: ({ key }) => void (key === '' ? session.getState().close() : session.getState().open(key)),
        }}
      >
        <button
          type="button"
          className="switcher"
          title={workspace.dir}
          aria-label={`切换合同，当前：${workspace.name}`}
        >
          <span className="cut">{workspace.name}</span>
          <Icon name="switch" size={14} />
        </button>
      </Dropdown>
    </div>
  );
}
