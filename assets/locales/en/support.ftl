# What a workshop needs on paper. Read by the documents, the window and the command line.

supports = Paper supports
support-file-title = { $kind }: { $title }
support-page = page { $number } of { $count }
support-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
support-wall-agenda = Agenda for the wall
support-sign-in = Sign-in sheet
support-table-signs = Table signs
support-badges = Badges to fill in
support-badges-named = Badges with the pseudonyms
support-material = Material list
support-ballot-dots = Ballot paper: dots
support-ballot-yes-no = Ballot paper: yes or no
support-ballot-rating = Ballot paper: rating from 1 to 5
support-ballot-hundred-points = Ballot paper: a hundred points
support-ballot-majority-judgment = Ballot paper: majority judgment
support-ballot-ranking = Ballot paper: ranking
support-ballot-consent = Ballot paper: consent
support-tally-dots = Tally sheet: dots
support-tally-yes-no = Tally sheet: yes or no
support-tally-rating = Tally sheet: rating from 1 to 5
support-tally-hundred-points = Tally sheet: a hundred points
support-tally-majority-judgment = Tally sheet: majority judgment
support-tally-ranking = Tally sheet: ranking
support-tally-consent = Tally sheet: consent
support-evaluation = Evaluation form
support-persona = Persona canvas
support-journey = Journey canvas
support-matrix = Matrix canvas
support-board = Board canvas
support-idea-card = Idea card
support-action-plan = Action plan
support-canvas = Canvas: { $name }
support-cards = Notes as cards to cut out
support-instructions = Instructions for the tables
support-agenda = Agenda
support-when = Time
support-what = What we do
support-pseudonym = Pseudonym
support-category = You are
support-group = Table
support-notice = No legal name is asked for. { $lab } keeps this sheet for the time of the project, to count who was present, and then destroys it. You may ask to see it, to correct it or to be removed from it.
support-notice-until = No legal name is asked for. { $lab } keeps this sheet until { $date }, to count who was present, and then destroys it. You may ask to see it, to correct it or to be removed from it.
support-thing = To bring
support-thing-count = { $name } × { $count }
support-there = There
support-option = Proposal
support-dots = Dots
support-points = Points
support-rank = Rank
support-total = Total
support-note-1 = 1
support-note-2 = 2
support-note-3 = 3
support-note-4 = 4
support-note-5 = 5
support-hundred = All together at most a hundred points.
support-how-dots = { $budget ->
        [one] You have one dot: fill in one circle.
       *[other] You have { $budget } dots, at most { $most } for one proposal: fill in as many circles.
    }
support-how-yes-no = One cross a row: yes or no. An empty row does not count.
support-how-rating = One cross a row, from 1 (not at all) to 5 (entirely).
support-how-hundred-points = Share at most a hundred points among the proposals, in figures.
support-how-majority-judgment = One cross a row: say what each proposal is worth. An empty row counts as “Reject”.
support-how-ranking = Write 1 for the best, then 2, 3… Two proposals may have the same rank; those without one are last, together.
support-how-consent = One cross a row. A reservation or an objection is explained in a few words.
support-secret = This vote is secret: write no name and no sign, fold the paper before you hand it in.
support-reserve-words = My reservations or objections, in a few words
support-tally = One stroke a paper, four and then one across; the total at the right. The order is that of the entry on screen.
support-question = Question
support-roti = The time I spent here was worth it
support-free-words = What I keep, what I would change
support-persona-who = First name, age, portrait
support-persona-quote = A sentence that says it
support-how-persona = An invented person, drawn from what you heard: each trait comes from a note or an interview.
support-how-journey = A step a column. Write what really happens, then what the person feels.
support-how-matrix = Put the number of each proposal where the table decides together.
support-idea-title = Title of the idea
support-idea-problem = The problem
support-idea-for = For whom
support-idea-how = How it works
support-idea-obstacles = What may stop it
support-idea-levers = What helps
support-idea-first = First step
support-idea-success = We will know that it works when…
support-action = Action
support-owner = Who
support-due = By when
paper = On paper
paper-says = Posters to hang, and what tables need: ballot papers, canvases, signs, sign-in.
paper-posters = Posters…
paper-supports = Paper supports…
poster-title = Save a poster
poster-what = A persona, an empathy map, a journey, a blueprint or a stakeholder map, as a PDF that screen readers read.
poster-of = What the poster shows
poster-none = This workshop has no persona, no empathy map, no journey and no stakeholder map.
poster-turn = Orientation
poster-turn-auto = As fits
poster-turn-portrait = Portrait
poster-turn-landscape = Landscape
poster-running = The poster is being laid out…
poster-stopped = Stopped: no file was written.
poster-small = The smallest text is { $size } points: to read it, take larger paper or more sheets.
poster-pages = Saved: { $file }, { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
supports-what = Made from the workshop: its agenda, groups, ballots, boards. Each sheet bears the workshop’s name, its number and a code; badges with names are not ticked beforehand.
supports-list = Supports to print
supports-running = The supports are being laid out…
supports-some = { $count ->
        [0] No sheet: tick at least one support.
        [one] { $count } sheet
       *[other] { $count } sheets
    }
supports-all = Tick all
supports-nothing = Untick all
part-supports = Supports
supports-files = { $count ->
    [one] { $count } file saved
   *[other] { $count } files saved
}
supports-family-room = The room and the people
supports-family-votes = Votes and evaluation
supports-family-canvases = Canvases to fill
supports-family-cards = Cards and instructions
supports-family-methods = Canvases of the methods
supports-paper = { $paper }{ $turn ->
    [lying] {" "}landscape
   *[other] {" "}portrait
}, { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
supports-picture = First sheet: { $title }
supports-how = How to make them
supports-large = Large print
supports-large-hint = Nothing under 18 points, black on white.
supports-each = A file each
supports-each-hint = When they are saved, in the folder you choose.
supports-other = Another paper for canvases
supports-other-hint = Ballot papers, cards and forms keep theirs.
supports-no-canvas = No canvas is ticked: nothing changes its paper.
supports-needed = What is needed
supports-needed-already = It already is what the workshop needs.
dialog-supports-folder = Choose where to save the paper supports
