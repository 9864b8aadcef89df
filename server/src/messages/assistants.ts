/** What an assistant is told beside the sources' own words: why it gets no answer, and what the answer leaves out. */
export const assistantMessages = {
  unknownTool: {
    en: (name: string, known: readonly string[]) => `There is no tool ${name}; the tools are ${known.join(', ')}.`,
    vi: (name: string, known: readonly string[]) => `Không có công cụ ${name}; các công cụ là ${known.join(', ')}.`,
  },
  noObject: {
    en: 'The input must be an object.',
    vi: 'Dữ liệu đầu vào phải là một đối tượng.',
  },
  unknownField: {
    en: (name: string, known: readonly string[]) => `There is no ${name}; what can be given is ${known.join(', ')}.`,
    vi: (name: string, known: readonly string[]) => `Không có mục ${name}; các mục dùng được là ${known.join(', ')}.`,
  },
  missing: {
    en: (name: string) => `${name} is missing, or is empty.`,
    vi: (name: string) => `Thiếu ${name}, hoặc ${name} để trống.`,
  },
  noText: {
    en: (name: string) => `${name} must be a text.`,
    vi: (name: string) => `${name} phải là văn bản.`,
  },
  tooLong: {
    en: (name: string, length: number, most: number) =>
      `${name} has ${length} characters; at most ${most} are taken. Give it in parts.`,
    vi: (name: string, length: number, most: number) =>
      `${name} có ${length} ký tự; nhiều nhất là ${most}. Hãy đưa từng phần.`,
  },
  noNumber: {
    en: (name: string, least: number, most: number) => `${name} must be a whole number from ${least} to ${most}.`,
    vi: (name: string, least: number, most: number) => `${name} phải là số nguyên từ ${least} đến ${most}.`,
  },
  outside: {
    en: (path: string) => `${path} lies outside of the folder that is open, or is no file in it.`,
    vi: (path: string) => `${path} nằm ngoài thư mục đang mở, hoặc không phải là tệp trong đó.`,
  },
  noCorpus: {
    en: 'No folder with sources was found. It is a folder “sources” or “corpus” beside the report or in a folder above; another is named with attest.corpus in the editor, or with attest mcp --corpus.',
    vi: 'Không tìm thấy thư mục nguồn. Đó là thư mục “sources” hoặc “corpus” cạnh báo cáo hay ở thư mục phía trên; thư mục khác thì đặt bằng attest.corpus trong trình soạn thảo, hoặc bằng attest mcp --corpus.',
  },
  stillReading: {
    en: (count: number) => `The sources are still being read, ${count} so far. Ask again in a minute.`,
    vi: (count: number) => `Đang đọc các nguồn, đã được ${count}. Hãy hỏi lại sau một phút.`,
  },
  partly: {
    en: 'The sources are still being read, so this is of those that have been read so far.',
    vi: 'Đang đọc các nguồn; kết quả này mới chỉ lấy từ những nguồn đã đọc.',
  },
  unknownSource: {
    en: (key: string, near: readonly string[]) =>
      `No source has the key ${key}.${near.length ? ` Keys like it: ${near.join(', ')}.` : ''} search_sources finds keys.`,
    vi: (key: string, near: readonly string[]) =>
      `Không nguồn nào có khóa ${key}.${near.length ? ` Khóa gần giống: ${near.join(', ')}.` : ''} Dùng search_sources để tìm khóa.`,
  },
  offsetBehind: {
    en: (end: number) => `The text of the source ends at ${end}.`,
    vi: (end: number) => `Văn bản của nguồn kết thúc ở ${end}.`,
  },
  isSource: {
    en: (path: string) => `${path} is a source, and no report.`,
    vi: (path: string) => `${path} là nguồn, không phải báo cáo.`,
  },
  nothing: {
    en: 'No source speaks of this. Try fewer words, or a name.',
    vi: 'Không nguồn nào nói về điều này. Hãy thử ít từ hơn, hoặc một tên riêng.',
  },
  morePassages: {
    en: (limit: number) => `There are more passages than these ${limit}; ask for more with limit, or more exactly.`,
    vi: (limit: number) => `Còn các đoạn khác ngoài ${limit} đoạn này; hãy tăng limit, hoặc hỏi cụ thể hơn.`,
  },
  cutPassages: {
    en: 'Where cut is true, the passage goes on; source gives the rest from the offset in end.',
    vi: 'Chỗ nào cut là true thì đoạn còn tiếp; source cho phần còn lại, từ vị trí trong end.',
  },
  moreText: {
    en: (next: number) => `The text goes on; ask again with offset ${next}.`,
    vi: (next: number) => `Văn bản còn tiếp; hãy hỏi lại với offset ${next}.`,
  },
  moreFindings: {
    en: (left: number, next: number) => `${left} more findings were left out; ask again with from ${next}.`,
    vi: (left: number, next: number) => `Còn ${left} phát hiện không nêu ở đây; hãy hỏi lại với from ${next}.`,
  },
  moreRemarks: {
    en: (left: number) => `${left} more remarks were left out.`,
    vi: (left: number) => `Còn ${left} nhận xét không nêu ở đây.`,
  },
  ignored: {
    en: 'Nothing was checked: the project’s configuration leaves reports at this place out (ignore).',
    vi: 'Chưa kiểm tra gì: cấu hình của dự án bỏ qua các báo cáo ở chỗ này (ignore).',
  },
  clean: {
    en: 'Nothing was found that contradicts the sources. That is no proof that all of it is in them.',
    vi: 'Không thấy gì trái với các nguồn. Như vậy chưa có nghĩa là mọi điều đều có trong nguồn.',
  },
} as const;
