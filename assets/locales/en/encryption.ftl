# The library’s passphrase: choosing it, giving it, changing it, removing it.

passphrase-show = Show the passphrase
passphrase-hide = Hide the passphrase

locked-title = This library is encrypted
locked-text = Give its passphrase to open it. Nothing of it is read before.
locked-passphrase = Passphrase
locked-open = Open
locked-opening = Opening…
locked-lost = A lost passphrase cannot be found again: nobody can open the file without it. You can go on in another folder; this one stays as it is.
locked-file-title = This file is encrypted
locked-file-text = Give the passphrase it was encrypted with.

encryption-title = Passphrase
encryption-none = None.
encryption-none-text = Whoever opens your session reads the library. With a passphrase, the file and its backups are encrypted; if it is lost, nobody can open them again, and neither can we.
encryption-has = The library is encrypted.
encryption-has-text = So are its backups, the urns of secret votes and what is added since the newest backup. Établi asks for the passphrase at each start.
encryption-exports = What you save elsewhere is not encrypted: documents, tables, projects (.etabli), prints. A copy on a key is.
encryption-choose = Choose a passphrase…
encryption-change = Change…
encryption-remove = Remove…
encryption-plain =
    { $count ->
        [one] One file beside the library is not encrypted: anybody can read it.
       *[other] { $countText } files beside the library are not encrypted: anybody can read them.
    }
encryption-earlier =
    { $count ->
        [one] One file stays readable by anybody where the library was. Remove it yourself if it is of no use any more:
       *[other] { $countText } files stay readable by anybody where the library was. Remove them yourself if they are of no use any more:
    }
encryption-around = Encrypt them…

encryption-on-title = Encrypt the library
encryption-on-text = Choose a long passphrase that you will remember: four or five words that have nothing to do with each other are better than a complicated one. Note it in a safe place: a lost passphrase cannot be found again, and without it nobody can open the library or its backups.
encryption-change-title = Change the passphrase
encryption-change-text = The library and its backups are encrypted with the new passphrase. Copies made on a key keep the former one. A lost passphrase cannot be found again.
encryption-off-title = Remove the passphrase
encryption-off-text = Whoever opens your session can read the library and its backups again. Copies made on a key stay encrypted.
encryption-around-title = Encrypt what is not
encryption-around-text = Backups and libraries set aside that are not encrypted become so, with the library’s passphrase.
encryption-now = Present passphrase
encryption-to = New passphrase
encryption-to-hint = At least { $least } signs. Capitals, accents and spaces count.
encryption-again = Once more, to be sure
encryption-differs = The two passphrases are not the same.
encryption-elsewhere = Copies that you made elsewhere (key, network, synchronisation) stay as they are.
encryption-cannot =
    { $count ->
        [one] One file that was set aside cannot be encrypted, since it is damaged or is only a log:
       *[other] { $countText } files that were set aside cannot be encrypted, since they are damaged or are only logs:
    }
encryption-cannot-remove = Remove them
encryption-cannot-remove-hint = Else they stay readable.
encryption-do-on = Encrypt
encryption-do-change = Change the passphrase
encryption-do-off = Remove the passphrase
encryption-do-around = Encrypt
encryption-missing = Fill in the fields first.
encryption-stage-library = The library is written anew and compared…
encryption-stage-around = The backups and the other files…
encryption-stage-done = All is done.
encryption-not-now = The library has been replaced already: the rest cannot be stopped any more.
encryption-cancelled = Stopped: nothing was changed.
encryption-done-on = The library is encrypted
encryption-done-change = The passphrase is changed
encryption-done-off = The library is no longer encrypted
encryption-done-around = What could be encrypted is
encryption-done-files =
    { $count ->
        [0] No other file had to follow.
        [one] One other file followed.
       *[other] { $countText } other files followed.
    }
encryption-stays = Stays readable: { $path }
encryption-went = Removed: { $path }

encryption-resumed-on = Encrypting had been interrupted: it is finished.
encryption-resumed-off = Removing the passphrase had been interrupted: it is finished.
encryption-left = These files could not be encrypted and stay readable: { $files }
