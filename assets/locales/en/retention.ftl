# GDPR: what a project keeps and until when, making it anonymous, purging it.

retention-person = Participant
retention-rater = Rating
retention-origin = Another lab

retention-title = Personal data (GDPR)
retention-purge = Purge the project…
retention-anonymise = Make anonymous…

retention-purge-ask = Purge “{ $title }”?
retention-anonymise-ask = Make “{ $title }” anonymous?
retention-purge-what = All of this leaves the library and its backups, and cannot come back:
retention-anonymise-what = What says who was there leaves the library, its history and its backups, and cannot come back. Texts stay.
retention-purge-went = “{ $title }” is purged. Gone are:
retention-anonymise-went = “{ $title }” is anonymous. Gone are:
retention-purge-will = Of “{ $title }” would go, and could not come back:
retention-anonymise-will = Of “{ $title }” would go, and could not come back; texts stay:
retention-nothing = Nothing: nobody is named in it.
retention-not-done = Nothing was changed. To do it, run again with --confirm and the project’s title.

retention-images =
    { $count ->
        [one] a picture
       *[other] { $count } pictures
    }
retention-gestures =
    { $count ->
        [one] a step of the history
       *[other] { $count } steps of the history
    }
retention-gestures-cleaned =
    { $count ->
        [one] a step of the history is read again and cleaned
       *[other] { $count } steps of the history are read again and cleaned
    }
retention-trace-pseudonym =
    { $count ->
        [one] a pseudonym
       *[other] { $count } pseudonyms
    }
retention-trace-author =
    { $count ->
        [one] the author of a note
       *[other] the authors of { $count } notes
    }
retention-trace-device =
    { $count ->
        [one] a device
       *[other] { $count } devices
    }
retention-trace-wish =
    { $count ->
        [one] a list of neighbours wished for or avoided
       *[other] { $count } lists of neighbours wished for or avoided
    }
retention-trace-voter =
    { $count ->
        [one] a voter’s name or a list of who has voted
       *[other] { $count } voters’ names or lists of who has voted
    }
retention-trace-rater =
    { $count ->
        [one] a name in a matrix
       *[other] { $count } names in matrices
    }

retention-file-backup-rewritten = backup written anew: { $file }
retention-file-backup-removed = backup removed, as it cannot be read: { $file }
retention-file-library-rewritten = library set aside, written anew: { $file }
retention-file-library-removed = library set aside, removed as it cannot be read: { $file }
retention-file-log-removed = log set aside, removed: { $file }
retention-file-tail-removed = continuation of the backups, begun anew: { $file }
retention-file-urn-removed = urn of a secret ballot, removed: { $file }
retention-file-passing-removed = document made for a printer or copy read once, removed: { $file }
retention-file-earlier-rewritten = earlier copy, in a folder the library was in, written anew: { $file }
retention-file-earlier-removed = file of an earlier copy, removed: { $file }
retention-file-earlier-untouched = earlier copy, left as it is: { $file }
retention-file-other-removed = draft removed: { $file }
retention-file-other-untouched = file that is not Établi’s, left as it is: { $file }
retention-elsewhere = Copies elsewhere (keys, other computers, exported documents and files) are not touched: remove them yourself.
retention-methods-stay = Methods kept by the lab and what was taken up in other projects stay.
retention-texts-stay = Texts are not read through: a name written in a note stays there.

retention-resumed-purge = An interrupted purge was brought to its end.
retention-resumed-anonymise = An interrupted anonymisation was brought to its end.
retention-unfinished-purge = An interrupted purge could not be brought to its end. Établi will try again at the next start. { $reason }
retention-unfinished-anonymise = An interrupted anonymisation could not be brought to its end. Établi will try again at the next start. { $reason }

