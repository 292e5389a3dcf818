# Tables and files of other tools: recognised by what they hold, looked over, then brought in at once.
# $file: the file's name. $source: what it is. $count: how many.

part-import = Import
bring-title = Import a table
bring-action = Import a table or a file…
bring-none = No file chosen
bring-none-text = A table (CSV, XLSX, ODS) or the export of another tool: Miro, Mural, Klaxoon, Parabol, Decidim, Excalidraw, JSON Canvas, Trello, Deck, Wekan, LimeSurvey, Framadate, scrumlr, Padlet.
bring-pick = Choose a file
bring-abandon = Give up
bring-reading = Reading the file…
bring-refused = This file is not imported
bring-file-size = { $size }
bring-nothing-yet = Nothing is imported yet
bring-import-notes =
    { $count ->
        [0] Nothing to import
        [one] Import one note
       *[other] Import { $count } notes
    }
bring-import-options =
    { $count ->
        [0] Nothing to import
        [one] Import a vote of one option
       *[other] Import a vote of { $count } options
    }
bring-progress =
    { $total ->
        [0] Reading { $file }…
       *[other] { $done } of { $total } written
    }
bring-stop = Stop
bring-stopped = Stopped. Nothing was imported.
bring-done =
    { $count ->
        [0] { $file }: imported.
        [one] { $file }: one note imported.
       *[other] { $file }: { $count } notes imported.
    }
bring-done-poll = { $file }: vote imported.
bring-done-unchanged = { $file }: all was there already, nothing has changed.
bring-already =
    { $count ->
        [one] One note or option was there already and stays as it is.
       *[other] { $count } notes or options were there already and stay as they are.
    }
bring-outcome-created = { $file }: imported ({ $source }).
bring-outcome-unchanged = { $file }: all was there already, nothing has changed ({ $source }).

# How it is read
bring-how = Reading the file
bring-source = Recognised as
bring-source-table = Table
bring-source-miro-csv = Miro, list
bring-source-miro = Miro, items
bring-source-mural = Mural
bring-source-klaxoon = Klaxoon
bring-source-parabol = Parabol, retrospective
bring-source-decidim = Decidim, proposals
bring-source-excalidraw = Excalidraw
bring-source-canvas = JSON Canvas
bring-source-trello = Trello
bring-source-deck = Nextcloud Deck
bring-source-wekan = Wekan
bring-source-limesurvey = LimeSurvey
bring-source-framadate = Framadate
bring-source-scrumlr = scrumlr
bring-source-padlet = Padlet
bring-encoding = Encoding
bring-encoding-sound = Letters with accents look right.
bring-encoding-doubt = Strange signs inside words: try { $encoding }.
bring-encoding-utf-8 = UTF-8
bring-encoding-utf-16le = UTF-16 (little endian)
bring-encoding-utf-16be = UTF-16 (big endian)
bring-encoding-windows-1252 = Windows-1252
bring-encoding-iso-8859-15 = ISO 8859-15
bring-encoding-macintosh = Mac OS Roman
bring-encoding-cp850 = Code page 850
bring-separator = Separator
bring-separator-semicolon = Semicolon ;
bring-separator-comma = Comma ,
bring-separator-tab = Tab
bring-separator-bar = Bar |
bring-separator-none = None
bring-separator-even = Recognised on { $even } lines of { $total }.
bring-sheet = Sheet
bring-sheet-hidden = { $name } (hidden)
bring-hidden =
    { $count ->
        [one] Take the hidden column and hidden sheets too
       *[other] Take the { $count } hidden columns and hidden sheets too
    }
bring-header = Line of the titles
bring-header-none = None
bring-header-line = Line { $line }: { $text }
bring-questions = Open questions

# Where the notes go
bring-where = Where the notes go
bring-board = Board that takes them
bring-board-new = A new board
bring-boards = Boards of the file
bring-board-number = Board { $number }
bring-boards-new = Each board of the file becomes a new board.
bring-options = Options
bring-authors = Keep the authors, as pseudonyms
bring-labels = Make clusters of the labels
bring-boxes = Take text boxes as notes
bring-long = Texts of more than 500 characters
bring-long-divide = Make several notes of each
bring-long-leave-out = Leave them out
bring-once = All comes in at once and is undone at once. The file is not changed.

