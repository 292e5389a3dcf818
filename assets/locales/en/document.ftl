# The words of printed documents. Typography (spaces, apostrophes) is redone when printing.

doc-kind = Workshop synthesis
doc-file-title = { $title } (workshop synthesis)
doc-foot = { $kind }, { $date }
doc-kind-bilan = Participation report
doc-kind-project = Project synthesis
doc-file-title-bilan = { $title } (participation report)
doc-file-title-project = { $title } (project synthesis)
doc-cover = Cover
doc-in-brief = In brief
doc-contents = Contents
doc-framework = Framework and objectives
doc-course = How it went
doc-course-morning = How the morning went
doc-course-afternoon = How the afternoon went
doc-course-evening = How the evening went
doc-course-night = How the night went
doc-course-day = How the day went
doc-results = Results by activity
doc-how-might-we = How might we…
doc-ideas = Idea cards
doc-decisions = Decisions
doc-actions = Action plan
doc-evaluation = Evaluation
doc-annex = Annex: all notes
doc-table = Table
doc-figure = Figure
doc-untitled = Untitled
doc-no-category = No known category
doc-none = –
doc-replaced = { $count } characters that no typeface of this document can draw are replaced by their code, such as ⟨U+0000⟩.
doc-how-to-read = How to read this document. Charts always come with their figures. A category of fewer than five people is shown together with others, so that nobody can be recognised. What participants wrote is reproduced as written; only spaces and apostrophes follow typographic usage.
doc-percent = { $value }%
doc-clock = { $hours }:{ $minutes }
doc-full-hour = { $hours }:00
doc-clock-after = { $time } (+{ $days })
doc-hour-after = { $days ->
        [1] { $time } the next day
       *[other] { $time }, { $days } days later
    }
doc-minutes = { $minutes } min
doc-hours = { $hours } h
doc-hours-minutes = { $hours } h { $minutes } min
doc-of-five = { $value } out of 5
doc-of-four = { $value } out of 4
doc-total = Total
doc-number = No.
doc-share = Share

# Cover
doc-logo-alt = Logo: { $lab }
doc-when = { $day }, { $start } to { $end }
doc-when-start = { $day }, { $start }
doc-when-days = { $first } to { $last }
doc-project-code-owner = Project { $code }, { $owner }
doc-project-code = Project { $code }, { $title }
doc-project-owner = Project “{ $title }”, { $owner }
doc-fictional = Demonstration document: people, places and figures are invented.
doc-question = Central question
doc-columns-note = One square a note, one column a cluster.
doc-columns-note-voted = { $count ->
        [one] One square a note, one column a cluster; in colour, the note put to the vote.
       *[other] One square a note, one column a cluster; in colour, the { $count } notes put to the vote.
    }
doc-unit-participants = { $count ->
        [one] participant
       *[other] participants
    }
doc-unit-notes = { $count ->
        [one] note
       *[other] notes
    }
doc-unit-clusters = { $count ->
        [one] cluster
       *[other] clusters
    }
doc-unit-dots = { $count ->
        [one] dot
       *[other] dots
    }
doc-unit-dots-put = { $count ->
        [one] dot placed
       *[other] dots placed
    }
doc-unit-ideas-retained = { $count ->
        [one] idea retained
       *[other] ideas retained
    }
doc-unit-actions = { $count ->
        [one] action
       *[other] actions
    }
doc-unit-actions-decided = { $count ->
        [one] action decided
       *[other] actions decided
    }

# In brief
doc-of-registered = { $count ->
        [one] of { $count } registered
       *[other] of { $count } registered
    }
doc-in-clusters = { $count ->
        [one] in { $count } cluster
       *[other] in { $count } clusters
    }
doc-in-votes = { $count ->
        [one] in { $count } vote
       *[other] in { $count } votes
    }
doc-voters-options = { $voters } voting, { $options ->
        [one] { $options } idea
       *[other] { $options } ideas
    }
doc-voters-of-options = { $voters } of { $eligible } voting, { $options ->
        [one] { $options } idea
       *[other] { $options } ideas
    }
doc-of-cards = { $count ->
        [one] of { $count } card written
       *[other] of { $count } cards written
    }
