/** What `attest doctor` and “Copy Diagnosis” say. */
export const diagnosisMessages = {
  rows: {
    attest: { en: 'Attest', vi: 'Bản Attest' },
    editor: { en: 'Editor', vi: 'Trình soạn thảo' },
    program: { en: 'Program', vi: 'Chương trình' },
    folder: { en: 'Report folder', vi: 'Thư mục báo cáo' },
    configuration: { en: 'Configuration', vi: 'Cấu hình' },
    corpus: { en: 'Sources', vi: 'Nguồn' },
    problems: { en: 'Problems of sources', vi: 'Vấn đề của nguồn' },
    index: { en: 'Index', vi: 'Chỉ mục' },
    opening: { en: 'Opening', vi: 'Thời gian mở' },
    memory: { en: 'Memory', vi: 'Bộ nhớ' },
    doubtful: { en: 'Doubtful', vi: 'Đáng ngờ' },
    broken: { en: 'Broken', vi: 'Hỏng' },
  },
  none: { en: 'none', vi: 'không có' },
  sources: {
    en: (sources: number, bare: number, passages: number) =>
      `${sources} ${sources === 1 ? 'source' : 'sources'}${bare ? ` (${bare} without text)` : ''}, ${passages} ${passages === 1 ? 'passage' : 'passages'}`,
    vi: (sources: number, bare: number, passages: number) =>
      `${sources} nguồn${bare ? ` (${bare} không có văn bản)` : ''}, ${passages} đoạn`,
  },
  opening: {
    en: (read: string, index: string, reused: number) =>
      `read in ${read} s, indexed in ${index} s; ${reused} files were kept`,
    vi: (read: string, index: string, reused: number) =>
      `đọc trong ${read} giây, lập chỉ mục trong ${index} giây; ${reused} tệp dùng lại bản đã lưu`,
  },
  index: {
    none: { en: 'not there yet', vi: 'chưa có' },
    fits: { en: 'readable, of this version', vi: 'đọc được, đúng phiên bản này' },
    other: {
      en: 'of another version; it is made anew at the next check',
      vi: 'của phiên bản khác; sẽ được tạo lại ở lần kiểm tra sau',
    },
    damaged: { en: 'damaged; it is made anew at the next check', vi: 'bị hỏng; sẽ được tạo lại ở lần kiểm tra sau' },
    unreadable: { en: 'cannot be read', vi: 'không đọc được' },
  },
  stillReading: { en: 'Sources are still being read.', vi: 'Vẫn đang đọc các nguồn.' },
  allOff: { en: 'Every rule is switched off.', vi: 'Mọi quy tắc đều đã tắt.' },
  roughDate: {
    en: (date: string) => `The date ${date} is no single day, so “yesterday” has no day either.`,
    vi: (date: string) => `Ngày ${date} không phải một ngày cụ thể, nên “hôm qua” cũng không xác định được.`,
  },
  emptyFolder: {
    en: (folder: string) => `There is no source in ${folder}.`,
    vi: (folder: string) => `Không có nguồn nào trong ${folder}.`,
  },
  nested: {
    en: (inner: string, outer: string) => `${inner} lies in ${outer}, and is named twice.`,
    vi: (inner: string, outer: string) => `${inner} nằm trong ${outer}, nên bị nêu hai lần.`,
  },
  noCorpus: {
    en: 'No folder of sources was found; name one with corpus in .attestrc.yaml, or with --corpus DIR.',
    vi: 'Không tìm thấy thư mục nguồn; hãy nêu bằng corpus trong .attestrc.yaml, hoặc bằng --corpus DIR.',
  },
  noneRead: { en: 'No source could be read.', vi: 'Không đọc được nguồn nào.' },
  indexUnreadable: {
    en: (path: string) => `The index ${path} cannot be read, so that every check reads all sources.`,
    vi: (path: string) => `Không đọc được chỉ mục ${path}, nên lần kiểm tra nào cũng phải đọc lại mọi nguồn.`,
  },
} as const;
