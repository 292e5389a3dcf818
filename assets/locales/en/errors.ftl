# A sentence for each refusal: what happens, then what can be done.
# $place: the field, or the place in a file. $limit: the limit. $detail: the value met.
# $technical: what another’s code or the system said, named as such and in no other sentence.

error-internal = Établi met a defect of its own. Nothing was changed. Try again; if it comes back, keep this technical detail: { $technical }
error-malformed = The request cannot be read ({ $place }). Nothing was changed.
error-too-large = This is too large: { $limit } bytes at most. Nothing was changed.
error-too-many = These are too many at once ({ $place }): { $limit } at most. Nothing was changed.
error-unknown-field = Établi does not know this field: { $place }.
error-unknown-word = This word is not in the list of those allowed: “{ $detail }” ({ $place }).
error-unknown-word-plain = This word is not in the list of those allowed ({ $place }).
error-text-required = A text is missing ({ $place }). Write at least one word.
error-text-too-long = This text is too long ({ $place }): { $limit } characters at most.
error-list-too-long = This list is too long ({ $place }): { $limit } entries at most.
error-out-of-range = This number is out of range ({ $place }). The limit is { $limit }.
error-out-of-range-plain = This number is outside the limits ({ $place }).
error-invalid-field = This value does not fit ({ $place }): { $detail }
error-invalid-field-plain = This value does not fit ({ $place }). Correct it, then try again.
error-fixed-field = This field never changes after creation: { $place }.
error-unknown-record = This item no longer exists. It may have been deleted.
error-unknown-reference = “{ $place }” names an item that does not exist ({ $detail }).
error-unknown-reference-plain = “{ $place }” names an item that does not exist.
error-already-exists = This item already exists ({ $detail }).
error-already-exists-plain = This item already exists. Nothing was changed.
error-duplicate-id = Two items of the file have the same identifier: { $detail } ({ $place }).
error-wrong-state = This change of state is not possible: one step back at a time.
error-voted = People have already voted: what was announced and the options stay as they were. Nothing was changed. To vote in another way, make a new vote.
error-rated = This place is the mean of the ratings: it cannot be moved by hand. Nothing was changed. To change it, rate again for a table.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-newer-version = This file comes from a newer version of Établi ({ $detail }). Install that version to open it; nothing was written to it.
error-unknown-format = Établi does not read this format: { $detail }.
error-unknown-format-plain = Établi does not read the format of this file. Nothing was changed.
error-not-a-library = This file is not one of Établi’s: { $place }
error-damaged = The library’s file is damaged. Nothing was written to it; open Établi to go on from a backup.
error-in-use = Établi is already open with this data. Close the other window, then try again.
error-folds-not-kept = This document tells small categories together, and the library must keep that so that later ones do not give them away. It cannot be written to now, most often because a window of Établi is open: close it, or export from there. Nothing was written.
error-disk-full = The disk is full. Nothing is lost: make some room, then try again.
error-unreadable = Cannot read or write here: { $place }. Check that the disk or the network is connected, then try again.
error-file-missing = There is nothing in this place: { $place }. Check the name and the folder, then try again.
error-is-a-folder = This is a folder, and a file is needed: { $place }.
error-bad-file = The file cannot be read ({ $place }): { $detail } Nothing was imported.
error-bad-file-plain = The file is incomplete or damaged ({ $place }). Nothing was imported. Save it anew, then try again.
error-not-a-picture = This file is not a picture that Établi can read. Save it as PNG, JPEG, GIF or WebP, then try again. Nothing was changed.
error-picture-damaged = This picture is damaged or incomplete: it cannot be read. Nothing was changed.
error-picture-too-large = This picture has too many pixels to be read ({ $detail }). Make it smaller, then try again. Nothing was changed.
error-picture-too-large-plain = This picture has too many pixels to be read. Make it smaller, then try again. Nothing was changed.
error-not-one-project = A file holds a single project, and one lab at most. This one has { $detail } ({ $place }). Nothing was imported.
error-conflict = Some items of this file differ from what was done here since. Choose: merge, or keep both.
error-ambiguous = Several have this title. Give the identifier of the one you want: { $detail }
error-not-found = Nothing matches “{ $detail }”.
error-no-library = There is no library in { $place }.
error-over-budget = A ballot gives more dots than allowed ({ $place }): { $limit } at most.
error-cancelled = The operation was stopped. Nothing was written.
error-export-failed = The document could not be composed. Nothing was written. Try again; if it comes back, keep this technical detail: { $technical }
error-closed = Établi is closing. Nothing was changed.
error-library-away = The library’s folder is not there: { $place }. Plug the key in or reconnect the drive, then try again. Nothing was created elsewhere.
error-library-missing = The library is no longer in its place: { $place }. Nothing was created instead. Other software may have renamed or moved it.
error-library-replaced = Another file has taken the library’s place while it was open: { $place }. Nothing is saved until you have chosen which one to go on with.
error-library-left = This file is an earlier copy: the library goes on in { $detail }. Open it there, or take this copy up again knowing that the two will differ.
error-locked = This file is encrypted: { $place }. Its passphrase is needed to open it.
error-wrong-passphrase = That is not the passphrase of this file. Nothing was changed. Check capitals and the keyboard’s layout, then try again.
error-passphrase-too-short = This passphrase is too short: { $limit } signs at least.
error-encryption-unfinished = The library is done, but this file is not yet: { $place }. Établi goes on with it at the next start.
error-other-library = The folder { $place } holds another library than the one that was there. Nothing was written to it.
error-read-only = Établi may not read or write here: { $place }. Choose another place, or ask for that right.
error-file-exists = A file already has this name: { $place }. It was not touched. Choose another name, or replace it with --force.
error-whole-library = This is a whole library, not the file of a project: { $place }. “etabli look” says what it holds.
error-own-library = This is the open library itself: { $place }. There is nothing to take from it.
error-unread-format = Établi knows this format and does not read it: { $detail }. Save the file as CSV, XLSX or ODS, without a password, then try again.
error-other-shape = This file does not have the expected shape: { $detail }. Choose “Table”.
error-own-format = This file is Établi’s own ({ $detail }): it brings a whole workshop and is imported by “Import files”.
error-clearing-unfinished = The project is no longer in the library, but traces of it remain in this file: { $place }. Établi will go on at the next start.
error-title-differs = That is not the project’s title. Type it as it is: { $detail }

# What another’s code said, below a sentence.
technical-detail = Technical detail

# What a check found, by kind.
check-file =
    The structure of the file is damaged: { $count ->
        [one] one defect.
       *[other] { $count } defects.
    }
check-unread = Cannot be read: { $what }.
check-reference = Names an item that does not exist: { $what }.
check-rule = Holds a value that is not allowed: { $what }.
