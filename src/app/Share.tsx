import { useState } from 'react';
import { CoursePackage } from '../lab/share/CoursePackage';
import { OneFile } from '../lab/share/OneFile';
import { PythonFiles } from '../lab/share/PythonFiles';
import { ShareDialog } from '../lab/share/ShareDialog';
import { ForClass } from '../teach/classroom/ForClass';
import type { Page } from './page';

interface Props {
  readonly page: Page;
  readonly onClose: () => void;
}

/** What is taken along of the page: the link of what is shown, and what is made of it for a class. */
export function Share({ page, onClose }: Props) {
  const [forClass, setForClass] = useState(false);
  return forClass ? (
    <ForClass
      language={page.view.getState().language}
      write={(ofClass, at, shown) => page.textFor(ofClass, at, shown)}
      takeOut={(link) => (
        <>
          <OneFile link={link} />
          <CoursePackage link={link} />
          <PythonFiles />
        </>
      )}
      onClose={onClose}
    />
  ) : (
    <ShareDialog
      write={(at) => page.textAt(at)}
      onForClass={() => setForClass(true)}
      onClose={onClose}
    />
  );
}
