import { Component, type ReactNode } from 'react';
import './panel-boundary.css';

interface Props {
  /** What is shown instead, given the error and how to try again. */
  readonly fallback: (message: string, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** Keeps an error inside its panel: the rest of the page lives on. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return this.props.fallback(message, () => this.setState({ message: null }));
  }
}
