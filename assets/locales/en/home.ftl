# Home, the first start, the lists of projects and workshops.

home-new-project = New project
home-new-workshop = New workshop
home-import = Import…
home-open-sample = Open the sample workshop
home-last = You were here { $moment }
home-resume = Take up the workshop
home-resume-synthesis = Take up the synthesis
home-open-workshop = Open the workshop
home-open-agenda = Open the agenda
home-review =
    { $count ->
        [one] 1 section left to review
       *[other] { $count } sections left to review
    }
home-active = Projects under way
home-done = Finished projects
home-done-count = Finished projects ({ $count })
home-no-active = No project here
home-no-active-text = A project holds workshops, personas and journeys. A title is enough to begin.
home-late-actions =
    { $count ->
        [one] 1 late action
       *[other] { $count } late actions
    }
home-open-actions =
    { $count ->
        [one] 1 open action
       *[other] { $count } open actions
    }
home-present =
    { $count ->
        [0] nobody present
        [one] 1 present
       *[other] { $count } present
    }
home-registered =
    { $count ->
        [0] nobody registered
        [one] 1 registered
       *[other] { $count } registered
    }
home-invited =
    { $count ->
        [0] nobody invited
        [one] 1 invited
       *[other] { $count } invited
    }
home-no-date = no date
home-next = Coming up
home-next-empty = Nothing is due. Dated actions and workshops to hold appear here.
home-more-workshops =
    { $count ->
        [one] and 1 more workshop
       *[other] and { $count } more workshops
    }
home-next-more =
    { $count ->
        [one] and 1 more date
       *[other] and { $count } more dates
    }
home-late = late
home-workshop-state = Workshop, { $state }
home-retention = Retention overdue
home-retention-text = “{ $title }” should have been made anonymous on { $date }. Texts are kept, pseudonyms are to be erased.
home-retention-text-purge = “{ $title }” should have been purged on { $date }. Texts and pseudonyms are to be erased.
home-retention-text-purge-anonymised = “{ $title }”, already made anonymous, should have been purged on { $date }. Its texts are still to be erased.
home-retention-action = See the project
projects-which = Projects shown
projects-all = All
workshops-empty = No workshop
workshops-empty-text = A workshop has an agenda, boards, votes and a synthesis. A title is enough to begin.
workshops-title = Title
workshops-state = State
workshops-present = Present

# First start
first-title-1 = The table is set.
first-title-2 = Where do you begin?
first-create = Create a project
first-create-text = A title is enough. It will hold your workshops, personas and journeys.
first-create-button = Create a project
first-sample = Open the sample workshop
first-sample-text = “Venir une seule fois”, in French: 51 notes, a vote, a journey. Change anything, nothing breaks.
first-sample-button = Open the sample
first-import = Import
first-import-text = An .etabli or .json file from a colleague.
first-import-button = Import…
first-where = Everything stays on this computer, in a single file:
first-no-account = No account, nothing is sent.
first-other-folder = Choose another folder
first-lab = Your lab
first-lab-text = Optional, asked only once: begin whenever you like, all of it can be changed in the settings.

# Import: what the window adds to the report
import-sample-name = Sample workshop
import-refused-title = This file could not be imported
import-copy-detail = Copy the detail
import-undo = Undo the import
import-undone = Import undone.
newer-title = This file comes from a newer Établi
newer-text = Opening it here would lose what this version does not know. So Établi has not touched it.
newer-written-by = Written by
newer-install = Install the newer version: your library will be kept.
newer-ask = Or ask the sender for the PDF, which can be read anywhere.
newer-close = Close without opening
