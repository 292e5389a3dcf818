# When the library does not open, or cannot be written: what happened, what is safe, what to do.

recovery-damaged-title = Part of the library is unreadable
recovery-damaged-text = Établi has written nothing to the file and has read your backups again.
recovery-newer-title = This library comes from a newer version of Établi
recovery-newer-text = Opening it here would lose what this version does not know. So Établi has not touched it.
recovery-in-use-title = The library is already open
recovery-in-use-text = Another Établi is using it. Close it, then try again. Nothing is lost.
recovery-other-title = The library cannot be opened
recovery-file = File
recovery-start-from = Start from
recovery-backup-holds =
    Read back, complete: { $notes ->
        [0] no note.
        [one] { $notesText } note.
       *[other] { $notesText } notes.
    }
recovery-no-backup = No sound backup was found. Copy the file to a key first, then use another folder.
recovery-kept-aside = The damaged file stays beside it under another name. You can take notes from it later.
recovery-disk = A disk that returns damaged pages may fail: copy the backup to a key.
recovery-what-to-do = What to do?
recovery-newer-install = Install the newer version: your library will be kept.
recovery-newer-ask = Or use another folder, with a library of this version.
recovery-quit = Quit
recovery-reveal = Open the folder
recovery-other-folder = Use another folder…
recovery-open-backup = Open the backup
recovery-busy = Opening…

disk-full-title = The disk is full.
disk-full-kept =
    { $count ->
        [one] Your last gesture is kept in memory, not on the disk yet.
       *[other] Your last { $count } gestures are kept in memory, not on the disk yet.
    }
disk-full-before = All that precedes { $time } is saved.
disk-full-all-before = All that precedes is saved.
disk-full-copy-text = Copy the library to a key meanwhile
disk-full-copy = Choose…
disk-full-free = Free some space, then
disk-full-trying = Trying again…
disk-full-again = Établi also tries again every 10 s.
disk-full-over = There is room again: everything is saved.
disk-refuses-title = The disk refuses to be written to.
disk-refuses-free = Check the key, the network or the right to write, then
disk-refuses-over = The disk can be written to again: everything is saved.
disk-full-close-title = Close without saving?
disk-full-close-text =
    { $count ->
        [one] One gesture is not on the disk yet and will be lost.
       *[other] { $count } gestures are not on the disk yet and will be lost.
    }
disk-full-close-confirm = Close and lose

recovery-away-title = The library’s folder is not there
recovery-missing-title = The library is no longer in its place
recovery-left-title = This copy has been replaced
recovery-other-library-title = Another library is in this folder
recovery-waiting = Établi is waiting for this folder and will go on as soon as it is back.
recovery-renamed = A library has another name in this folder. Opening it copies it under its own name; the original file stays.
recovery-backups-there = Its backups are still there.
recovery-new = Create a new library here
recovery-home = Go back to the folder { $folder }
recovery-knowingly = Open it all the same
recovery-take = Open this choice

parting-title = The library has lost its place
parting-kept =
    { $count ->
        [0] What you had done before is kept.
        [one] One gesture is waiting to be saved.
       *[other] { $count } gestures are waiting to be saved.
    }
parting-mine = Go on with what is on screen
parting-mine-text = Everything the window holds is written under the library’s name. The file that has taken its place is kept beside it, under another name.
parting-theirs = Go on with the other file
parting-theirs-text = What the window holds is first kept as a backup. Then the screen shows the other file.
parting-elsewhere = Go on in another folder…
parting-elsewhere-text = What the window holds is copied there. Nothing is changed here.
parting-retry = Try again
parting-retry-text = If the file or the folder is back. Établi also looks by itself.
parting-choose = Which one do you want to go on with?
parting-aside = The other file is kept: { $path }
parting-settled = It is saved.
log-aside-note = A log of another copy lay beside the library. It was not applied; it is kept: { $path }
rescued-note = Saved work was missing from the file. All of it is in a backup: { $path }. The settings can restore it.