retention-list = What goes
retention-looking = Établi reads the library and its backups through…
retention-type-title = To confirm, type the project’s title: { $title }
retention-type-first = First type the project’s title.
retention-not-now = What has begun goes on to its end.
retention-purge-do = Purge
retention-anonymise-do = Make anonymous
retention-stage-library = The library is written anew…
retention-stage-around = Backups are written anew…
retention-stage-done = Done.
retention-purpose = Purpose
retention-purpose-hint = What this data is for, for instance “Designing the town hall’s reception”.
retention-notice = Notice to participants
retention-notice-hint = What those who come are told: what is kept, how long, whom to ask.
retention-notice-of-lab = Empty: the lab’s notice stands.
retention-notice-lab-hint = Stands for all projects that have none of their own.
retention-day-of-lab = Empty: until { $date }, the lab’s period after the project’s end.
retention-over = Pseudonyms should have been erased on { $date }. Make it anonymous to keep the texts, or purge the whole project.
retention-over-purge = The project should have been purged on { $date }. Purge all of it, or change the retention date.
retention-over-purge-anonymised = The project should have been purged on { $date }. Its pseudonyms are gone, its texts are still there: purge all of it, or change the retention date.
retention-anonymised = Made anonymous on { $when }.
retention-lab = Retention (GDPR)
retention-months = Keep pseudonyms
retention-months-unit = months
retention-months-hint = After the project’s end, where it has no date of its own.
retention-then = Afterwards
retention-then-anonymise = Make anonymous, keep texts
retention-then-purge = Purge the project
retention-over-count =
    { $count ->
        [0] No project overdue
        [one] { $count } project overdue
       *[other] { $count } projects overdue
    }
retention-decide = Decide

retention-case = Save an anonymised case…
retention-case-done = Anonymised case saved: { $path } Left out are:
retention-case-title = Anonymised case saved
retention-case-text = Another lab can import this file. Left out are:
retention-case-look = Read it through before you give it away: texts and pictures that stay may still tell of somebody.
retention-case-nameless = The project had already been made anonymous: Établi no longer knows what people were called, and a name written in a text is neither recognised nor replaced.
retention-trace-mention =
    { $count ->
        [one] a name in a sentence, replaced by […]
       *[other] { $count } names in sentences, replaced by […]
    }
retention-trace-responsible =
    { $count ->
        [one] the role in charge of a block
       *[other] the roles in charge of { $count } blocks
    }
retention-trace-hidden-note =
    { $count ->
        [one] a hidden or pending note
       *[other] { $count } hidden or pending notes
    }
retention-trace-hidden-words =
    { $count ->
        [one] a text taken from a hidden note, replaced by […]
       *[other] { $count } texts taken from a hidden note, replaced by […]
    }
retention-trace-hidden-part =
    { $count ->
        [one] a hidden step or lane of a journey
       *[other] { $count } hidden steps or lanes of journeys
    }
retention-trace-private-notes =
    { $count ->
        [one] a private note of a block
       *[other] { $count } private notes of blocks
    }
retention-trace-original-text =
    { $count ->
        [one] a first wording
       *[other] { $count } first wordings
    }
retention-trace-category =
    { $count ->
        [one] a breakdown by categories that are too small
       *[other] { $count } breakdowns by categories that are too small
    }
retention-trace-moment =
    { $count ->
        [one] a moment
       *[other] { $count } moments
    }
retention-trace-run =
    { $count ->
        [one] a step of the timer
       *[other] { $count } steps of the timer
    }
retention-trace-source =
    { $count ->
        [one] the source of a copy
       *[other] the sources of { $count } copies
    }
retention-trace-lab =
    { $count ->
        [one] the lab’s record or notice
       *[other] the lab’s record and notice
    }
retention-case-name = { $title } (anonymised case)
retention-stop = Give up
retention-stopping = Établi stops…
retention-stopped = Stopped: nothing was changed.
retention-stop-until = You can still give up: nothing is changed until the library has been written anew.
retention-stop-late = Too late to give up: the library has been written anew, the rest goes to its end.
retention-register = Sheet for the register (GDPR)
retention-register-lab = The lab’s sheet for the register
retention-register-text = What the register of processing asks for: purpose, people, data, retention, recipients, security. Made from your projects, to be completed.
retention-register-name = Register sheet, { $title }
retention-register-done = Register sheet written: { $name }
retention-contributions = Contributions
retention-contributions-of = Hand { $person } their contributions
retention-contributions-name = Contributions of { $person }
retention-contributions-done = Contributions written: { $name }
retention-contributions-text = What this person wrote and voted under their name, and what cannot be handed over: a secret vote does not keep who chose what.
retention-format = In which form

retention-removed = Deleted projects
retention-removed-text = Their texts stay in the history and in the backups, so that “Undo” and restoring bring them back. Purging removes them everywhere.
retention-removed-at = deleted { $when }
retention-removed-purge = Purge the project “{ $title }”…
