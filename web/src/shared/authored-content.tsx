import { Component, type ReactNode } from 'react';

type Props = { text: string; children: ReactNode };

/**
 * Draws what somebody wrote. What cannot be drawn is shown as it is written, in `text`: nothing that people write may take
 * the page down.
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
