import { Component, type ReactNode } from 'react';

type FailsafeProps = { fallback: (error: unknown, reset: () => void) => ReactNode; children: ReactNode };

/** Keeps what fails while being shown from taking the rest of the page with it. */
export class Failsafe extends Component<FailsafeProps, { failed: boolean; error: unknown }> {
  override state = { failed: false, error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { failed: true, error };
  }

  readonly reset = () => this.setState({ failed: false, error: undefined });

  override render() {
    return this.state.failed ? this.props.fallback(this.state.error, this.reset) : this.props.children;
  }
}
