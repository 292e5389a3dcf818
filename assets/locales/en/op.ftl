# The name of a step, for “Undo: move a note”. A verb, a noun and how many.

undo-label = Undo: { $step }
redo-label = Redo: { $step }
# Said aloud, afterwards.
undone = Undone: { $step }
redone = Redone: { $step }
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
undo-skipped =
    { $count ->
        [one] One value had changed since: it was left as it is.
       *[other] { $count } values had changed since: they were left as they are.
    }
undo-stayed = This step stays done: people have voted since, or what it changed has been changed again.

verb-edit = edit { $what }
verb-create = add { $what }
verb-move = move { $what }
verb-remove = delete { $what }
verb-gather = group { $what }
verb-scatter = ungroup { $what }
verb-recolour = change the colour of { $what }
verb-star = put forward { $what }
verb-unstar = no longer put forward { $what }
verb-show = show { $what }
verb-hide = hide { $what }
verb-merge = merge { $what }
verb-separate = separate { $what }
verb-rename = rename { $what }
verb-copy = copy { $what }
verb-import = import { $what }
verb-advance = change the state of { $what }
verb-fold = fold { $what }
verb-unfold = unfold { $what }
verb-label = change tags of { $what }

noun-lab = the lab
noun-project =
    { $count ->
        [one] a project
       *[other] { $count } projects
    }
noun-workshop =
    { $count ->
        [one] a workshop
       *[other] { $count } workshops
    }
noun-group =
    { $count ->
        [one] a group
       *[other] { $count } groups
    }
noun-participant =
    { $count ->
        [one] a participant
       *[other] { $count } participants
    }
noun-activity =
    { $count ->
        [one] an activity
       *[other] { $count } activities
    }
noun-block =
    { $count ->
        [one] an agenda block
       *[other] { $count } agenda blocks
    }
noun-run-event =
    { $count ->
        [one] a moment of the run
       *[other] { $count } moments of the run
    }
noun-moment =
    { $count ->
        [one] a moment
       *[other] { $count } moments
    }
noun-poll =
    { $count ->
        [one] a poll
       *[other] { $count } polls
    }
noun-board =
    { $count ->
        [one] a board
       *[other] { $count } boards
    }
noun-zone =
    { $count ->
        [one] a zone
       *[other] { $count } zones
    }
noun-cluster =
    { $count ->
        [one] a cluster
       *[other] { $count } clusters
    }
noun-note =
    { $count ->
        [one] a note
       *[other] { $count } notes
    }
noun-ballot =
    { $count ->
        [one] a ballot
       *[other] { $count } ballots
    }
noun-ballot-option =
    { $count ->
        [one] a ballot option
       *[other] { $count } ballot options
    }
noun-vote =
    { $count ->
        [one] a vote
       *[other] { $count } votes
    }
noun-matrix =
    { $count ->
        [one] a matrix
       *[other] { $count } matrices
    }
noun-matrix-item =
    { $count ->
        [one] a matrix item
       *[other] { $count } matrix items
    }
noun-persona =
    { $count ->
        [one] a persona
       *[other] { $count } personas
    }
noun-empathy-map =
    { $count ->
        [one] an empathy map
       *[other] { $count } empathy maps
    }
noun-journey =
    { $count ->
        [one] a journey
       *[other] { $count } journeys
    }
noun-phase =
    { $count ->
        [one] a phase
       *[other] { $count } phases
    }
noun-step =
    { $count ->
        [one] a step
       *[other] { $count } steps
    }
noun-lane =
    { $count ->
        [one] a journey row
       *[other] { $count } journey rows
    }
noun-cell =
    { $count ->
        [one] a journey cell
       *[other] { $count } journey cells
    }
noun-emotion =
    { $count ->
        [one] an emotion
       *[other] { $count } emotions
    }
noun-stakeholder-map =
    { $count ->
        [one] a stakeholder map
       *[other] { $count } stakeholder maps
    }
noun-stakeholder =
    { $count ->
        [one] an actor
       *[other] { $count } actors
    }
noun-relation =
    { $count ->
        [one] a relation
       *[other] { $count } relations
    }
noun-how-might-we =
    { $count ->
        [one] a “How might we” question
       *[other] { $count } “How might we” questions
    }
noun-test-grid =
    { $count ->
        [one] a test grid
       *[other] { $count } test grids
    }
