/** What the view of the sources is told beside the sources' own words. */
export const sourceViewMessages = {
  noOutlet: { en: 'No outlet given', vi: 'Chưa ghi tên báo' },
  noDate: { en: 'No date given', vi: 'Chưa ghi ngày' },
  language: {
    vi: { en: 'Vietnamese', vi: 'Tiếng Việt' },
    en: { en: 'English', vi: 'Tiếng Anh' },
  },
  emptyText: {
    en: 'There is nothing to make a source of: the text is empty.',
    vi: 'Chưa có gì để làm nguồn: văn bản trống.',
  },
} as const;
