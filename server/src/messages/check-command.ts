/** See platform/changed-lines.ts. */
type GitFault = 'no-git' | 'no-repository' | 'no-revision' | 'failed';

type Counts = readonly (readonly ['error' | 'warning' | 'information' | 'hint', number])[];

const ENGLISH = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const;
const VIETNAMESE = { error: 'lỗi', warning: 'cảnh báo', information: 'lưu ý', hint: 'gợi ý' } as const;

/** What `attest check` says beside its findings. */
export const checkCommandMessages = {
  badMaxWarnings: {
    en: (given: string) => `--max-warnings ${given}: it wants a whole number, 0 or more`,
    vi: (given: string) => `--max-warnings ${given}: cần một số nguyên, từ 0 trở lên`,
  },
  manyWarnings: {
    en: (count: number, most: number) =>
      `${some(count, 'warning')}, where --max-warnings allows ${most === 0 ? 'none' : most}`,
    vi: (count: number, most: number) => `${count} cảnh báo, trong khi --max-warnings chỉ cho phép ${most}`,
  },
  nameWithoutInput: {
    en: () => '--stdin-filename names what comes from standard input; give - as the PATH, too',
    vi: () => '--stdin-filename đặt tên cho đầu vào chuẩn; hãy đưa thêm - làm PATH',
  },

  changedMeanwhile: {
    en: (path: string) => `${path} was changed by another program meanwhile, and is left as it is now`,
    vi: (path: string) => `${path} vừa được chương trình khác thay đổi, nên được giữ nguyên như hiện tại`,
  },
  dryRunAlone: {
    en: () => '--dry-run shows what --fix would do; give both, and no --format',
    vi: () => '--dry-run cho xem --fix sẽ làm gì; hãy dùng cả hai, và không kèm --format',
  },
  fixOfInput: {
    en: () => '--fix cannot write what comes from standard input; --fix --dry-run shows the changes',
    vi: () => '--fix không ghi được vào đầu vào chuẩn; --fix --dry-run cho xem các thay đổi',
  },
  fixed: {
    en: (path: string, count: number) => `${path}: ${some(count, 'finding')} corrected`,
    vi: (path: string, count: number) => `${path}: đã sửa ${count} phát hiện`,
  },
  wouldBeFixed: {
    en: (path: string, count: number) => `${path}: ${some(count, 'finding')} would be corrected`,
    vi: (path: string, count: number) => `${path}: sẽ sửa ${count} phát hiện`,
  },
  unknownChanges: {
    en: (path: string, revision: string, why: GitFault, said: string) =>
      `--changed-since ${revision}: ${
        why === 'no-repository'
          ? `${path} is in no Git repository`
          : why === 'no-revision'
            ? `the repository of ${path} has no such revision (a shallow clone may lack it)`
            : why === 'no-git'
              ? 'Git is not installed, or not in PATH'
              : `${path}: ${said}`
      }`,
    vi: (path: string, revision: string, why: GitFault, said: string) =>
      `--changed-since ${revision}: ${
        why === 'no-repository'
          ? `${path} không nằm trong kho Git nào`
          : why === 'no-revision'
            ? `kho Git của ${path} không có bản này (bản sao nông có thể thiếu)`
            : why === 'no-git'
              ? 'Git chưa được cài, hoặc không có trong PATH'
              : `${path}: ${said}`
      }`,
  },
  changesOfInput: {
    en: () => '--changed-since asks Git about files; what comes from standard input is none',
    vi: () => '--changed-since hỏi Git về tệp; đầu vào chuẩn không phải là tệp',
  },
  watchAlone: {
    en: () => '--watch goes with no --fix, --explain or -, and with no --format but pretty',
    vi: () => '--watch không đi với --fix, --explain hay -, và chỉ đi với --format pretty',
  },
  watching: {
    en: (fresh: number, gone: number) => `${fresh} new, ${gone} gone; waiting for changes, Ctrl+C ends.`,
    vi: (fresh: number, gone: number) => `${fresh} mới, ${gone} đã hết; đang chờ thay đổi, Ctrl+C để dừng.`,
  },
  waiting: {
    en: () => 'Waiting for changes, Ctrl+C ends.',
    vi: () => 'Đang chờ thay đổi, Ctrl+C để dừng.',
  },
  summary: {
    en: (counts: Counts, reports: number, sources: number) =>
      `${counts.map(([severity, count]) => some(count, ENGLISH[severity])).join(', ') || 'No findings'} in ${some(reports, 'report')}, checked against ${some(sources, 'source')}.`,
    vi: (counts: Counts, reports: number, sources: number) =>
      `${counts.map(([severity, count]) => `${count} ${VIETNAMESE[severity]}`).join(', ') || 'Không có phát hiện nào'} trong ${reports} báo cáo, đối chiếu với ${sources} nguồn.`,
  },
} as const;

function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
