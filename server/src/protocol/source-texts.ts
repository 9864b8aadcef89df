/** The scheme under which the words of an extract (a PDF, a saved page) are shown as a text that can't be edited. */
export const TEXT_SCHEME = 'attest-source';
