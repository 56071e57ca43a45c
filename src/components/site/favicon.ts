const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#0a5646"/><path d="M5 7.5h13v4H5zM10 14h17v4H10zM7 20.5h11v4H7z" fill="#b9d8cd"/><path d="M15.5 4.5v23" stroke="#fff" stroke-width="2.5"/></svg>';

/** The icon of the tab inside the page: two hundred bytes more instead of one request more. The same drawing as `/favicon.svg`. */
export const FAVICON = `data:image/svg+xml,${encodeURIComponent(SVG)}`;
