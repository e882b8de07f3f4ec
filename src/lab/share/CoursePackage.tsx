import { useTranslation } from 'react-i18next';
import { coursePackage } from '../../exports/course-package/course-package';
import { oneFileText } from './one-file-text';
import { SavePart } from './SavePart';

const NAME = 'shiftscope-course.zip';

/** Saves the whole page with a set-up in it as a package that a course can take in. */
export function CoursePackage({ link }: { link: string }) {
  const { t } = useTranslation();
  const make = async () =>
    new Blob([coursePackage(await oneFileText(), link, document.title)], {
      type: 'application/zip',
    });
  return (
    <SavePart
      title={t('share.package')}
      lead={t('share.packageLead')}
      save={t('share.packageSave')}
      fileName={NAME}
      make={make}
    />
  );
}
