import type { Finding } from '../document/contract/finding.ts';
import type { Location } from '../document/location.ts';
import type { Message } from '../document/message.ts';

/**
 * What a step had to say about its input, as a finding without observations: whoever reads the output sees in one
 * list everything that needs a look. The place stands in the text.
 */
export function messageFinding(message: Message): Finding {
  const place = message.location === null ? null : placeOf(message.location);
  return {
    code: message.code,
    severity: message.severity,
    message: {
      vi: place === null ? message.text.vi : `${message.text.vi} (${place.vi})`,
      en: place === null ? message.text.en : `${message.text.en} (${place.en})`,
    },
    observations: [],
    expected: null,
    actual: null,
  };
}

function placeOf(location: Location): { vi: string; en: string } | null {
  const { page, line, path } = location;
  if (page !== null && line !== null)
    return { vi: `trang ${page}, dòng ${line}`, en: `page ${page}, line ${line}` };
  if (page !== null) return { vi: `trang ${page}`, en: `page ${page}` };
  if (line !== null) return { vi: `dòng ${line}`, en: `line ${line}` };
  return path === null ? null : { vi: path, en: path };
}
