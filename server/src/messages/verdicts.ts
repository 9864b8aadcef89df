/** What is said of a report's claims beside what the checks say: in its view, its summary and the fact-check sheet. */
export const verdictMessages = {
  verdicts: {
    contradicted: { en: 'Contradicted', vi: 'Trái với nguồn' },
    unsupported: { en: 'Unsupported', vi: 'Nguồn không nói đến' },
    uncited: { en: 'Uncited', vi: 'Không dẫn nguồn' },
    unjudged: { en: 'Could not be judged', vi: 'Chưa kết luận được' },
    supported: { en: 'Supported', vi: 'Nguồn xác nhận' },
  },
  uncited: {
    en: () => 'States facts and cites no source.',
    vi: () => 'Nêu sự kiện mà không dẫn nguồn nào.',
  },
  typing: {
    en: () => 'Still being typed.',
    vi: () => 'Câu đang được viết.',
  },
  silenced: {
    en: () => 'Found right by a person, or silenced in the report; by itself, Attest reads the source otherwise.',
    vi: () => 'Đã có người xác nhận là đúng, hoặc được bỏ qua trong báo cáo; riêng Attest đọc nguồn theo cách khác.',
  },
  quoted: {
    en: () => 'The quoted words stand in the source.',
    vi: () => 'Lời trích có trong nguồn.',
  },
  noSource: {
    en: (keys: readonly string[]) =>
      keys.length ? `No source is called ${atKeys(keys)}.` : 'What it cites is no source here.',
    vi: (keys: readonly string[]) =>
      keys.length ? `Không có nguồn nào tên ${atKeys(keys)}.` : 'Điều được dẫn không phải là một nguồn ở đây.',
  },
  noText: {
    en: (keys: readonly string[]) => `There is no text of ${atKeys(keys)} to compare with.`,
    vi: (keys: readonly string[]) => `Không có văn bản của ${atKeys(keys)} để đối chiếu.`,
  },
  notClear: {
    en: () => 'No single passage of the source tells this clearly enough.',
    vi: () => 'Không đoạn nào của nguồn nêu việc này đủ rõ.',
  },
  /** `“20 tấn”: Not found in the source: …` */
  lacking: {
    en: (written: string, head: string) => `“${written}”: ${head}`,
    vi: (written: string, head: string) => `“${written}”: ${head}`,
  },
} as const;

function atKeys(keys: readonly string[]): string {
  return [...new Set(keys)].map((key) => `@${key}`).join(', ');
}
