import {Refresh} from './refresh';

export const metadata = {title: 'Riverside Spine', icons: {icon: 'data:,'}};

export default function Layout({children}) {
  return (
    <html lang="en">
      <body>
        {children}
        <Refresh />
      </body>
    </html>
  );
}