noun-idea-card =
    { $count ->
        [one] an idea card
       *[other] { $count } idea cards
    }
noun-decision =
    { $count ->
        [one] a decision
       *[other] { $count } decisions
    }
noun-action =
    { $count ->
        [one] an action
       *[other] { $count } actions
    }
noun-evaluation =
    { $count ->
        [one] the evaluation
       *[other] { $count } evaluations
    }
noun-link =
    { $count ->
        [one] a link
       *[other] { $count } links
    }

# After “of”: the same words in English.
noun-of-lab = the lab
noun-of-project =
    { $count ->
        [one] a project
       *[other] { $count } projects
    }
noun-of-workshop =
    { $count ->
        [one] a workshop
       *[other] { $count } workshops
    }
noun-of-group =
    { $count ->
        [one] a group
       *[other] { $count } groups
    }
noun-of-participant =
    { $count ->
        [one] a participant
       *[other] { $count } participants
    }
noun-of-activity =
    { $count ->
        [one] an activity
       *[other] { $count } activities
    }
noun-of-block =
    { $count ->
        [one] an agenda block
       *[other] { $count } agenda blocks
    }
noun-of-run-event =
    { $count ->
        [one] a moment of the run
       *[other] { $count } moments of the run
    }
noun-of-moment =
    { $count ->
        [one] of a moment
       *[other] of { $count } moments
    }
noun-of-poll =
    { $count ->
        [one] a poll
       *[other] { $count } polls
    }
noun-of-board =
    { $count ->
        [one] a board
       *[other] { $count } boards
    }
noun-of-zone =
    { $count ->
        [one] a zone
       *[other] { $count } zones
    }
noun-of-cluster =
    { $count ->
        [one] a cluster
       *[other] { $count } clusters
    }
noun-of-note =
    { $count ->
        [one] a note
       *[other] { $count } notes
    }
noun-of-ballot =
    { $count ->
        [one] a ballot
       *[other] { $count } ballots
    }
noun-of-ballot-option =
    { $count ->
        [one] a ballot option
       *[other] { $count } ballot options
    }
noun-of-vote =
    { $count ->
        [one] a vote
       *[other] { $count } votes
    }
noun-of-matrix =
    { $count ->
        [one] a matrix
       *[other] { $count } matrices
    }
noun-of-matrix-item =
    { $count ->
        [one] a matrix item
       *[other] { $count } matrix items
    }
noun-of-persona =
    { $count ->
        [one] a persona
       *[other] { $count } personas
    }
noun-of-empathy-map =
    { $count ->
        [one] an empathy map
       *[other] { $count } empathy maps
    }
noun-of-journey =
    { $count ->
        [one] a journey
       *[other] { $count } journeys
    }
noun-of-phase =
    { $count ->
        [one] a phase
       *[other] { $count } phases
    }
noun-of-step =
    { $count ->
        [one] a step
       *[other] { $count } steps
    }
noun-of-lane =
    { $count ->
        [one] a journey row
       *[other] { $count } journey rows
    }
noun-of-cell =
    { $count ->
        [one] a journey cell
       *[other] { $count } journey cells
    }
noun-of-emotion =
    { $count ->
        [one] an emotion
       *[other] { $count } emotions
    }
noun-of-stakeholder-map =
    { $count ->
        [one] a stakeholder map
       *[other] { $count } stakeholder maps
    }
noun-of-stakeholder =
    { $count ->
        [one] an actor
       *[other] { $count } actors
    }
noun-of-relation =
    { $count ->
        [one] a relation
       *[other] { $count } relations
    }
noun-of-how-might-we =
    { $count ->
        [one] a “How might we” question
       *[other] { $count } “How might we” questions
    }
noun-of-test-grid =
    { $count ->
        [one] a test grid
       *[other] { $count } test grids
    }
noun-of-idea-card =
    { $count ->
        [one] an idea card
       *[other] { $count } idea cards
    }
noun-of-decision =
    { $count ->
        [one] a decision
       *[other] { $count } decisions
    }
noun-of-action =
    { $count ->
        [one] an action
       *[other] { $count } actions
    }
noun-of-evaluation =
    { $count ->
        [one] the evaluation
       *[other] { $count } evaluations
    }
noun-of-link =
    { $count ->
        [one] a link
       *[other] { $count } links
    }