doc-first-due = first one due { $day }
doc-roti-mean = ROTI, mean out of 5
doc-answers = { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
doc-answers-of = { $count ->
        [one] { $count } answer, { $present } present
       *[other] { $count } answers, { $present } present
    }
doc-decision = Decision
doc-next-due = Next deadline

# Framework and objectives
doc-workshop-kind = Workshop
doc-level = , level of participation: { $level }.
doc-expected = Expected outputs
doc-objectives = Objectives and where they stand
doc-objective = Objective
doc-result = Result
doc-not-said = not stated
doc-people = Participants
doc-present = { $count ->
        [one] { $count } person present.
       *[other] { $count } people present.
    }
doc-invited = { $count ->
        [one] { $count } person invited.
       *[other] { $count } people invited.
    }
doc-registered = { $count ->
        [one] { $count } person registered.
       *[other] { $count } people registered.
    }
doc-invited-registered = { $invited ->
        [one] { $invited } person invited
       *[other] { $invited } people invited
    }, { $registered } registered.
doc-team = { $count ->
        [one] Facilitation: { $count } person.
       *[other] Facilitation: { $count } people.
    }
doc-team-takers = { $facilitators ->
        [one] Facilitation: { $facilitators } person
       *[other] Facilitation: { $facilitators } people
    }; note taking: { $takers ->
        [one] { $takers } person.
       *[other] { $takers } people.
    }
doc-devices = Contributions { $list }.
doc-device-phone = { $count ->
        [one] by phone ({ $count } person)
       *[other] by phone ({ $count } people)
    }
doc-device-shared = { $count ->
        [one] on a shared device ({ $count } person)
       *[other] on a shared device ({ $count } people)
    }
doc-device-paper = { $count ->
        [one] on paper ({ $count } person)
       *[other] on paper ({ $count } people)
    }
doc-device-phone-some = by phone
doc-device-shared-some = on a shared device
doc-device-paper-some = on paper
doc-device-others = by other means ({ $names }: { $count } people)
doc-devices-undetailed = Breakdown of contributions by means not detailed.
doc-people-by-category = Participants by category
doc-category = Category
doc-people-count = People
doc-other-categories = Other categories ({ $names })
doc-people-uncategorised = { $count ->
        [one] { $count } person without a known category.
       *[other] { $count } people without a known category.
    }
doc-people-undetailed = Breakdown by category not detailed.

# How it went
doc-in-short = In two sentences
doc-lasts = The workshop is planned to last { $planned }.
doc-lasts-days = The workshop is planned over { $days } days, to last { $planned } in all.
doc-after-midnight = Hours followed by (+1) are after midnight, on the next day.
doc-day = Day { $day }
doc-dated-day = Day { $day }, { $date }
doc-of-day = { $title }, day { $day }
doc-of-dated-day = { $title }, day { $day } ({ $date })
doc-alt-of-day = { $day }. { $alt }
doc-lasted = The workshop lasted { $actual }; { $planned } were planned.
doc-longer-shorter = Longest overrun: { $over } ({ $more } min); most time given back: { $under } ({ $less } min).
doc-longer = Longest overrun: { $over } ({ $more } min).
doc-shorter = Most time given back: { $under } ({ $less } min).
doc-planned = Planned
doc-actual = Actual
doc-beside = In parallel
doc-tone-work = activity
doc-tone-choice = vote, decision
doc-tone-rest = break
doc-tone-together = plenary
doc-timeline = Time as planned
doc-timeline-ran = Time, planned and actual
doc-timeline-alt = Timeline: { $blocks ->
        [one] { $blocks } block
       *[other] { $blocks } blocks
    } from { $start } to { $end }. Planned length: { $planned }. The values are in the table that follows.
doc-timeline-alt-ran = Timeline in two rows, planned and actual: { $blocks ->
        [one] { $blocks } block
       *[other] { $blocks } blocks
    } from { $start } to { $end }. Planned length: { $planned }; actual length: { $actual }. The values are in the table that follows.
doc-blocks = Blocks as planned
doc-blocks-ran = Blocks, planned and actual
doc-block = Block
doc-mode = Form
doc-start-planned = Planned start
doc-start-actual = Actual start
doc-minutes-planned = Planned (min)
doc-minutes-actual = Actual (min)
doc-gap = Gap (min)

# Activities
doc-poll = Poll
doc-ballot = Ballot
doc-matrix = Matrix
doc-asked = Question asked:
doc-poll-answers = { $count ->
        [one] Poll, { $count } answer
       *[other] Poll, { $count } answers
    }
doc-poll-answers-of = { $count ->
        [one] Poll, { $count } answer of { $present }
       *[other] Poll, { $count } answers of { $present }
    }
doc-choice = Answer
doc-answers-column = Answers
doc-answer = Answer
doc-word = Word
doc-word-times = Times
doc-words-given = Words given:
doc-board = { $notes ->
        [one] { $notes } visible note, sorted
       *[other] { $notes } visible notes, sorted
    } by the room into { $clusters ->
        [one] { $clusters } cluster
       *[other] { $clusters } clusters
    }{ $alone ->
        [0] .
        [one] ; one note stands alone.
       *[other] ; { $alone } notes stand alone.
    }
doc-board-unsorted = { $count ->
        [one] { $count } visible note, not sorted.
       *[other] { $count } visible notes, not sorted.
    }
doc-board-hidden = { $count ->
        [one] { $count } note is hidden and not in this document.
       *[other] { $count } notes are hidden and not in this document.
    }
doc-board-pending = { $count ->
        [one] { $count } note waits for review and is not in this document.
       *[other] { $count } notes wait for review and are not in this document.
    }
doc-chosen-quotes = Notes put forward
doc-alone = { $count ->
        [one] Single note
       *[other] Single notes
    }
doc-notes-by-cluster = Notes by cluster
doc-cluster = Cluster
doc-notes = Notes
doc-ballot-secret = Secret ballot
doc-ballot-named = Named ballot
doc-ballot-voters = { $ballot }, { $count } voting
doc-ballot-voters-of = { $ballot }, { $count } of { $eligible } voting
doc-ballot-voters-unknown = { $ballot }, number of voters unknown
doc-ballot-untold = The vote is not closed: its result is not told yet.
doc-ballot-rule = { $count ->
        [one] { $count } dot a person.
       *[other] { $count } dots a person.
    }
doc-ballot-rule-cap = { $budget ->
        [one] { $budget } dot
       *[other] { $budget } dots
    } a person, at most { $cap } on one idea.
doc-ballot-method = Method: { $method }.
doc-dots-put = { $count ->
        [one] { $count } dot placed.
       *[other] { $count } dots placed.
    }
doc-dots-put-unused = { $count ->
        [one] { $count } dot placed
       *[other] { $count } dots placed
    }, { $unused } not used.
doc-dots-by-hand = Of these, { $count } counted by hand.
doc-ranking = { $count ->
        [one] Ranking
       *[other] Ranking of the { $count } ideas
    }
doc-ranking-matrix = Ranking of the { $options } ideas; in colour, { $count ->
        [one] the one placed in the matrix
       *[other] the { $count } placed in the matrix
    }
doc-ranking-retained = Ranking of the { $options } ideas; in colour, { $count ->
        [one] the one retained
       *[other] the { $count } retained
    }
doc-rank = Rank
doc-tied = { $rank } =
doc-option = Idea
doc-dots = Dots
doc-givers = People
doc-points = Points
doc-ballot-by-hand = { $count ->
        [one] Of these { $count } voter counted by hand.
       *[other] Of these { $count } voters counted by hand.
    }
doc-points-unused = { $count ->
        [one] { $count } point not used.
       *[other] { $count } points not used.
    }
doc-ballot-round = Second round, decides between the ties of “{ $question }”.
doc-lacking = No mention
doc-neither = Neither
doc-count-percent = { $count } ({ $percent }%)
doc-duels = The duels: people who rank the row above the column
doc-said = Said with reservations and objections
doc-said-reservation = “{ $label }”, reservation: “{ $words }”
doc-said-objection = “{ $label }”, objection: “{ $words }”
doc-voices = Votes

# Matrix
doc-matrix-evaluations = { $count ->
        [one] Matrix, { $count } rating
       *[other] Matrix, { $count } ratings
    }
doc-matrix-said = { $items ->
        [one] Mean place of { $items } idea.
       *[other] Mean place of { $items } ideas.
    } Quick wins: { $quick }; major projects: { $major }; fill-ins: { $fill }; to drop: { $drop }.
doc-matrix-disputed = Where opinions differ most: { $label }.
doc-matrix-figure = { $count ->
        [one] The idea placed
       *[other] The { $count } ideas placed
    }
doc-effort-axis = Effort, from 1 (low) to 5 (high)
doc-impact-axis = Impact, from 1 (low) to 5 (high)
doc-matrix-alt = Matrix: { $count ->
        [one] one idea
       *[other] { $count } ideas
    }; across, { $x }; upwards, { $y }.
doc-matrix-alt-most = Highest impact, { $impact }: { $first }. Highest effort, { $effort }: { $heaviest }.
doc-alt-table = The values are in the table that follows.
doc-means = Mean place, ratings from 1 to 5
doc-means-spread = Mean place and standard deviation, ratings from 1 to 5
doc-effort = Effort
doc-impact = Impact
doc-quadrant = Quadrant
doc-not-placed = not placed

# Persona
doc-persona = Persona: { $name }
doc-name-age = { $name }, { $age }
doc-portrait-alt = Portrait of { $name }
doc-persona-goals = Goals
doc-persona-obstacles = What gets in the way
doc-persona-needs = Needs
doc-persona-fears = Fears
doc-persona-motivations = Motivations
doc-persona-constraints = Constraints
doc-persona-story = Story
doc-persona-day = A typical day
doc-persona-channels = Preferred channels
doc-persona-tags = Tags
doc-scale-ends = 1: { $left }; 5: { $right }
doc-evidence = { $level }: { $on }
doc-evidence-on = { $interviews ->
        [one] { $interviews } interview
       *[other] { $interviews } interviews
    }, { $observations ->
        [one] { $observations } observation
       *[other] { $observations } observations
    }
doc-evidence-supported = Supported persona
doc-evidence-partial = Partly supported persona
doc-evidence-hypothesis = Unverified hypothesis
doc-verbatims = What was heard
doc-moments = { $count ->
        [one] A moment of truth of the journey
       *[other] { $count } moments of truth of the journey
    }
doc-moments-more = { $count ->
        [one] + { $count } other
       *[other] + { $count } others
    }
doc-step-titled = Step { $number }: { $title }

# Journeys
doc-journey-of = Journey of { $names }
doc-journey-mode = Journey: { $mode }
doc-journey-table = The journey step by step; the curve joins the emotions, from -2 (very negative) to +2 (very positive)
doc-journey-table-page = The journey step by step, part { $page } of { $pages }; the curve joins the emotions, from -2 (very negative) to +2 (very positive)
doc-waiting-days = { $count ->
        [one] { $count } day of waiting in all
       *[other] { $count } days of waiting in all
    }
doc-waiting-days-more = { $count ->
        [one] { $count } day and { $rest } of waiting in all
       *[other] { $count } days and { $rest } of waiting in all
    }
doc-waiting = { $duration } of waiting in all
doc-steps = Steps
doc-step = Step { $number }
doc-contact = Channel and touchpoints
doc-times = Length, waiting
doc-then-waiting = then waiting: { $waiting }
doc-moment = moment of truth
doc-emotion = Emotion
doc-emotion-scale = from -2 to +2
doc-item-actor = Who: { $text }
doc-item-delay = Delay: { $text }
doc-item-tool = Tool: { $text }
doc-item-rule = Rule: { $text }
doc-item-breaking = Break: { $text }

# Idea cards
doc-idea-problem = The problem
doc-idea-works = How it works
doc-idea-users = For users
doc-idea-staff = For staff
doc-idea-obstacles = Obstacles
doc-idea-levers = Levers
doc-idea-audience = For whom
doc-idea-actors = Actors
doc-idea-reason = Why this choice
doc-idea-effort = Effort
doc-idea-maturity = Maturity
doc-idea-first-step = First step
doc-idea-indicator = We will know it works if
doc-effort-word = { $letter }, { $word }
doc-from-notes = { $count ->
        [one] from note { $list }
       *[other] from { $count } notes: { $list }
    }

# Stakeholder map
doc-stakeholders = Stakeholder map
doc-actors = { $count ->
        [0] No actor
        [one] { $count } actor, from the core outwards
       *[other] { $count } actors, from the core outwards
    }
doc-actor = Actor
doc-actor-kind = Kind
doc-actor-circle = Circle
doc-actor-influence = Influence (0–3)
doc-actor-interest = Interest (0–3)
doc-actor-not-placed = not placed
doc-relations = Relations
doc-relation = { $from }: { $rest }
doc-actors-drawn = The actors in circles, and what goes on between them
doc-actors-alt = Three circles, from the core outwards: { $circles }. { $ties ->
        [0] No relation is drawn.
        [one] One relation is drawn.
       *[other] { $ties } relations are drawn.
    } The actors and their relations are told in the text that follows.
doc-age = { $age } years old
doc-poster-foot = { $title } · { $date }
doc-poster-part = part { $number } of { $count }

# Empathy maps, test grids, copies
doc-empathy-notes = { $count ->
        [0] no note
        [one] { $count } note
       *[other] { $count } notes
    }
doc-empathy-outside = Outside the zones
doc-test-grid = Test: { $prototype }
doc-tested = { $count ->
        [0] Nobody has tried yet.
        [one] One person tried.
       *[other] { $count } people tried.
    }
doc-observed = { $count ->
        [0] No observation.
        [one] One observation.
       *[other] { $count } observations.
    }
doc-hypotheses = What the test is to show
doc-observations = What was seen
doc-copy-label = Origin
doc-copy-variant = variant of { $title }
doc-copy-project = taken from project { $project }
doc-copy = taken from { $title }, project { $project }

# Blueprint, influence and interest
doc-blueprint = Blueprint: { $title }
doc-blueprint-behind-interaction = behind the line of interaction
doc-blueprint-behind-visibility = behind the line of visibility
doc-blueprint-behind-internal = behind the line of internal interaction
doc-arrow-end = { $lane } { $rank }, { $text }
doc-arrow-place = { $lane } { $rank }
doc-influence = { $title }: influence and interest
doc-unweighed = Influence or interest not said
doc-others = + { $count } others

# How might we
doc-hmw-caption = { $count ->
        [0] Questions
        [one] Questions, { $count } of them kept
       *[other] Questions, { $count } of them kept
    }
doc-hmw-kept = Kept
doc-hmw-chosen = kept
doc-hmw-step = step { $title }

# Decisions, actions
doc-why = Why
doc-not-retained = What is not retained, and why
doc-from = From { $from }
doc-review = review on { $review }
doc-from-review = From { $from }; review on { $review }
doc-actions-by-due = Actions by deadline
doc-due = Due
doc-action = Action
doc-who = Who
doc-state = State
doc-comes-from = Comes from
doc-no-date = no date

# Evaluation
doc-roti-question = Question:
doc-roti-asked = Was the time spent worth it?
doc-roti-mean-is = Mean
doc-roti-on-five = { " " }out of 5;{ " " }
doc-roti-high = { $count } of { $answers }
doc-roti-high-give = { $count ->
        [one] gives 4 or 5.
       *[other] give 4 or 5.
    }
doc-roti-answers = { $count ->
        [one] ROTI, { $count } answer
       *[other] ROTI, { $count } answers
    }
doc-roti-answers-of = { $count ->
        [one] ROTI, { $count } answer of { $present }
       *[other] ROTI, { $count } answers of { $present }
    }
doc-roti-figure = Return on time invested
doc-roti-alt = Bar chart: number of answers for each rating, from 1 to 5. Mean { $mean } out of 5. { $counts }.
doc-roti-alt-count = rating { $value }: { $count }
doc-roti-1 = useless
doc-roti-2 = of little use
doc-roti-3 = average
doc-roti-4 = useful
doc-roti-5 = excellent
doc-questions = { $count ->
        [one] One question, answers for each rating; bar from 5 (dark, left) to 1
       *[other] { $count } questions, answers for each rating; bar from 5 (dark, left) to 1
    }
doc-questions-plain = { $count ->
        [one] One question, answers for each rating
       *[other] { $count } questions, answers for each rating
    }
doc-question-column = Question
doc-mean = Mean out of 5

# Annex
doc-visible-notes = { $count ->
        [one] { $count } visible note
       *[other] { $count } visible notes
    }
doc-annex-no-authors = Reproduced as written, by cluster, without author.
doc-annex-authors = Reproduced as written, by cluster, with the pseudonym of their author.
doc-annex-dots = The number of dots is given for the notes put to the vote.
doc-annex-points = The number of points is given for the notes between which points were to be spread.
doc-annex-hidden = { $count ->
        [one] { $count } note hidden by the facilitators is left out.
       *[other] { $count } notes hidden by the facilitators are left out.
    }
doc-annex-pending = { $count ->
        [one] { $count } unreviewed note is left out.
       *[other] { $count } unreviewed notes are left out.
    }
doc-annex-group = { $title } ({ $count })
doc-note-dots = { $count ->
        [one] { $count } dot
       *[other] { $count } dots
    }
doc-note-points = { $count ->
        [one] { $count } point
       *[other] { $count } points
    }

# The agenda on paper.
doc-agenda-kind = Agenda
doc-agenda-foot = Agenda of { $date }
doc-agenda-title = Agenda: { $title }
doc-agenda-lead = For the facilitators
doc-agenda-notes = Private notes, for the facilitators alone
doc-agenda-note = { $title }:
doc-agenda-theme = Theme
doc-agenda-blocks = Sequences, hours and instructions
doc-agenda-hours = { $start } – { $end }
doc-agenda-when = Hours
doc-agenda-length = Length
doc-agenda-whom = For whom
doc-agenda-everybody = Everybody
doc-agenda-told = Instruction
doc-agenda-material = Material
doc-agenda-responsible = By whom
doc-agenda-method = From the method “{ $name }”
doc-agenda-waits = then { $minutes } of waiting
doc-agenda-awaited = awaited { $minutes } earlier
doc-agenda-to-bring = Material to bring
doc-agenda-number = Number
doc-agenda-for = For

# Proof: the notes of a statement
doc-note-number = note { $number }
doc-notes-range = { $count ->
        [one] note { $first }
       *[other] notes { $first } to { $last }
    }
doc-notes-in-a-row = { $first } to { $last }
doc-notes-listed = { $count ->
        [one] note { $list }
       *[other] notes { $list }
    }
doc-notes-listed-count = { $count ->
        [one] { $count } note in the annex
       *[other] { $count } notes in the annex
    }
doc-from-notes-count = { $count ->
        [one] from one note
       *[other] from { $count } notes
    }
doc-annex-board = { $workshop } · { $board }
doc-table-of = { $caption }, “{ $board }”

# Participation report
doc-invariants = What was not up for discussion
doc-invariants-say = These points were settled before the workshop, and those present were told so.
doc-invariants-label = Settled points
doc-themes = What was said, by theme
doc-themes-say = Each theme is a cluster made by the room. A note counts once, by what it is: a question, a fear or pain point, an expectation or need, a proposal, a finding.
doc-themes-table = Notes by theme and nature
doc-theme = Theme
doc-theme-alone = In no theme
doc-theme-alone-of = In no theme, “{ $board }”
doc-nature-questions-short = Questions
doc-nature-questions = Questions
doc-nature-fears-short = Fears
doc-nature-fears = Fears and pain points
doc-nature-expectations-short = Expectations
doc-nature-expectations = Expectations and needs
doc-nature-proposals-short = Proposals
doc-nature-proposals = Proposals
doc-nature-findings-short = Findings
doc-nature-findings = Findings
doc-answers-given = What is retained, what is not, and why
doc-ideas-answered = The ideas and what becomes of them
doc-figures = The figures
doc-figures-table = The participation in figures
doc-figure-what = What is counted
doc-figure-count = Number
doc-figure-invited = People invited
doc-figure-registered = People registered
doc-figure-present = People present
doc-figure-facilitators = Facilitators
doc-figure-notes = Notes reproduced in the annex
doc-figure-questions = of these, questions
doc-figure-fears = of these, fears and pain points
doc-figure-expectations = of these, expectations and needs
doc-figure-proposals = of these, proposals
doc-figure-findings = of these, findings
doc-figure-hidden = Hidden notes, left out
doc-figure-pending = Notes not reviewed, left out
doc-figure-ideas = Idea cards
doc-figure-retained = Ideas retained
doc-figure-decisions = Decisions adopted
doc-figure-actions = Actions decided
doc-ballots-table = The votes
doc-voters-column = Voters
doc-of-eligible = { $count } of { $eligible }
doc-first = First

# Project synthesis
doc-project-frame = Framework of the project
doc-project-facts = The project
doc-project-what = Item
doc-project-said = Value
doc-project-owner-role = Owner
doc-project-sponsor = Sponsor
doc-project-kind = Kind of support
doc-project-phase = Phase
doc-project-status = Progress
doc-project-axis = Axis of the roadmap
doc-project-departments = Departments
doc-project-start = Start
doc-project-end = End
doc-project-policies = Priority policies
doc-project-commitments = Services Publics + commitments
doc-milestones = Milestones
doc-milestone = Milestone
doc-milestone-done = reached
doc-milestone-ahead = ahead
doc-weather = Weather of the project
doc-weather-word = Weather
doc-weather-sentence = In a sentence
doc-date = Date
doc-indicators = Indicators, before and after
doc-indicators-table = What moved, from the initial value to the latest measure
doc-indicator = Indicator
doc-indicator-unit = { $label } ({ $unit })
doc-indicator-initial = Initial
doc-indicator-latest = Latest measure
doc-indicator-day = Measured on
doc-indicator-change = Change
doc-indicator-target = Target
doc-indicator-state = Where it stands
doc-indicator-unmeasured = not measured yet
doc-indicator-met = target reached
doc-indicator-unmet = target not reached
doc-indicator-no-target = no target
doc-measures = All measures
doc-measure = Value
doc-source = Source
doc-workshops = The workshops
doc-workshop-said = { $kind }, level of participation: { $level }.
doc-workshop-day = { $day }.
doc-workshop-place = { $place }.
doc-objectives-short = Objectives
doc-presences = { $count ->
        [one] { $count } attendance
       *[other] { $count } attendances
    }, { $workshops ->
        [one] in { $workshops } workshop.
       *[other] in { $workshops } workshops.
    }
doc-presences-twice = Somebody who came to two workshops counts twice.
doc-people-over-workshops = Attendances by category, as the documents of the workshops give them
doc-people-not-detailed = { $count ->
        [one] Not detailed ({ $count } workshop)
       *[other] Not detailed ({ $count } workshops)
    }
doc-evaluations = Evaluations of the workshops
doc-evaluations-table = Return on time invested, by workshop
doc-lessons = Lessons
doc-unit-workshops = { $count ->
        [one] workshop
       *[other] workshops
    }
doc-unit-presences = { $count ->
        [one] attendance
       *[other] attendances
    }
doc-unit-decisions = { $count ->
        [one] decision adopted
       *[other] decisions adopted
    }
doc-of-decisions = { $count ->
        [one] of { $count } decision
       *[other] of { $count } decisions
    }
doc-actions-done = { $count ->
        [0] none done
        [one] { $count } of them done
       *[other] { $count } of them done
    }
doc-unit-reached = { $count ->
        [one] target reached
       *[other] targets reached
    }
doc-of-indicators = { $count ->
        [one] of { $count } indicator
       *[other] of { $count } indicators
    }

# Activity report
doc-kind-report = Activity report
doc-file-title-report = Activity report ({ $title })
doc-report-cover = Activity of the lab
doc-report-year = Year { $year }
doc-report-month = { $month } { $year }
doc-report-month-1 = January
doc-report-month-2 = February
doc-report-month-3 = March
doc-report-month-4 = April
doc-report-month-5 = May
doc-report-month-6 = June
doc-report-month-7 = July
doc-report-month-8 = August
doc-report-month-9 = September
doc-report-month-10 = October
doc-report-month-11 = November
doc-report-month-12 = December
doc-report-stretch = { $first } to { $last }
doc-report-workshops = Workshops
doc-report-people = Attendance
doc-report-outcomes = What came out
doc-report-rating = Satisfaction
doc-report-questions = The lab’s questions
doc-report-indicators = Indicators, before and after
doc-report-projects = Projects
doc-report-axes = Roadmap and commitments
doc-report-departments = Departments
doc-report-methods = Methods
doc-report-lessons = Lessons
doc-report-lists = Projects and workshops of the period
doc-report-fictional = { $count ->
        [one] Of these, { $count } demonstration project: its people, places and figures are invented.
       *[other] Of these, { $count } demonstration projects: their people, places and figures are invented.
    }
doc-report-elsewhere = { $count ->
        [one] Of these, { $count } project from another lab.
       *[other] Of these, { $count } projects from other labs.
    }
doc-report-elsewhere-out = { $count ->
        [one] { $count } project from another lab is left out.
       *[other] { $count } projects from other labs are left out.
    }
doc-report-not-begun = { $count ->
        [one] { $count } workshop dated in the period has not begun: it is counted nowhere.
       *[other] { $count } workshops dated in the period have not begun: they are counted nowhere.
    }
doc-report-how = A workshop counts if it is dated in the period and has begun. A project counts if it is under way in the period or held a workshop in it.
doc-report-before = { $count ->
        [0] none in the time before
       *[other] { $count } in the time before
    }
doc-report-led = facilitated
doc-report-to-lead = planned
doc-report-planned = { $hours } planned
doc-report-untimed = no actual length noted
doc-report-counted = { $count ->
        [one] in { $count } workshop
       *[other] in { $count } workshops
    }
doc-report-unit-projects = { $count ->
        [one] project
       *[other] projects
    }
doc-report-done = { $count ->
        [0] none finished
       *[other] { $count } finished
    }
doc-report-hours-planned = Planned length of the workshops: { $planned }. No actual length was noted.
doc-report-hours = { $timed ->
        [one] Actual length: { $actual }, noted in { $timed } workshop of { $count }.
       *[other] Actual length: { $actual }, noted in { $timed } workshops of { $count }.
    } Planned length of all: { $planned }.
doc-report-by-month = Workshops held, by period
doc-report-by-workshop-kind = Workshops held, by kind
doc-report-outcomes-table = What the workshops produced
doc-report-outcomes-how = Actions are those that the workshops of the period decided, and those entered in it without a workshop. An action is said to be done if it is by now.
doc-report-notes = Visible notes
doc-report-ideas = Idea cards
doc-report-ideas-retained = Ideas retained
doc-report-decisions = Decisions
doc-report-decisions-adopted = Decisions adopted
doc-report-actions = Actions decided
doc-report-actions-done = Actions done
doc-report-methods-how = A method is recognised by the block of the agenda that comes from it, or by the name it gives to a block or an activity.
doc-report-methods-table = Methods used
doc-report-long = The list of { $count } workshops is too long to be read here: it is in the report’s workbook.
doc-report-project-list = Projects of the period
doc-report-workshop-list = Workshops of the period
doc-report-rated = { $mean } ({ $count })
doc-report-folded = People whom the document of a workshop tells together, or by no category, are not detailed here either.
doc-report-rating-how = Return on time invested (ROTI), from 1 to 5: { $evaluated ->
        [one] { $evaluated } workshop evaluated
       *[other] { $evaluated } workshops evaluated
    } of { $count }. A period or a kind of fewer than five answers is told with others. The mean of a workshop is given from five answers on, and only where it does not let that of fewer be found.
doc-report-trend = Return on time invested, by period
doc-report-rated-kinds = Return on time invested, by kind of workshop
doc-report-questions-how = The questions that several workshops put, such as the lab’s questionnaires. The number of answers is always told, and no period or kind of workshop of fewer than five answers is told by itself.
doc-report-questions-once = { $count ->
    [one] One other question was put in one workshop only: it is compared with nothing.
   *[other] { $count } other questions were put in one workshop each: they are compared with nothing.
}
doc-report-question-trend = { $question }, by period
doc-report-question-kinds = { $question }, by kind of workshop
doc-report-question-free = { $question }: { $count ->
    [one] one written answer
   *[other] { $count } written answers
} in { $workshops ->
    [one] one workshop
   *[other] { $workshops } workshops
}. They are read in the syntheses of the workshops.
doc-report-question-few = { $question }: { $count ->
    [0] no answer.
    [one] one answer, too few to be detailed.
   *[other] { $count } answers, too few to be detailed.
}
doc-report-indicators-how = { $count ->
    [one] One indicator followed
   *[other] { $count } indicators followed
} by the projects of the period: { $better } better, { $same } unchanged, { $worse } worse, { $unknown } with nothing to compare.
doc-report-column-moved = Change
doc-report-only = Only: { $projects }
doc-report-under-way = { $count ->
        [one] { $count } project under way in the period. Phase and status are those of today.
       *[other] { $count } projects under way in the period. Phase and status are those of today.
    }
doc-report-by-kind = Projects, by kind of support
doc-report-by-phase = Projects, by phase
doc-report-by-status = Projects, by status
doc-report-by-axis = Projects, by axis of the roadmap
doc-report-by-policy = Projects, by priority policy
doc-report-by-commitment = Projects, by Services Publics + commitment
doc-report-by-department = Projects, by department
doc-report-several = A project of several departments counts in each.
doc-report-no-axis = Without axis
doc-report-no-policy = Without priority policy
doc-report-no-commitment = Without commitment
doc-report-no-department = Without department
doc-report-column-when = Period
doc-report-column-workshops = Workshops
doc-report-column-workshop-kind = Kind
doc-report-column-what = What is counted
doc-report-column-count = Count
doc-report-column-method = Method
doc-report-column-project = Project
doc-report-column-projects = Projects
doc-report-column-code = Code
doc-report-column-presences = Attendance
doc-report-column-rated = ROTI (answers)
doc-report-column-policy = Priority policy
doc-report-column-commitment = Commitment
doc-report-column-department = Department
doc-report-column-minutes-planned = Planned length (min)
doc-report-column-minutes-actual = Actual length (min)
doc-report-column-answers = Answers
doc-report-column-state = State
doc-report-column-fictional = Demonstration
doc-report-column-elsewhere = Other lab

# The sheet for the register of processing.
doc-register-kind = Register sheet
doc-register-title = Register of processing: { $title }
doc-register-lab = the lab
doc-register-how = This sheet is made from what is recorded. What is not written there is marked “to be completed”.
doc-register-missing = to be completed
doc-register-none = nothing
doc-register-who = Who processes
doc-register-controller = Controller
doc-register-service = Department in charge
doc-register-contact = Contact
doc-register-dpo = Data protection officer
doc-register-why = What for
doc-register-purpose = Purpose
doc-register-purpose-lab = To design and lead public-innovation workshops, to keep track of them and to account for them.
doc-register-days = Workshops held
doc-register-basis = Legal basis
doc-register-projects = The projects, their purpose and their term
doc-register-project = Project
doc-register-until = Kept until
doc-register-no-day = no term
doc-register-anonymised = anonymised on { $day }
doc-register-what = Which people and which data
doc-register-people = Categories of people
doc-register-participants = Participants of workshops
doc-register-data = Categories of data
doc-register-data-pseudonym = A pseudonym, chosen by the person; neither a legal name nor an address is asked for
doc-register-data-category = The capacity in which the person takes part (agent, user, elected member…)
doc-register-data-table = The table or working group
doc-register-data-device = The means of taking part (phone, shared device, paper)
doc-register-data-wish = Neighbours at the table wished for or avoided
doc-register-data-note = Notes signed with a pseudonym
doc-register-data-vote = Named votes, announced as such
doc-register-data-voted = Participation in a secret vote, without the choice
doc-register-data-rating = Places in a matrix, under a pseudonym or the name of a table
doc-register-data-picture = Pictures laid on a board
doc-register-data-comment = Comments and answers of evaluations, without an author
doc-register-sensitive = Sensitive data
doc-register-sensitive-said = None is asked for. A free text may hold some: it can be reread and corrected.
doc-register-how-long = How long
doc-register-rule = Rule of the lab
doc-register-months = { $count ->
    [one] one month after the end of the project
   *[other] { $count } months after the end of the project
}
doc-register-then = At the term
doc-register-then-anonymise = anonymisation: pseudonyms and authors erased, texts kept
doc-register-then-purge = purge: the whole project erased, backups included
doc-register-whom = Who has access
doc-register-recipients = Recipients
doc-register-whom-facilitators = The facilitators of the lab, on their computer
doc-register-whom-room = The participants, for what is shown in the room
doc-register-whom-documents = The recipients of syntheses and reports, in which categories of fewer than five people are told together
doc-register-whom-outside = No transfer outside the European Union: the data stay on the computer, without account or internet
doc-register-safe = How they are protected
doc-register-measures = Security measures
doc-register-safe-local = One file, in the folder of the computer’s user
doc-register-safe-encrypted = The library and its backups are encrypted (SQLCipher, AES-256) by a passphrase
doc-register-safe-plain = The library is not encrypted by a passphrase
doc-register-safe-backups = Verified backups in the same folder, ten at most
doc-register-safe-secret = Secret votes keep totals only: nobody can find a choice again
doc-register-safe-small = Small counts are told together in every document
doc-register-safe-purge = A purge erases the project from the library, its history, its index and its backups
doc-register-safe-access = Access to the computer, encryption of the disk and copies made elsewhere: to be completed by the department
doc-register-rights = How people exercise their rights
doc-register-exercise = Rights
doc-register-rights-access = Access and portability: a person’s contributions are handed to them by pseudonym and workshop
doc-register-rights-rectify = Rectification: pseudonym, category and notes can be corrected
doc-register-rights-erase = Erasure: anonymisation or purge of the project
doc-register-rights-secret = A secret vote can be neither handed over nor erased alone: nothing ties it to a person
doc-register-notice = What participants are told

# What a person gave, to be handed to them.
doc-contributions-kind = Contributions
doc-contributions-title = Contributions of { $person } to { $workshop }
doc-contributions-how = What is kept under this person’s name in this workshop, and what cannot be handed to them.
doc-contributions-person = What is kept of them
doc-contributions-pseudonym = Pseudonym
doc-contributions-tables = Tables
doc-contributions-device = Took part by
doc-contributions-present = Present
doc-contributions-yes = yes
doc-contributions-no = no
doc-contributions-wishes = Neighbours wished for or avoided
doc-contributions-wishes-count = { $count ->
    [one] one person
   *[other] { $count } people
}
doc-contributions-entered = Entered on
doc-contributions-at = { $day } at { $hour }
doc-contributions-notes = Their notes
doc-contributions-notes-none = No note bears this name.
doc-contributions-text = Note
doc-contributions-was = (first written: { $text })
doc-contributions-picture = (with a picture)
doc-contributions-board = Board
doc-contributions-note-kind = Kind
doc-contributions-when = When
doc-contributions-status-visible = shown
doc-contributions-status-pending = waiting
doc-contributions-status-hidden = hidden
doc-contributions-votes = Their named votes
doc-contributions-votes-none = No named vote bears this name.
doc-contributions-question = Question
doc-contributions-option = Option
doc-contributions-choice = Choice
doc-contributions-blank = blank vote
doc-contributions-dots = { $count ->
    [one] one dot
   *[other] { $count } dots
}
doc-contributions-points = { $count ->
    [one] one point
   *[other] { $count } points
}
doc-contributions-rating = { $count } of 5
doc-contributions-place = place { $count }
doc-contributions-ratings = Their places
doc-contributions-item = What is placed
doc-contributions-effort = Effort
doc-contributions-impact = Impact
doc-contributions-withheld = What cannot be handed over
doc-contributions-secret = The choice in the secret vote { $question }: it is recorded that this person voted, their choice is in no file.
doc-contributions-unsigned = { $count ->
    [0] Every note of the workshop bears a name.
    [one] One note of the workshop bears no name: nothing says whose it is.
   *[other] { $count } notes of the workshop bear no name: nothing says whose they are.
}
doc-contributions-answers = { $count ->
    [0] The evaluation has no answer.
    [one] The evaluation has one answer or comment, which nobody signs.
   *[other] The evaluation has { $count } answers and comments, which nobody signs.
}
doc-contributions-neighbours = The names of neighbours wished for or avoided, which concern other people.