# The preview
bring-rows-label = Lines of the file
bring-line = Line
bring-column = Column { $number }
bring-role-of = Role of the column { $column }
bring-role-ignore = Ignore
bring-role-text = Text of the note
bring-role-zone = Zone
bring-role-cluster = Cluster
bring-role-votes = Votes
bring-role-group = Table
bring-role-colour = Colour
bring-role-x = Place, from the left
bring-role-y = Place, from the top
bring-role-kind = Kind
bring-role-author = Author
bring-row-title = Title of a zone
bring-role-freed = The role “{ $role }” is of one column only: “{ $column }” is ignored now.
bring-more-rows = Show more lines
bring-no-text = Choose the column of the text.
bring-notes-label = Notes that will be made
bring-options-label = Options of the vote
bring-option = Option
bring-dots = Votes
bring-maybe = If need be
bring-colour = Colour
bring-preview = Preview: { $shown } of { $total }

# What is said
bring-lines = Line by line
bring-more-remarks =
    { $count ->
        [one] and one more remark
       *[other] and { $count } more remarks
    }
bring-no-remarks = No line calls for a remark.
bring-read-lines =
    { $count ->
        [one] one line read
       *[other] { $count } lines read
    }
bring-look-lines =
    { $count ->
        [one] one to look at
       *[other] { $count } to look at
    }
bring-wrong-lines =
    { $count ->
        [one] one left out
       *[other] { $count } left out
    }
bring-row-empty = Line { $line }, no text. It will be left out.
bring-row-long = Line { $line }, { $count } characters, 500 at most.
bring-row-formula = Line { $line }, a formula. Its result is kept, nothing is computed.
bring-row-uneven = Line { $line }, { $count } cells, more than there are titles.
bring-row-unclosed = Line { $line }, a quotation mark is not closed. It is taken for a character.
bring-row-unreadable = Line { $line }, “{ $value }” is not a number.
bring-row-unknown = Line { $line }, “{ $value }” is neither a known colour nor a known kind. The note will be yellow, or an idea.
bring-made = What will be made
bring-made-boards =
    { $count ->
        [one] one board
       *[other] { $count } boards
    }
bring-made-notes =
    { $count ->
        [one] one note
       *[other] { $count } notes
    }
bring-made-zones =
    { $count ->
        [one] one zone
       *[other] { $count } zones
    }
bring-made-clusters =
    { $count ->
        [one] one cluster
       *[other] { $count } clusters
    }
bring-made-links =
    { $count ->
        [one] one link
       *[other] { $count } links
    }
bring-made-options =
    { $count ->
        [one] a closed vote of one option
       *[other] a closed vote of { $count } options
    }
bring-left = Left out
bring-left-empty-text =
    { $count ->
        [one] one note without text
       *[other] { $count } notes without text
    }
bring-left-too-long =
    { $count ->
        [one] one text that is too long
       *[other] { $count } texts that are too long
    }
bring-left-deleted =
    { $count ->
        [one] one thing deleted there
       *[other] { $count } things deleted there
    }
bring-left-archived =
    { $count ->
        [one] one thing archived there
       *[other] { $count } things archived there
    }
bring-left-withdrawn =
    { $count ->
        [one] one withdrawn proposal
       *[other] { $count } withdrawn proposals
    }
bring-left-amendment =
    { $count ->
        [one] one amendment
       *[other] { $count } amendments
    }
bring-left-comment =
    { $count ->
        [one] one comment
       *[other] { $count } comments
    }
bring-left-other-object =
    { $count ->
        [one] one drawing, shape or text box
       *[other] { $count } drawings, shapes or text boxes
    }
bring-left-image =
    { $count ->
        [one] one image
       *[other] { $count } images
    }
bring-left-file =
    { $count ->
        [one] one file or page
       *[other] { $count } files or pages
    }
bring-left-loose-link =
    { $count ->
        [one] one link with an end that is not there
       *[other] { $count } links with an end that is not there
    }
bring-left-person =
    { $count ->
        [one] one name or identity of a person
       *[other] { $count } names or identities of people
    }
bring-left-label =
    { $count ->
        [one] one label
       *[other] { $count } labels
    }
bring-left-web-link =
    { $count ->
        [one] one link to a page or an attachment
       *[other] { $count } links to pages or attachments
    }
bring-left-checklist =
    { $count ->
        [one] one checklist
       *[other] { $count } checklists
    }
bring-left-history =
    { $count ->
        [one] one line of history
       *[other] { $count } lines of history
    }
bring-left-other-field =
    { $count ->
        [one] one field without an equal
       *[other] { $count } fields without an equal
    }
bring-left-column =
    { $count ->
        [one] one column that is ignored
       *[other] { $count } columns that are ignored
    }
