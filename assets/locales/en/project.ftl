# A project: making it, its page, its workshops.

project-new = New project
project-new-text = A title is enough; the rest can wait.
project-create = Create the project
project-title = Project title
project-title-required = Write a title, for example “One visit is enough”.
project-code = Number
project-code-hint = For example 2026-003.
project-kind = Kind of support
project-owner = Owner
project-owner-hint = A role, never a person’s name.
project-sponsor = Sponsor
project-status = Progress
project-phase = Phase of the project
project-facts = Project facts
project-axis = Roadmap axis
project-no-axis = None
project-start = Start
project-end = End
project-retention = Pseudonyms kept until
project-retention-hint = After that day Établi reminds you to erase them.
project-departments = Departments
project-commitments = Services Publics + commitments
project-policies = Priority policies
project-origin = Lab of origin
project-origin-hint = Its workshops are not counted in your report. Empty this field if the project is yours.
project-origin-cleared = Lab of origin removed: the project is yours.
project-fictional = Fictional project
project-fictional-hint = Printed small on the cover of documents.
project-workshops = Workshops
project-no-workshop = No workshop in this project
project-no-workshop-text = Prepare the first one: a title and a date are enough.
project-actions = Actions
project-ruler-today = today, { $day }
project-curve-target = target { $value }
project-weather = Project weather
project-weather-of = on { $day }
project-weather-today = Report today
project-weather-said = Weather reported today: { $weather }.
project-weather-sentence = Weather sentence
project-weather-placeholder = A sentence on how the project is doing
project-indicators = Indicators
project-indicator = Indicator
project-initial = Start
project-latest = Latest
project-target = Target
project-direction = Direction
project-unit = Unit
project-indicators-hint = What the project wants to move: a starting value, a target, dated measures.
project-indicator-add = Write what is measured, then Enter
project-indicator-removed = Indicator “{ $label }” deleted.
project-error-indicator = Write what is measured, for example “Files closed in one visit”.
project-measures = Measures: { $label }
project-measure-date = Date
project-measure-value = Value
project-measure-source = Source
project-measure-add = Write today’s measure, then Enter
project-measure-removed = Measure deleted.
project-milestones = Milestones
project-milestones-count = { $done } of { $count } reached
project-milestone = Milestone
project-milestone-due = Date
project-milestone-done = Reached
project-milestone-reached = reached
project-milestone-ahead = not reached yet
project-milestone-late = { $day }, late
project-milestone-add = Write a milestone, then Enter
project-milestone-removed = Milestone “{ $title }” deleted.
project-error-milestone = Write what is due, for example “Final review”.
project-lessons = Lessons
project-lessons-tag = Tag the lessons
project-lesson-add = Add
project-artefacts = Artefacts
project-documents = Documents made
project-documents-none = What you save as a document of the project and its workshops, or print, is noted here.
project-document-pages = { $count ->
    [one] { $format }, { $count } page
   *[other] { $format }, { $count } pages
}
project-document-printed = { $count ->
    [0] Printed
    [one] Printed, { $count } page
   *[other] Printed, { $count } pages
}
made-kind-synthesis = Workshop synthesis
made-kind-bilan = Participation report
made-kind-project = Project synthesis
made-kind-agenda = Agenda
made-kind-poster = Poster
made-kind-supports = Paper supports
made-kind-board = Board
made-kind-tables = Data tables
made-kind-report = Activity report
made-kind-register = Register sheet
made-kind-case = Anonymised case
project-export-synthesis = Export the synthesis of the project
project-synthesis-exported = Synthesis of the project saved: { $path }
project-composing = Composing the synthesis of the project
project-export-etabli = Save the project as .etabli…
project-export-json = Save the data as JSON…
project-exported = Project saved: { $path }
show-file = Show the file
project-remove = Delete the project
project-remove-title = Delete “{ $title }”?
project-remove-text =
    { $count ->
        [0] Its personas and journeys go with it. “Undo” brings them back. Its texts stay in the history and the backups; to remove them: “Purge”, or Settings › Retention.
        [one] Its workshop, personas and journeys go with it. “Undo” brings them back. Its texts stay in the history and the backups; to remove them: “Purge”, or Settings › Retention.
       *[other] Its { $count } workshops, its personas and journeys go with it. “Undo” brings them back. Its texts stay in the history and the backups; to remove them: “Purge”, or Settings › Retention.
    }
project-removed = Project “{ $title }” deleted.

new-workshop = New workshop
new-workshop-text = A title is enough; the agenda and activities come next.
new-workshop-create = Create the workshop
new-workshop-title = Workshop title
new-workshop-kind = Kind
new-workshop-date = Date
new-workshop-project = Project
new-workshop-new-project = In a new project
workshop-title-required = Write a title, for example “Idea workshop”.
