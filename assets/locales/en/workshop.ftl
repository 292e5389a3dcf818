# The workshop: its overview, its details, what is added to it.

workshop-title-label = Workshop title
workshop-question-label = Central question
workshop-question-empty = Write the question this workshop answers.
workshop-when-empty = No date
workshop-place-empty = No place
workshop-when = { $day }, { $start } to { $end }
workshop-when-start = { $day }, { $start }
workshop-people-empty = No participants
workshop-people-present = { $present } present
workshop-people-registered = { $registered } registered
workshop-people-invited = { $invited } invited

workshop-state = Workshop state
workshop-state-back = Back to “{ $state }”
workshop-do-start = Start the workshop
workshop-do-finish = Finish the workshop
workshop-do-review = Review the synthesis
workshop-do-agenda = Open the agenda
workshop-state-moved = Workshop: { $state }.

workshop-agenda = Agenda
workshop-agenda-sum = { $count ->
    [one] { $count } block
   *[other] { $count } blocks
}, { $planned } planned
workshop-agenda-sum-actual = , { $actual } actual
workshop-agenda-sum-end = , ends at { $time }
workshop-agenda-empty = No block yet. The agenda says who does what, and when.
workshop-agenda-add = Prepare the agenda
workshop-agenda-planned = planned
workshop-agenda-actual-work = actual, activities
workshop-agenda-actual-common = actual, common time
workshop-agenda-label = Agenda, planned and actual
workshop-agenda-label-day = Agenda, planned and actual, { $day }
workshop-agenda-block = { $title }, planned from { $start } to { $end }
workshop-agenda-block-length = { $title }, { $minutes } planned
workshop-agenda-block-actual = , actually from { $start } to { $end }
workshop-open = Open
workshop-open-part = Open: { $part }
workshop-add = Add
workshop-add-to = Add: { $part }

workshop-activities = Activities
workshop-activities-empty = No activity. Add a board, a vote or a poll: phones in the room will see only what you open.
workshop-artefacts = Artefacts
workshop-artefacts-empty = No persona and no journey. Add one to tell what users live through.
workshop-follow-up = Decisions and actions
workshop-follow-up-empty = Nothing decided yet. Write a decision and its reason, or an action and its due date.
workshop-evaluation = Evaluation
workshop-evaluation-empty = No answers yet.
workshop-evaluation-count = { $respondents ->
    [one] { $respondents } answer
   *[other] { $respondents } answers
} from { $present } present
workshop-evaluation-alone = { $respondents ->
    [one] { $respondents } answer
   *[other] { $respondents } answers
}
workshop-evaluation-of-five = { $mean } out of 5
workshop-synthesis = Synthesis
workshop-synthesis-review = { $count ->
    [0] all reviewed
    [one] { $count } section to review
   *[other] { $count } sections to review
}
workshop-brief = In brief
workshop-brief-hint = Three sentences at most. They open the synthesis.
workshop-brief-sentence = Sentence { $number }
workshop-brief-placeholder = What to remember.
workshop-brief-add = Add a sentence
workshop-brief-remove = Remove sentence { $number }
workshop-brief-removed = Sentence removed.

workshop-figure-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
workshop-figure-clusters = { $count ->
    [one] { $count } cluster
   *[other] { $count } clusters
}
workshop-figure-voters = { $count ->
    [one] { $count } voter
   *[other] { $count } voters
}
workshop-figure-voters-of = { $count ->
    [one] { $count } voter
   *[other] { $count } voters
} out of { $eligible }
workshop-figure-placed = { $count ->
    [one] { $count } idea placed
   *[other] { $count } ideas placed
}
workshop-figure-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
workshop-figure-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
workshop-figure-retained = { $count } retained
workshop-figure-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
workshop-figure-persona = Persona, { $count ->
    [0] hypothesis
    [one] { $count } interview
   *[other] { $count } interviews
}
workshop-figure-journey = Journey, { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
workshop-persona-age = { $name }, { $age }
workshop-persona-bracket = { $name }, { $age }
workshop-action = Action, { $status }
workshop-action-no-due = no due date
workshop-action-late = { $day }, late

workshop-add-board = Board
workshop-add-ballot = Vote
workshop-add-matrix = Matrix
workshop-add-poll = Poll
workshop-add-word-cloud = Word cloud
workshop-add-weather = Weather
workshop-add-idea-card = Idea card
workshop-add-evaluation = Evaluation
workshop-add-persona = Persona
workshop-add-journey = Journey
workshop-add-stakeholder-map = Stakeholder map
workshop-add-how-might-we = “How might we” question
workshop-add-test-grid = Test grid
workshop-figure-test-grid = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
workshop-add-decision = Decision
workshop-add-action = Action
workshop-new-board = New board
workshop-new-evaluation = Evaluation on the day
workshop-new-idea-card = New idea card
workshop-new-idea-cards = Idea cards
workshop-new-decision = New decision
workshop-new-action = New action

workshop-activity-menu = Actions on “{ $title }”
workshop-activity-up = Move up
workshop-activity-down = Move down
workshop-activity-remove = Delete the activity
workshop-activity-removed = Activity “{ $title }” deleted. What it held stays.
workshop-activity-title = Activity title

workshop-details = Details
workshop-details-close = Close the details
workshop-details-when = When and where
workshop-details-date = Date
workshop-details-start = Start
workshop-details-end = End
workshop-details-place = Place
workshop-details-frame = Framework
workshop-details-kind = Kind
workshop-details-level = Level of participation
workshop-details-language = Language of documents
workshop-details-objectives = Objectives
workshop-details-objective = Objective { $number }
workshop-details-result = Result
workshop-details-objective-add = Add an objective
workshop-details-objective-new = New objective
workshop-details-objective-remove = Remove objective { $number }
workshop-details-objective-removed = Objective removed.
workshop-details-result-empty = Written after the workshop.
workshop-details-outputs = Expected outputs
workshop-details-people = People
workshop-details-invited = Invited
workshop-details-registered = Registered
workshop-details-present = Present
workshop-details-facilitators = Facilitators
workshop-details-note-takers = Note takers
workshop-details-people-open = Participants, groups and categories

workshop-time-error = Write a time, for example 9:00.

workshop-key-enter = Enter
workshop-key-insert = Insert
workshop-key-delete = Delete
workshop-key-space = Space
workshop-key-control = Ctrl

workshop-state-forward = Go on to “{ $state }”
workshop-activity-change = Edit
workshop-activity-details = Activity details
workshop-activity-question = Instruction
workshop-activity-state = State
workshop-activity-results = The answers, on the room’s screen, are
workshop-activity-others = Other people’s notes are
workshop-activity-characters = Characters a note
workshop-activity-characters-hint = From 1 to 500. Empty: 500.
workshop-activity-anonymous = Anonymous
workshop-activity-anonymous-hint = No author is kept.
workshop-activity-moderation = Review before showing
workshop-activity-moderation-hint = Notes wait for your go-ahead.
workshop-activity-close = Close
