import { Fragment, type ComponentChildren, type JSX } from 'preact';

interface Props {
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[]; readonly below?: ComponentChildren }[];
}

/** A table that becomes cards on a phone: each cell then carries the name of its column. The first cell names its row; what stands below a row is as wide as the table. */
export function CardTable({ caption, head, rows }: Props): JSX.Element {
  return (
    <table class="card-table">
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others], below }) => (
          <Fragment key={key}>
            <tr>
              <th scope="row" data-label={head[0]}>
                {first}
              </th>
              {others.map((cell, at) => (
                <td key={head[at + 1]} data-label={head[at + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
            {below !== undefined && (
              <tr class="card-table-below">
                <td colSpan={head.length}>{below}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
