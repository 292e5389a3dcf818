# Importing a file: what was done, what was left out, what one should know.
# $file: the file's name. $place: where in the file. Nothing of the window here.

import-title = Import
import-report = Import report
import-running = Reading { $file }…

# What was done with each file
import-outcome-created = { $file }: imported.
import-outcome-unchanged = { $file }: already here, nothing changed.
import-outcome-updated = { $file }: updated.
import-outcome-merged = { $file }: merged, the newest version of each item is kept.
import-outcome-copied = { $file }: imported beside what was here, titles followed by “(copie)”.
import-outcome-refused = { $file }: refused. { $reason }
import-counts =
    { $created ->
        [0] { $changed ->
            [0] No item is new or changed.
            [one] One item changed.
           *[other] { $changed } items changed.
        }
        [one] { $changed ->
            [0] One new item.
            [one] One new item, one changed.
           *[other] One new item, { $changed } changed.
        }
       *[other] { $changed ->
            [0] { $created } new items.
            [one] { $created } new items, one changed.
           *[other] { $created } new items, { $changed } changed.
        }
    }
import-workshops =
    { $count ->
        [0] No workshop in this file.
        [one] One workshop: { $titles }
       *[other] { $count } workshops: { $titles }
    }
import-whole = A refused file changes nothing; the others are imported.

# What Établi does not know
import-ignored =
    { $count ->
        [one] One value of the file is not imported, Établi does not know it:
       *[other] { $count } values of the file are not imported, Établi does not know them:
    }
import-ignored-more =
    { $count ->
        [one] and one more.
       *[other] and { $count } more.
    }

# Remarks
import-warnings =
    { $count ->
        [one] One remark:
       *[other] { $count } remarks:
    }
import-warning-derived-differs = { $place }: the file says “{ $found }”, the records give “{ $computed }”. What the records give is kept.
import-warning-contradicts-itself = { $place }: the file contradicts itself, “{ $found }” here, “{ $computed }” elsewhere.
import-warning-authors-dropped =
    { $count ->
        [one] The author of one note is not kept: the activity was announced as anonymous ({ $place }).
       *[other] The authors of { $count } notes are not kept: the activity was announced as anonymous ({ $place }).
    }
import-warning-names-dropped =
    { $count ->
        [one] One ballot paper was counted ({ $place }); who chose what is not kept.
       *[other] { $count } ballot papers were counted ({ $place }); who chose what is not kept.
    }
import-warning-anonymised =
    { $count ->
        [one] “{ $place }” is anonymised here: what the file says of who was there, in one place, is not taken in.
       *[other] “{ $place }” is anonymised here: what the file says of who was there, in { $count } places, is not taken in.
    }

# The choice, where the file differs from what was done here
import-choice-title = This file is already here, and both have changed
import-choice-text = { $file } differs from what was done here since. Nothing is written yet.
import-choice-merge = Merge
import-choice-merge-hint = Of each item, the newest version is kept.
import-choice-copy = Keep both
import-choice-copy-hint = The file is imported beside, titles followed by “(copie)”.
import-choice-cancel = Import nothing

# What is dropped or pasted where nothing takes it. $name: the name of the first file.
brought-picture = { $count ->
    [one] Drop a picture on a board, on a persona’s sheet or on the lab’s logo. It was not added.
   *[other] { $count } pictures were not added: drop them on a board, on a persona’s sheet or on the lab’s logo.
}
brought-table = “{ $name }” is a spreadsheet: drop it on a board. Nothing was added.
brought-text = “{ $name }” is a text: drop it on a board, and each line becomes a note. Nothing was added.
brought-folder = “{ $name }” is a folder: drop the files in it. Nothing was added.
brought-address = What was dropped is an address, not a file of this computer: { $name }. Save it first, then drop the file.
brought-unreadable = “{ $name }” cannot be read. Nothing was added.
brought-unknown = Établi does not read “{ $name }”. It takes projects (.etabli, .json), pictures, tables and texts. Nothing was added.
brought-moving = This picture is animated: its first view is kept, still. The original file has not changed.
brought-words = Drop a text in a field or on a board. Nothing was added.
brought-empty = “{ $name }” is empty. Nothing was added.
brought-one-table = Tables are imported one at a time: “{ $name }” is open, then drop { $others }.
brought-refused = “{ $name }”: { $text }
