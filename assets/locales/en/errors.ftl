# A sentence for each refusal: what happens, then what can be done.
# $place: the field, or the place in a file. $limit: the limit. $detail: the value met.

error-internal = Établi met a defect of its own. Nothing was changed. Try again; if it comes back, keep this detail: { $detail }
error-malformed = The request cannot be read ({ $place }). Nothing was changed.
error-too-large = This is too large: { $limit } bytes at most. Nothing was changed.
error-too-many = These are too many at once ({ $place }): { $limit } at most. Nothing was changed.
error-unknown-field = Établi does not know this field: { $place }.
error-unknown-word = This word is not in the list of those allowed: “{ $detail }” ({ $place }).
error-text-required = A text is missing ({ $place }). Write at least one word.
error-text-too-long = This text is too long ({ $place }): { $limit } characters at most.
error-list-too-long = This list is too long ({ $place }): { $limit } entries at most.
error-out-of-range = This number is out of range ({ $place }). The limit is { $limit }.
error-invalid-field = This value does not fit ({ $place }): { $detail }
error-fixed-field = This field never changes after creation: { $place }.
error-unknown-record = This item no longer exists. It may have been deleted.
error-unknown-reference = “{ $place }” names an item that does not exist ({ $detail }).
error-already-exists = This item already exists ({ $detail }).
error-duplicate-id = Two items of the file have the same identifier: { $detail } ({ $place }).
error-wrong-state = This change of state is not possible: one step back at a time.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-newer-version = This file comes from a newer version of Établi ({ $detail }). Install that version to open it; nothing was written to it.
error-unknown-format = Établi does not read this format: { $detail }.
error-not-a-library = This file is not one of Établi’s: { $place }
error-damaged = The library’s file is damaged ({ $detail }). It is kept aside; choose a backup.
error-in-use = Établi is already open with this data. Close the other window, then try again.
error-disk-full = The disk is full. Nothing is lost: make some room, then try again.
error-unreadable = Cannot read or write here: { $place } ({ $detail }).
error-bad-file = The file cannot be read ({ $place }): { $detail } Nothing was imported.
error-not-one-project = A file holds a single project, and one lab at most. This one has { $detail } ({ $place }). Nothing was imported.
error-conflict = Some items of this file differ from what was done here since. Choose: merge, or keep both.
error-ambiguous = Several workshops have this title. Give the identifier of one of them: { $detail }
error-not-found = Nothing matches “{ $detail }”.
error-over-budget = A ballot gives more dots than allowed ({ $place }): { $limit } at most.
error-cancelled = The operation was stopped. Nothing was written.
error-export-failed = The document could not be composed: { $detail }
error-closed = Établi is closing. Nothing was changed.
