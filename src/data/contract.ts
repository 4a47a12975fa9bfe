/** Version of what is promised to people outside: addresses, data files, feeds, embeds. CHANGELOG.md says what changed. */
export const CONTRACT = '1.2.0';
