/** What the fact-check sheet and the summary of a report say. Those without parameters are safe as text of a page. */
export const sheetMessages = {
  sheet: { en: 'Fact-check sheet', vi: 'Phiếu kiểm chứng' },
  summary: { en: 'Summary of the report', vi: 'Tổng quan báo cáo' },
  claimByClaim: { en: 'Claim by claim', vi: 'Từng câu một' },
  number: { en: 'No.', vi: 'STT' },
  report: { en: 'Report', vi: 'Báo cáo' },
  line: { en: 'Line', vi: 'Dòng' },
  claim: { en: 'Claim', vi: 'Câu trong báo cáo' },
  key: { en: 'Citation key', vi: 'Khóa trích dẫn' },
  source: { en: 'Source', vi: 'Nguồn' },
  outlet: { en: 'Outlet', vi: 'Cơ quan báo chí' },
  published: { en: 'Published', vi: 'Ngày đăng' },
  place: { en: 'Place', vi: 'Vị trí' },
  words: { en: 'The source’s words', vi: 'Lời của nguồn' },
  verdict: { en: 'Verdict', vi: 'Kết luận' },
  reason: { en: 'Reason', vi: 'Lý do' },
  initials: { en: 'Initials', vi: 'Người kiểm tra' },
  date: { en: 'Date', vi: 'Ngày kiểm tra' },
  lineOf: { en: (line: number) => `line ${line}`, vi: (line: number) => `dòng ${line}` },
  claims: {
    en: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
    vi: (count: number) => `${count} câu được xét`,
  },
  others: {
    en: (count: number) =>
      count === 1
        ? 'One more sentence cites nothing and states no fact.'
        : `${count} more sentences cite nothing and state no fact.`,
    vi: (count: number) => `Còn ${count} câu không dẫn nguồn và không nêu sự kiện nào.`,
  },
  byProgram: {
    en: 'Verdicts by Attest, from the words of the cited sources alone. “Supported” means that a passage of a source tells the sentence, not that the source is right.',
    vi: 'Kết luận do Attest đưa ra, chỉ dựa vào lời của các nguồn được dẫn. “Nguồn xác nhận” nghĩa là trong nguồn có đoạn nêu đúng như câu ấy, không có nghĩa là nguồn nói đúng.',
  },
  citations: { en: 'Citations', vi: 'Trích dẫn' },
  overTime: { en: 'By the day of the source', vi: 'Theo ngày đăng của nguồn' },
  bySource: { en: 'By source', vi: 'Theo nguồn' },
  count: { en: 'Citations', vi: 'Số lần dẫn' },
  period: { en: 'Published', vi: 'Ngày đăng' },
  undated: {
    en: (count: number) =>
      count === 1 ? 'One citation is of a source without a date.' : `${count} citations are of sources without a date.`,
    vi: (count: number) => `${count} lần dẫn là từ nguồn không rõ ngày.`,
  },
  unknown: {
    en: (count: number) => (count === 1 ? 'One citation has no source.' : `${count} citations have no source.`),
    vi: (count: number) => `${count} lần dẫn không có nguồn tương ứng.`,
  },
  more: {
    en: (sources: number, count: number) => `${sources} more sources (${count})`,
    vi: (sources: number, count: number) => `${sources} nguồn khác (${count})`,
  },
  noCitations: { en: 'The report cites no source yet.', vi: 'Báo cáo chưa dẫn nguồn nào.' },
  asTable: { en: 'As a table', vi: 'Xem dạng bảng' },
  show: { en: 'Show', vi: 'Hiện' },
  goTo: {
    en: (line: number) => `Go to line ${line} of the report`,
    vi: (line: number) => `Đến dòng ${line} của báo cáo`,
  },
  pictured: {
    en: (what: string, parts: string) => `${what}: ${parts}`,
    vi: (what: string, parts: string) => `${what}: ${parts}`,
  },
  'no corpus': {
    en: 'No folder with sources was found, so no claim can be judged.',
    vi: 'Không tìm thấy thư mục nguồn nên chưa xét được câu nào.',
  },
  reading: {
    en: 'The sources have not all been read, so no claim can be judged yet.',
    vi: 'Chưa đọc hết các nguồn nên chưa xét được câu nào.',
  },
} as const;
