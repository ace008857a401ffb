import { Component, type ReactNode } from 'react';

type Props = {
  text: string;
  /** Replaces the source where a `<p>` is not allowed, as in a list item or a table row. */
  fallback?: ReactNode;
  children: ReactNode;
};

/**
 * Renders authored content in an error boundary: content that fails to render is shown as its source, `text`, instead
 * of crashing the page. Each item of a list has its own boundary, so that the others stay.
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
