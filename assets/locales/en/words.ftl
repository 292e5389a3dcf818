# The words of the closed lists: one for each value, as read on screen and in documents.

action-status-todo = to do
action-status-in-progress = in progress
action-status-done = done
action-status-dropped = dropped

activity-kind-note-wall = Board
activity-kind-vote = Vote
activity-kind-matrix = Matrix
activity-kind-poll = Poll
activity-kind-word-cloud = Word cloud
activity-kind-artefact = Artefact
activity-kind-idea-card = Idea cards
activity-kind-action-plan = Action plan
activity-kind-evaluation = Evaluation

activity-state-draft = Draft
activity-state-open = Open
activity-state-closed = Closed
activity-state-synthesised = Synthesised

others-visible-always = always visible
others-visible-after-close = visible once closed
others-visible-never = never visible

ballot-method-dots = Dots
ballot-method-yes-no = Yes or no
ballot-method-rating = Rating from 1 to 5
ballot-method-hundred-points = Hundred points
ballot-method-majority-judgment = Majority judgment
ballot-method-ranking = Ranking
ballot-method-consent = Consent
ballot-method-matrix = Impact and effort matrix

ballot-grade-yes-no-0 = Yes
ballot-grade-yes-no-1 = No
ballot-grade-majority-judgment-0 = Excellent
ballot-grade-majority-judgment-1 = Very good
ballot-grade-majority-judgment-2 = Good
ballot-grade-majority-judgment-3 = Fairly good
ballot-grade-majority-judgment-4 = Passable
ballot-grade-majority-judgment-5 = Insufficient
ballot-grade-majority-judgment-6 = Reject
ballot-grade-consent-0 = Consent
ballot-grade-consent-1 = Reservation
ballot-grade-consent-2 = Objection

ballot-state-draft = Draft
ballot-state-open = Open
ballot-state-closed = Closed

block-kind-welcome = Welcome
block-kind-icebreaker = Icebreaker
block-kind-input = Input
block-kind-activity = Activity
block-kind-divergence = Divergence
block-kind-convergence = Convergence
block-kind-production = Production
block-kind-report-back = Report back
block-kind-vote = Vote
block-kind-decision = Decision
block-kind-break = Break
block-kind-meal = Meal
block-kind-closing = Closing
block-kind-evaluation = Evaluation
block-kind-other = Other

mode-plenary = Plenary
mode-groups = By table
mode-pairs = In pairs
mode-individual = Each alone

board-template-free = Free
board-template-columns = Columns
board-template-matrix2x2 = 2 × 2 matrix
board-template-circles = Circles
board-template-speedboat = Speedboat
board-template-hats = Hats
board-template-grid = Grid
board-template-empathy = Empathy

colour-by-note = chosen note by note
colour-by-group = table
colour-by-kind = kind
colour-by-source = entry

channel-face-to-face = Face to face
channel-web = Online
channel-app = App
channel-phone = Telephone
channel-email = E-mail
channel-postal = Post
channel-sms = Text message
channel-other = Other channel

decision-status-adopted = adopted
decision-status-rejected = rejected
decision-status-postponed = postponed

decision-method-vote = Vote
decision-method-vote-then-sponsor = Vote, then sponsor
decision-method-sponsor = Sponsor
decision-method-consent = Consent
decision-method-consensus = Consensus
decision-method-other = Other

question-kind-scale = Scale from 1 to 5
question-kind-choice = Choice
question-kind-free = Free text

indicator-moved-unknown = nothing to compare
indicator-moved-better = better
indicator-moved-same = unchanged
indicator-moved-worse = worse

comment-kind-keep = Keep
comment-kind-change = Change
comment-kind-idea = An idea

effort-S = Small
effort-M = Medium
effort-L = Large
effort-XL = Very large

idea-status-proposed = Proposed
idea-status-retained = Retained
idea-status-dropped = Dropped
idea-status-to-deepen = To deepen

stakeholder-kind-user = User
stakeholder-kind-agent = Staff
stakeholder-kind-elected = Elected official
stakeholder-kind-institution = Institution
stakeholder-kind-association = Association
stakeholder-kind-company = Company
stakeholder-kind-other = Other actor

