/** Buttons in the headers of a table that readers can sort (https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/). */
const order = new Intl.Collator('da', { numeric: true });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sorterbar]')) {
  const headers = [...table.tHead!.rows[0]!.cells];
  const body = table.tBodies[0]!;

  /** What a cell is sorted by: its own order, or its words. A column sorted by number or date has no other order. */
  const key = (cell: HTMLTableCellElement, header: HTMLTableCellElement): string =>
    cell.dataset['orden'] ?? (header.dataset['efter'] ? '' : cell.textContent.trim());

  const sort = (column: number, sign: 1 | -1) => {
    const rows = [...body.rows].map((row) => ({ row, by: key(row.cells[column]!, headers[column]!) }));
    // What has no value, such as an amount without unit, stands last either way.
    rows.sort((a, b) => (!a.by || !b.by ? Number(!a.by) - Number(!b.by) : sign * order.compare(a.by, b.by)));
    body.append(...rows.map(({ row }) => row));
  };

  for (const [column, header] of headers.entries()) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: header.textContent });
    header.replaceChildren(button);
    button.addEventListener('click', () => {
      const sign = header.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      for (const other of headers) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending');
      sort(column, sign);
    });
  }
}

export {};
