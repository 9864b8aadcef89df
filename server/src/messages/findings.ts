/** What is done with findings: all safe fixes at once, a note to the desk, a quotation beside its source. */
export const findingMessages = {
  fixAll: { en: 'Fix all safe findings', vi: 'Sửa mọi lỗi chắc chắn' },
  compare: { en: 'Compare with source', vi: 'So với nguồn' },
  copyNote: {
    en: (about: string) => `Copy as a note to the desk (${about})`,
    vi: (about: string) => `Chép thành ghi chú cho tòa soạn (${about})`,
  },
  /** What came of “fix all”. */
  mended: {
    en: (mended: number, left: number) =>
      [
        `${mended} ${mended === 1 ? 'finding' : 'findings'} fixed`,
        ...(left ? [`${left} left for you to decide`] : []),
      ].join('; '),
    vi: (mended: number, left: number) =>
      [`Đã sửa ${mended} lỗi`, ...(left ? [`còn ${left} lỗi cần bạn quyết định`] : [])].join('; '),
  },
  nothingSafe: {
    en: (left: number) =>
      left
        ? `Nothing is certain enough to be fixed by itself; ${left} ${left === 1 ? 'finding is' : 'findings are'} left for you to decide.`
        : 'Nothing is found in this report.',
    vi: (left: number) =>
      left
        ? `Không có lỗi nào chắc chắn để tự sửa; còn ${left} lỗi cần bạn quyết định.`
        : 'Báo cáo này không có lỗi nào.',
  },
  /** Head of a note. */
  place: {
    en: (file: string, line: number) => `${file}, line ${line}`,
    vi: (file: string, line: number) => `${file}, dòng ${line}`,
  },
  claim: { en: 'Report', vi: 'Báo cáo viết' },
  finding: { en: 'Finding', vi: 'Nhận xét' },
  says: { en: 'Source says', vi: 'Nguồn viết' },
  source: { en: 'Source', vi: 'Nguồn' },
} as const;