relation-kind-cooperates = Cooperation
relation-kind-steers = Steering
relation-kind-informs = Information
relation-kind-funds = Funding
relation-kind-tension = Tension
relation-kind-other = Other relation

journey-mode-current = Current
journey-mode-target = Target

lane-kind-action = Actions
lane-kind-thought = Thoughts
lane-kind-verbatim = Quotes
lane-kind-touchpoint = Touchpoints
lane-kind-channel = Channel
lane-kind-emotion = Emotions
lane-kind-pain-point = Pain points
lane-kind-opportunity = Opportunities
lane-kind-frontstage = Frontstage
lane-kind-backstage = Backstage
lane-kind-support = Support
lane-kind-evidence = Evidence
lane-kind-indicator = Indicators
lane-kind-image = Pictures
lane-kind-text = Free text

link-kind-leads-to = leads to
link-kind-causes = causes
link-kind-answers = answers
link-kind-opposes = opposes
link-kind-informs = informs
link-kind-transmits = passes on
link-kind-triggers = triggers

colour-yellow = yellow
colour-orange = orange
colour-pink = pink
colour-lilac = lilac
colour-blue = blue
colour-turquoise = turquoise
colour-green = green
colour-kraft = kraft

pattern-yellow = plain
pattern-orange = hatching
pattern-pink = dots
pattern-lilac = lattice
pattern-blue = lines
pattern-turquoise = chevrons
pattern-green = bars
pattern-kraft = checks

note-kind-idea = Idea
note-kind-finding = Finding
note-kind-pain-point = Pain point
note-kind-need = Need
note-kind-question = Question
note-kind-verbatim = Quote
note-kind-action = Action

note-source-desk = Desk
note-source-phone = Phone
note-source-paper-typed = Paper
note-source-csv = CSV table
note-source-photo = Photo


device-phone = Phone
device-shared = Shared device
device-paper = Paper

evidence-level-hypothesis = Hypothesis
evidence-level-partial = Partial
evidence-level-supported = Supported

portrait-bun = Bun
portrait-short = Short hair
portrait-long = Long hair
portrait-beard = Beard
portrait-glasses = Glasses
portrait-scarf = Headscarf
portrait-curly = Curly hair
portrait-bald = Bald

project-kind-service-design = Service design
project-kind-citizen-participation = Citizen participation
project-kind-collective-intelligence = Collective intelligence
project-kind-training = Training
project-kind-incubator = Incubator
project-kind-graphic-design = Graphic design
project-kind-other = Other

project-phase-frame = Frame
project-phase-explore = Explore
project-phase-define = Define
project-phase-develop = Develop
project-phase-experiment = Experiment
project-phase-deploy = Deploy
project-phase-closed = Closed

project-status-waiting = Waiting
project-status-active = Active
project-status-paused = Paused
project-status-done = Done
project-status-abandoned = Abandoned

weather-sunny = Sunny
weather-bright = Bright spells
weather-cloudy = Cloudy
weather-stormy = Stormy

direction-up = upwards
direction-down = downwards

lesson-kind-worked = What worked
lesson-kind-change = To do differently
lesson-kind-reusable = Reusable

quadrant-quick-wins = Quick wins
quadrant-major-projects = Major projects
quadrant-fill-ins = If possible
quadrant-drop = To drop

workshop-kind-ideation = Ideation
workshop-kind-immersion = Immersion
workshop-kind-persona = Persona
workshop-kind-journey = Journey
workshop-kind-co-construction = Co-construction
workshop-kind-participation = Participation
workshop-kind-test = Test
workshop-kind-retrospective = Retrospective
workshop-kind-training = Training
workshop-kind-other = Other

participation-level-information = Information
participation-level-consultation = Consultation
participation-level-concertation = Dialogue
participation-level-co-construction = Co-construction
participation-level-co-decision = Co-decision

workshop-state-draft = Draft
workshop-state-ready = Ready
workshop-state-running = Running
workshop-state-finished = Finished
workshop-state-synthesised = Synthesised

language-fr = Français
language-en = English
