/** What the server says in progress, in the log and in messages. */
export const serverMessages = {
  reading: { en: 'Attest: reading sources', vi: 'Attest: đang đọc nguồn' },
} as const;
