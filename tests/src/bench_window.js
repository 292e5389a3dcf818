// Stands in for the core in a browser: an empty library, in French, that accepts nothing.
(() => {
  let next = 1;
  const answers = {
    preferences_get: {
      language: 'fr',
      theme: 'light',
      text_scale: 1,
      single_keys: true,
      reduced_motion: false,
      last_workshop: null,
      last_visit: null,
      time_zone: null,
    },
    page_begin: { ended: null, kept: [] },
    library_start: { opened: true, path: '/donnees/bibliotheque.etabli' },
    query: {
      answer: 'snapshot',
      value: { seq: 0, at: null, tables: [], history: { undo: null, redo: null } },
    },
    subscribe: 1,
  };
  window.__TAURI_INTERNALS__ = {
    transformCallback: () => next++,
    invoke: async (command) => answers[command] ?? null,
  };
})();
