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
