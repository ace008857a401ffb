import { Component, type ReactNode } from 'react';

type Props = { text: string; children: ReactNode };

/**
 * Renders authored content. Content that fails to render is shown as its source, `text`, so that it cannot crash the
 * page.
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
    const { text, children } = this.props;
    return this.state.isBroken ? (
      <p dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </p>
    ) : (
      children
    );
  }
}
