import { Component, type ReactNode } from 'react';

type Props = {
  text: string;
  /** What stands there instead, where a paragraph with `text` cannot: a line of a list or a table. */
  fallback?: ReactNode;
  children: ReactNode;
};

/**
 * Renders authored content. Content that fails to render is shown as its source, `text`, so that it cannot crash the
 * page. Each item of a list has one of its own, so that the others stay.
 */
export class AuthoredContent extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidUpdate({ text }: Props) {
    if (this.state.isBroken && text !== this.props.text) this.setState({ isBroken: false });
  }

  override render() {
    const { text, fallback, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      fallback ?? (
        <p dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </p>
      )
    );
  }
}
