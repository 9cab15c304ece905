import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { Problem } from './Situations.tsx';

interface Props {
  readonly children: ReactNode;
}

/** A page that breaks says so in its place; the frame around it keeps working. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override readonly state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="page">
        <Problem
          error={{ code: 'window.page', message: `这一页没有画出来，已保存的内容不受影响：${error.message}` }}
          retry={() => this.setState({ error: null })}
        />
      </div>
    );
  }
}
