/** Whether a box is short enough to stand in the margin beside the text without outgrowing it. */
export const isShort = (html: string): boolean => html.replace(/<[^>]*>/g, ' ').split(/\s+/).length < 150;
