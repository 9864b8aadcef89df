type Counts = readonly (readonly ['error' | 'warning' | 'information' | 'hint', number])[];

const ENGLISH = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const;
const VIETNAMESE = { error: 'lỗi', warning: 'cảnh báo', information: 'lưu ý', hint: 'gợi ý' } as const;

/** What `attest check` says beside its findings. */
export const checkCommandMessages = {
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
