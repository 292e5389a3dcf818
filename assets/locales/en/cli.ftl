# The command line. $value: the word met, or the one missing.

cli-about = Établi: service design and participation workshops, on one computer.
cli-usage = Usage:
cli-options = Options:
cli-exits = Exit: 0 done, 1 refused (a sentence on standard error), 3 a choice is needed (--merge or --copy).
cli-see-help = “etabli --help” says what can be asked.
cli-help-window = Opens the window; a file given is offered there for import.
cli-help-import = Imports files; each one whole, or refused. The same file twice duplicates nothing.
cli-help-list = Lists the projects and their workshops, with their identifiers.
cli-help-agenda = Writes the agenda on paper: the facilitators’ sheet with its private notes, a sheet for each group that works apart, and the material.
cli-help-export = Writes a workshop’s synthesis (pdf, docx for Word, odt for LibreOffice, html, md), its data (json, etabli) or its agenda for a calendar (ics). What a document told together stays together in later ones: the library keeps it, from here as from the window.
cli-help-check = Reads the whole library again and counts what it holds.
cli-help-backup = Copies the library to a file, then reads it back.
cli-help-data-dir = The library’s folder (else ETABLI_DATA_DIR, else the system’s own).
cli-passphrase = Give the passphrase in a file that ETABLI_PASSPHRASE_FILE names, or in the variable ETABLI_PASSPHRASE.
cli-help-passphrase = An encrypted library is opened with the passphrase in the file that ETABLI_PASSPHRASE_FILE names, else in the variable ETABLI_PASSPHRASE.
cli-help-json = Gives the results as JSON.
cli-help-merge = On import: keeps the newer version of each item.
cli-help-copy = On import: keeps both, under new identifiers.
cli-help-output = On export: where to write; also -o.
cli-help-lang = On export: the language of the document (else the workshop’s).
cli-help-kind = On search: what is sought, among { $kinds }.
cli-help-version = Says the version.
cli-help-help = Says this.
cli-misuse-unknown = “{ $value }” is not understood.
cli-misuse-missing = Missing: { $value }
cli-misuse-both = { $value }: one or the other.
cli-no-display = There is no display here: the window cannot open, the command line works.
cli-list-empty = The library is empty.
cli-check-none = There is no library in { $folder }.
cli-check-sound = The library is sound.
cli-check-damaged = The library is damaged.
cli-check-advice = First copy the whole folder elsewhere, then open Établi and restore a backup.
cli-technical = Technical detail:
cli-backup-done = Copied and read back: { $file }
cli-import-choose = Run it again with --merge (the newer version of each item) or --copy (both).
cli-export-done = Written: { $file }
cli-export-pages =
    { $pages ->
        [one] Written: { $file } (one page)
       *[other] Written: { $file } ({ $pages } pages)
    }
cli-export-replaced =
    { $count ->
        [one] One character has no drawing and is shown by its code: { $codes }
       *[other] { $count } characters have no drawing and are shown by their codes: { $codes }
    }
cli-help-force = Replaces a file that already has this name.
cli-foreign-log = A log (-wal) that is not this library’s own lies beside it. It was neither read nor changed; the library was read without it.
cli-log-aside = A log (-wal) of another copy lay beside the library. It is kept under the name { $file } and was not applied.
cli-rescued = Saved work was missing from the file. All of it is in this backup: { $file }
cli-help-look = Says what a backup or a library holds, and what differs here. Changes nothing.
cli-help-methods = Lists the methods that the lab has kept.
cli-help-give = Writes these methods, or all of them, to a file for colleagues.
cli-help-take = Keeps the methods of files; those that are there already take the file’s state.
cli-methods-none = The lab has not kept any method yet.
cli-look-backup = { $file }: a backup of { $when }.
cli-look-library = { $file }: a whole library.
cli-look-library-of = { $file }: a whole library, that of { $lab }.
cli-look-log = { $file }: a log (-wal).
cli-look-counts =
    { $notes ->
        [0] no note
        [one] { $notes } note
       *[other] { $notes } notes
    }, { $people ->
        [0] nobody
        [one] { $people } person
       *[other] { $people } people
    }, { $decisions ->
        [0] no decision
        [one] { $decisions } decision
       *[other] { $decisions } decisions
    }, { $actions ->
        [0] no action
        [one] { $actions } action
       *[other] { $actions } actions
    }
cli-look-project = { $file }: the file of one project, not a library. “etabli import” brings it in.
cli-help-into = Makes a board of each file (CSV, XLSX, ODS, exports of other tools) in that workshop, or the vote that a poll is.
cli-help-tables = Writes the notes, clusters and votes of a board or of a workshop; the workbook (xlsx) of a workshop also holds the tables of its synthesis.
cli-help-document = Writes a document of the workshop: its synthesis, or the report of the participation; as xlsx or csv, its tables.
cli-help-project = Writes the synthesis of a project over all its workshops; as xlsx or csv, its tables.
cli-help-search = Searches the whole library and the methods that come with Établi: all the words, their forms and beginnings; “…” for an exact phrase, OR between words to choose from. Dates are written 2026-03-12; --kind may be given several times. Changes nothing.
cli-search-none = Nothing answers this search.
cli-search-more = There are more results: narrow the search.
cli-help-purge = Says what would go of a project; with --confirm and its title, purges it from the library and its backups for good. Also one that was deleted.
cli-help-anonymise = Says what would go; with --confirm and the title, erases who was there and keeps the texts, for good.
cli-help-confirm = The project’s title, to purge it or make it anonymous.
cli-help-case = Writes the project as an anonymised case that another lab can import; says what was left out.
cli-help-report = Writes the activity report of the lab over a period, both days counted: a document (pdf, docx, odt, html, md), its rows and tables (xlsx, csv) or its figures (json). Dates are written 2026-03-12. What the documents of workshops tell together is told together here too, and stays so. Without the sections that the lab leaves out.
cli-help-register = Writes the sheet for the register (GDPR) of a project, or of the lab without --project.
cli-help-participant = Writes what a person gave under their name in a workshop, by their pseudonym: a document, its tables (csv, xlsx) or its data (json). Says what cannot be handed over.
