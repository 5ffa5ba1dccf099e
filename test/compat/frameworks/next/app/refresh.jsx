'use client';

import {useRouter} from 'next/navigation';

/** Renders the page again on the server, as it happens after a server action. */
export function Refresh() {
  const router = useRouter();
  return <button onClick={() => router.refresh()}>Refresh</button>;
}
