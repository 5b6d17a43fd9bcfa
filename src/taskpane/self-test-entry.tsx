import { Link } from '@fluentui/react-components';
import { SELF_TEST_WORDS as words } from '../words/self-test';
import { usePane } from './pane-context';

/** The way to the self-test. */
export function SelfTestEntry() {
  const { go, say } = usePane();
  return (
    <div>
      <Link as="button" onClick={() => go('selfTest')}>
        {say(words.entry)}
      </Link>
    </div>
  );
}
