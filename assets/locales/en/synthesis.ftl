# The synthesis: sections, pages, options, export.
synthesis-title = Synthesis
synthesis-sections = Sections
synthesis-section-cover = Heading and cover
synthesis-section-in-brief = In brief
synthesis-section-framework = Framework and objectives
synthesis-section-course = How it went
synthesis-section-persona = Persona: { $name }
synthesis-section-journey-current = Current journey
synthesis-section-journey-target = Target journey
synthesis-section-how-might-we = How might we
synthesis-section-idea-cards = Idea cards
synthesis-section-test-grid = Test: { $name }
synthesis-section-decisions = Decisions
synthesis-section-actions = Action plan
synthesis-section-evaluation = Evaluation
synthesis-section-annex = Annex: notes
synthesis-show = “{ $name }” in the document
synthesis-hide-it = Leave out
synthesis-show-it = Put back
synthesis-left-out = left out
synthesis-to-review = to review
synthesis-review-legend = To review: you have not written this text yet.
synthesis-keys = Arrows: choose. Alt and arrows: move. Space: show or leave out.
synthesis-moved = { $rank } of { $count }
synthesis-introduction = Introduction of “{ $name }”
synthesis-introduction-hint = One or two sentences before the results.
synthesis-brief = In brief, in three sentences
synthesis-brief-sentence = Sentence { $rank }

# The pages.
synthesis-preview = Preview
synthesis-pages = Pages of the document
synthesis-page = Page { $page }
synthesis-page-of = of { $pages }
synthesis-page-rank = { $page } of { $pages }
synthesis-page-alt = Page { $page } of { $pages }
synthesis-page-coming = Page { $page }
synthesis-page-failed = Page { $page } will be drawn again.
synthesis-pages-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
synthesis-previous = Previous page
synthesis-next = Next page
synthesis-zoom-in = Zoom in
synthesis-zoom-out = Zoom out
synthesis-no-page = No page to show.
synthesis-nothing = All sections are left out
synthesis-nothing-says = Put back at least one section to compose the document.
synthesis-show-all = Put all back

# What goes out.
synthesis-options = Format and checks
synthesis-format = Format
synthesis-format-pdf = PDF
synthesis-format-pdf-says = The document of the workshop, accessible and fit for archives.
synthesis-format-docx = Word
synthesis-format-docx-says = The document to take further in Word (DOCX), with its styles, headings, and charts as pictures.
synthesis-format-odt = ODT
synthesis-format-odt-says = The document to take further in LibreOffice (ODT), with its styles, headings, and charts as pictures.
synthesis-format-html = Web
synthesis-format-html-says = One accessible web page (HTML), without script, to publish or to print.
synthesis-format-md = Text
synthesis-format-md-says = The text with simple marks (Markdown), its charts told in words and tables.
synthesis-format-json = JSON
synthesis-format-json-says = The data of the workshop, to be read by another tool.
synthesis-format-etabli = .etabli
synthesis-format-etabli-says = The whole project, to be opened in Établi on another computer.
synthesis-in-document = In the document
synthesis-logo = Logo of the lab
synthesis-charts = Charts and their tables
synthesis-pseudonyms = Pseudonyms of authors
synthesis-fewer = Small categories told together
synthesis-fewer-why = Required: protects people
synthesis-checks = Checks
synthesis-check-accessible = Accessible: PDF/UA-1 and PDF/A-2a
synthesis-check-alt = Each figure has its alternative text
synthesis-check-hidden = { $count ->
    [0] No hidden note
    [one] { $count } hidden note, left out
   *[other] { $count } hidden notes, left out
}
synthesis-check-replaced = { $count ->
    [one] { $count } character replaced
   *[other] { $count } characters replaced
}
synthesis-check-all-shown = All characters are printed
synthesis-see = See
synthesis-replaced = Replaced characters
synthesis-replaced-says = No font that comes with Établi can draw them: the document writes their code instead, and loses nothing else.
synthesis-replaced-sign = Written instead
synthesis-replaced-count = Times
synthesis-close = Close
synthesis-composing = Composing the PDF
synthesis-share = { $share } of the pages
synthesis-stage-reading = Reading the texts
synthesis-stage-setting = Setting the pages
synthesis-stage-checking = Checking the characters
synthesis-stage-done = Composed
synthesis-work-on = You can go on working.
synthesis-stop = Stop
synthesis-stopped = Composition stopped
synthesis-stopped-says = The pages shown are the earlier ones.
synthesis-failed = The document could not be composed
synthesis-again = Compose again
synthesis-up-to-date = Document up to date
synthesis-up-to-date-says = It is composed again after each change.
synthesis-export-pdf = Export as PDF
synthesis-export-docx = Export for Word
synthesis-export-odt = Export as ODT
synthesis-export-html = Export as a web page
synthesis-export-md = Export as Markdown
synthesis-export-json = Export as JSON
synthesis-export-etabli = Save as .etabli
synthesis-exporting = The export is under way.
synthesis-not-ready = Wait until it is composed.
synthesis-exported = Exported: { $name }
synthesis-open-folder = Open the folder

# Which document, and what is written in it.
synthesis-document = Document
synthesis-document-synthesis = Synthesis
synthesis-document-bilan = Report
synthesis-document-title = Title of the document
synthesis-document-title-hint = Empty: the title of the workshop.
synthesis-section-title = Title of the section
synthesis-section-invariants = What was not up for discussion
synthesis-section-themes = What was said, by theme
synthesis-section-answers = What is retained or not, and why
synthesis-section-figures = The figures
synthesis-invariants = What was not up for discussion, a line a point
synthesis-invariants-hint = Without a text the section is not printed.
synthesis-verbatims = Choose the verbatims…
synthesis-verbatims-title = Verbatims quoted
synthesis-verbatims-says = The notes that are ticked are quoted in this document; at first, those you put forward. The annex reproduces them all.
synthesis-verbatims-search = Search for a note
synthesis-verbatims-count = { $count ->
    [0] No note of { $all } is quoted
    [one] { $count } note of { $all } is quoted
   *[other] { $count } notes of { $all } are quoted
}
synthesis-verbatims-none = No note holds these words.
synthesis-verbatims-more = { $count ->
    [one] One more note answers: narrow the search.
   *[other] { $count } more notes answer: narrow the search.
}
synthesis-in-no-cluster = In no cluster
synthesis-untitled = Untitled