bring-left-hidden-column =
    { $count ->
        [one] one hidden column
       *[other] { $count } hidden columns
    }
bring-left-other-sheet =
    { $count ->
        [one] one other sheet
       *[other] { $count } other sheets
    }
bring-left-closed-answer =
    { $count ->
        [one] one answer to a closed question
       *[other] { $count } answers to closed questions
    }
bring-left-unreadable =
    { $count ->
        [one] one value that cannot be read or is not known
       *[other] { $count } values that cannot be read or are not known
    }
bring-left-other-board =
    { $count ->
        [one] one board that was not chosen
       *[other] { $count } boards that were not chosen
    }
bring-said = Good to know
bring-said-one-page = The file is one page of several.
bring-said-other-language =
    { $count ->
        [one] One text exists only in another language.
       *[other] { $count } texts exist only in another language.
    }
bring-said-unfinished =
    { $count ->
        [one] One answer was not finished; it is taken.
       *[other] { $count } answers were not finished; they are taken.
    }
bring-said-other-meeting = An export of Parabol that is no retrospective: read as a table.
bring-said-divided =
    { $count ->
        [one] One text of more than 500 characters, divided into several notes.
       *[other] { $count } texts of more than 500 characters, divided into several notes.
    }
bring-said-formula =
    { $count ->
        [one] One line with a formula: its result is kept.
       *[other] { $count } lines with a formula: their result is kept.
    }
bring-said-unclosed =
    { $count ->
        [one] One quotation mark is not closed.
       *[other] { $count } quotation marks are not closed.
    }
bring-said-merged =
    { $count ->
        [one] Merged cells: the text stands in the first one.
       *[other] { $count } groups of merged cells: the text stands in the first one.
    }
bring-said-uneven =
    { $count ->
        [one] One line has more cells than there are titles.
       *[other] { $count } lines have more cells than there are titles.
    }
bring-said-votes-hidden =
    { $count ->
        [one] The votes of one proposal were hidden.
       *[other] The votes of { $count } proposals were hidden.
    }
bring-said-side-by-side = The zones lay over each other; they are laid side by side.
bring-said-voters =
    { $count ->
        [one] One person answered.
       *[other] { $count } people answered.
    }
bring-said-maybe =
    { $count ->
        [one] One “if need be” is no dot: it is written with its option.
       *[other] { $count } “if need be” are no dots: they are written with their options.
    }
bring-said-unguarded =
    { $count ->
        [one] One guarding apostrophe is taken off.
       *[other] { $count } guarding apostrophes are taken off.
    }
bring-said-shortened =
    { $count ->
        [one] One title of more than 200 characters is shortened.
       *[other] { $count } titles of more than 200 characters are shortened.
    }

# Tables that go out
bring-out = Take out the notes, clusters and votes
bring-out-csv = Take out as CSV…
bring-out-xlsx = Take out as XLSX…
bring-out-done =
    { $count ->
        [one] Written: { $file }
       *[other] Written: { $count } files, { $file } among them
    }
bring-out-hidden =
    { $count ->
        [one] One hidden or waiting note is not in it.
       *[other] { $count } hidden or waiting notes are not in it.
    }
sheet-notes = Notes
sheet-clusters = Clusters
sheet-votes = Votes
sheet-answers = Answers
sheet-above = Ranked above
sheet-gave-dots = At least one dot
sheet-gave-points = At least one point
sheet-yes = yes
sheet-column-number = Number
sheet-column-text = Text
sheet-column-zone = Zone
sheet-column-cluster = Cluster
sheet-column-merged = Merged with
sheet-column-kind = Kind
sheet-column-colour = Colour
sheet-column-group = Group
sheet-column-votes = Votes
sheet-column-starred = Put forward
sheet-column-made = Made on
sheet-column-board = Board
sheet-column-summary = Summary
sheet-column-count = Notes
sheet-column-ballot = Ballot
sheet-column-method = Method
sheet-column-state = State
sheet-column-option = Option
sheet-column-retained = Retained
sheet-column-closed = Closed on
sheet-column-impact = Mean impact
sheet-column-impact-spread = Spread of the impact
sheet-column-effort = Mean effort
sheet-column-effort-spread = Spread of the effort
sheet-column-voters = Voters
sheet-column-eligible = May vote
sheet-column-rank = Rank
sheet-column-result = Result
sheet-column-share = Share
sheet-column-by-hand = Counted by hand
sheet-column-answer = Answer
sheet-column-other = Other option
sheet-column-people = People
