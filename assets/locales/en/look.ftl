# Looking into a backup or a library before deciding about it.

look-action = Look inside…
look-title-backup = Backup: { $when }
look-title-library = A whole library
look-title-library-of = Library of { $lab }
look-title-aside = Library set aside
look-title-log = Log set aside: { $when }
look-reading = Reading, without changing it…
look-refused-title = This file cannot be looked into
look-untouched = Looking changed no file.

# What the file is to the open library
look-kinship-own = This is the open library itself.
look-kinship-same = The same library, at exactly the same point.
look-kinship-earlier = An earlier copy of this library.
look-kinship-later = A later copy of this library: all that was done here is in it.
look-kinship-apart = A copy of this library that went its own way: each holds what the other has not.
look-kinship-other = Another library.

look-holds =
    { $projects ->
        [0] No project
        [one] { $projects } project
       *[other] { $projects } projects
    }, { $workshops ->
        [0] no workshop
        [one] { $workshops } workshop
       *[other] { $workshops } workshops
    }, { $gestures ->
        [0] no gesture saved
        [one] { $gesturesText } gesture saved
       *[other] { $gesturesText } gestures saved
    }.
look-until = Last gesture: { $when }.
look-foreign-log = A log (-wal) that is not its own lies beside this file. It was not read.
look-log-read =
    { $count ->
        [one] This log holds { $commits } commit. It goes with { $file }: this is what the two give together.
       *[other] This log holds { $commits } commits. It goes with { $file }: this is what the two give together.
    }
look-log-unread =
    { $count ->
        [0] Nothing in this log can be read.
        [one] This log holds { $commits } commit, last written: { $when }. No file of this folder is the one it goes with: without that file it cannot be read. If you find it, put it back into the library’s folder under any name ending in .etabli, and look again.
       *[other] This log holds { $commits } commits, the last written: { $when }. No file of this folder is the one it goes with: without that file it cannot be read. If you find it, put it back into the library’s folder under any name ending in .etabli, and look again.
    }

# The table
look-table = Workshops
look-workshop = Workshop
look-notes = Notes
look-people = People
look-decisions = Decisions
look-actions = Actions
look-compared = Compared with today
look-no-workshops = There is no workshop, neither in this file nor in the open library.
look-pick = Take “{ $title }”
look-same = identical
look-there = only in this file
look-here = only here, in the open library
look-only-there =
    { $count ->
        [one] { $count } item only in this file
       *[other] { $count } items only in this file
    }
look-only-here =
    { $count ->
        [one] { $count } item only here
       *[other] { $count } items only here
    }
look-changed =
    { $count ->
        [one] { $count } item differs
       *[other] { $count } items differ
    }
look-newer-there = the newest is in this file
look-newer-here = the newest is here

# What is done with it
look-take =
    { $count ->
        [0] Take workshops
        [one] Take { $count } workshop
       *[other] Take { $count } workshops
    }
look-take-none = Tick the workshops to take.
look-choice-title =
    { $count ->
        [one] One item differs from what was done here
       *[other] { $count } items differ from what was done here
    }
look-choice-text = Nothing is written yet. Workshops that are no longer here come back either way.
look-choice-copy-hint = Each workshop that differs comes in beside, in its project, its title followed by “(copy)”.
look-restore = Restore…
look-restore-title = Restore?
look-restore-text = Today’s library is first kept as a backup, in the list of the settings: restoring that one undoes this. Then all that is on screen comes from this file, which stays where it is.
look-restore-loses =
    { $count ->
        [0] Nothing that is here will be missing on screen.
        [one] One item that is only here will no longer be on screen.
       *[other] { $count } items that are only here will no longer be on screen.
    }
look-recover-text = The file that does not open is first kept aside, under another name. Then Établi opens with what you have just looked at.

# What lies beside
look-beside = Set aside
look-beside-library = Library
look-beside-log = Log of another copy
