# The search: one box for all that the library holds, the screens and the commands.

search-title = Search
search-label = Search all of Établi
search-hint = All the words, in all their forms. “…” looks for the exact phrase, OR leaves the choice, the last word may be only begun.
search-narrow = Narrow the search
search-kinds = Kind
search-group-notes = Notes
search-group-boards = Boards, clusters
search-group-personas = Personas
search-group-journeys = Journeys
search-group-stakeholders = Stakeholder maps
search-group-ideas = Idea cards, questions
search-group-decisions = Decisions, actions
search-group-votes = Votes, evaluations
search-group-lessons = Lessons
search-group-methods = Methods of the lab
search-group-workshops = Projects, workshops
search-project = Project
search-all-projects = All projects
search-from = From
search-to = Until
search-tag = Label
search-clear = No longer narrow
search-results = Results
search-commands = Screens and commands
search-library = In the library
search-screen = Screen
search-command = Command
search-method = Method
search-hidden = hidden
search-none = Nothing answers these words. Try fewer, or the beginning of a single one.
search-none-narrowed = Nothing answers these words within what is chosen on the left.
search-with = The marked result
search-open = Open
search-reuse-of = { $kind }: { $title }
search-reuse-none = This result is not reused elsewhere.
search-indexing = The library is being indexed: { $share } %. Results complete themselves, and work can go on meanwhile.
search-indexing-so-far = Index: { $share }%
search-more = The { $count } nearest results are shown; one more word narrows the search.
search-count =
    { $count ->
        [0] No result
        [one] One result
       *[other] { $count } results
    }
search-count-more =
    { $count ->
        [one] One result, and others
       *[other] { $count } results, and others
    }

search-kind-lab = Lab
search-kind-project = Project
search-kind-workshop = Workshop
search-kind-group = Group
search-kind-activity = Activity
search-kind-block = Block
search-kind-moment = Moment
search-kind-poll = Poll
search-kind-board = Board
search-kind-zone = Zone
search-kind-cluster = Cluster
search-kind-note = Note
search-kind-ballot = Ballot
search-kind-ballot-option = Option
search-kind-matrix = Matrix
search-kind-matrix-item = Matrix item
search-kind-persona = Persona
search-kind-empathy-map = Empathy map
search-kind-test-grid = Test grid
search-kind-journey = Journey
search-kind-phase = Phase
search-kind-step = Step
search-kind-lane = Lane
search-kind-cell = Cell
search-kind-emotion = Emotion
search-kind-stakeholder-map = Stakeholder map
search-kind-stakeholder = Stakeholder
search-kind-relation = Relation
search-kind-how-might-we = How might we
search-kind-idea-card = Idea card
search-kind-decision = Decision
search-kind-action = Action
search-kind-evaluation = Evaluation
search-kind-link = Link
search-kind-lesson = Lesson
search-kind-method = Method
