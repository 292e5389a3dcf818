# Settings: the lab, the display, the file, the backups.

settings-title = Settings
settings-busy = Something is being done to the library.

settings-lab = Lab
settings-lab-name = Name
settings-lab-contact = Contact
settings-lab-host = Host body
settings-lab-hint = Logo, name and host body head every document.
settings-logo-add = Add a logo
settings-logo-change = Change
settings-logo-remove = Remove
settings-logo-alt = Logo of { $name }
settings-logo-alt-lab = Logo of the lab
settings-roadmap-period = Years of the roadmap
settings-axes = Axes of the roadmap
settings-roadmap-axes =
    { $count ->
        [0] No axis in the roadmap
        [one] { $count } axis in the roadmap
       *[other] { $count } axes in the roadmap
    }
settings-time-zone = Time zone
settings-time-zone-hint = Times, “today” and what is late are those of this zone.

settings-display = Language and display
settings-language = Language of the application
settings-theme = Theme
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-system = As the computer
settings-text-size = Text size
settings-single-keys = Single-letter shortcuts in boards
settings-reduced-motion = Reduce motion, even if the computer does not ask for it

settings-file = Where the file lies
settings-file-size =
    { $size }, { $workshops ->
        [0] no workshop
        [one] { $workshopsText } workshop
       *[other] { $workshopsText } workshops
    }, { $notes ->
        [0] no note
        [one] { $notesText } note
       *[other] { $notesText } notes
    }.
settings-checked-at = Checked at { $time }.
settings-open-folder = Open the folder
settings-move = Use another folder…
settings-moved = The open library is now { $path }.
settings-check = Check
settings-checking = Checking…
settings-check-sound = The library is sound.
settings-check-unsound = The check found defects: copy the library elsewhere, then restore a backup.

settings-backups = Backups
settings-backups-when = one each day of use
settings-backups-kept = Établi keeps the last 10. Look first, then choose: restoring sets today’s library aside, as a backup.
settings-backups-none = No backup yet
settings-backups-none-text = Établi makes one at the start of each day of use. “Back up now” makes one at once.
settings-backup-now = Back up now
settings-backing-up = Backing up…
settings-backup-done = Backup made and read back.
settings-backup-when = When
settings-backup-holds = What it holds
settings-backup-size = Size
settings-backup-state = State
settings-backup-actions = Restore
settings-backup-notes =
    { $notes ->
        [0] no note
        [one] { $notesText } note
       *[other] { $notesText } notes
    }
settings-backup-unreadable = unreadable
settings-backup-verified = read back
settings-backup-unverified = to re-read
settings-restore-confirm = Restore
settings-restored = Backup restored. The previous library is in the list: { $path }
settings-copy-hint = A copy outside the computer protects against a failure.
settings-copy = Copy to a key…
settings-copied = Copied: { $path }
settings-left = The earlier copy stays here: { $path }. It is marked as replaced and will not open by mistake.
settings-synchronised = This folder is kept by { $client }. Synchronisation software may rename or replace the file while Établi uses it: keep the library in a folder of the computer, and put copies there (“Copy to a key…”).
settings-backup-until = up to: { $when }
settings-backup-other-library = of another library
settings-backup-locked = encrypted with another passphrase
settings-backup-ahead-of-clock = dated in the future: a clock was wrong

# Time zones
zone-paris = Paris (mainland France)
zone-guadeloupe = Guadeloupe
zone-martinique = Martinique
zone-guyane = French Guiana
zone-reunion = Réunion
zone-mayotte = Mayotte
zone-miquelon = Saint Pierre and Miquelon
zone-saint-barthelemy = Saint Barthélemy
zone-saint-martin = Saint Martin
zone-noumea = New Caledonia
zone-tahiti = French Polynesia (Tahiti)
zone-marquises = French Polynesia (Marquesas)
zone-gambier = French Polynesia (Gambier)
zone-wallis = Wallis and Futuna
zone-other = Another…
zone-other-name = Name of the zone
zone-example = America/Montreal
zone-unknown = This zone is not known. Write it like America/Montreal.
