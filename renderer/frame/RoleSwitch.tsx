import { Dropdown } from 'antd';
import { Icon } from '../components/Icon.tsx';
import { ROLE_NAMES } from '../components/roleNames.ts';
import { useServices, useSession } from '../state/context.ts';
import { say, sayProblem } from '../state/services.ts';
import type { AppInfo } from '../../shared/ipc/views.ts';

/** Who works here; the role changes which list opens first, never what exists. */
export function RoleSwitch() {
  const services = useServices();
  const info = useSession((state) => state.info);
  if (!info) return null;
  const choose = async (role: AppInfo['role']): Promise<void> => {
    if (info.userName === '') {
      services.navigation.store.getState().visit('settings');
      say(services, '先在设置里填写姓名，再切换角色');
      return;
    }
    const answer = await services.session.getState().setRole(role, info.userName);
    if (!answer.ok) sayProblem(services, answer.error);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [info.role],
        items: [
          { key: 'clerk', label: '以文档专员的身份工作' },
          { key: 'lead', label: '以项目负责人的身份工作' },
          { type: 'divider' },
          { key: 'settings', label: '改姓名…' },
        ],
        onClick: ({ key }) => {
          if (key === 'clerk' || key === 'lead') void choose(key);
          else services.navigation.store.getState().visit('settings');
        },
      }}
    >
      <button type="button" className="role" aria-label={`身份：${info.userName} ${ROLE_NAMES[info.role]}`}>
        <Icon name="user" />
        <span className="cut">
          {info.userName ? `${info.userName} · ` : ''}
          {ROLE_NAMES[info.role]}
        </span>
      </button>
    </Dropdown>
  );
}
