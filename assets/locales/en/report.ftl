# The activity report on screen.

rail-report = Activity report
report-export = Export the report
report-counting = The figures are coming.
report-writing = The report is being written.
report-stop = Stop
report-stopped = Stopped: no file was written.
report-written = { $pages ->
        [0] Report written: { $name }
        [one] Report written: { $name } (one page)
       *[other] Report written: { $name } ({ $pages } pages)
    }
report-options = What leaves
report-format = Format
report-format-pdf = PDF
report-format-docx = Word
report-format-odt = ODT
report-format-html = HTML
report-format-md = Text
report-format-xlsx = XLSX
report-format-csv = CSV
report-format-json = JSON
report-format-pdf-says = A tagged document, ready to print or to send.
report-format-docx-says = The document, to go on with in Word.
report-format-odt-says = The document, to go on with in LibreOffice.
report-format-html-says = The document as one page, for a browser.
report-format-md-says = The document as plain text, with its tables.
report-format-xlsx-says = A workbook: a row for each workshop and project, then each table.
report-format-csv-says = The same rows and tables, a file each.
report-format-json-says = The figures, for another program.
report-in = In the report
report-section-in-brief = Figures of the period
report-section-workshops = Workshops
report-section-people = Attendance
report-section-outcomes = What came out
report-section-rating = Satisfaction
report-section-projects = Projects
report-section-axes = By axis and commitment
report-section-departments = Departments
report-section-methods = Methods used
report-section-lessons = Lessons
report-section-lists = Lists of projects and workshops
report-know = Good to know
report-know-not-begun = { $count ->
        [one] { $count } workshop dated in the period is still being prepared: it is not counted.
       *[other] { $count } workshops dated in the period are still being prepared: they are not counted.
    }
report-know-fictional = { $count ->
        [one] { $count } demonstration project is counted.
       *[other] { $count } demonstration projects are counted.
    }
report-know-elsewhere = { $count ->
        [one] { $count } project from another lab is counted.
       *[other] { $count } projects from other labs are counted.
    }
report-know-elsewhere-out = { $count ->
        [one] { $count } project from another lab is not counted.
       *[other] { $count } projects from other labs are not counted.
    }
report-know-untimed = { $count ->
        [one] { $count } workshop has no actual length.
       *[other] { $count } workshops have no actual length.
    }
report-know-unrated = { $count ->
        [one] { $count } workshop has no evaluation
       *[other] { $count } workshops have no evaluation
    }
report-know-no-axis = { $count ->
        [one] { $count } project has no axis
       *[other] { $count } projects have no axis
    }
report-know-small = No category of fewer than five people is shown by itself, nor can it be found by comparing two reports.
report-rows = The rows as a spreadsheet
report-period = Period
report-span-quarter = Quarter
report-span-year = Year
report-span-other = Other days
report-before-year = The year before
report-after-year = The year after
report-before-quarter = The quarter before
report-after-quarter = The quarter after
report-year = Year { $year }
report-quarter = Quarter { $number } of { $year }
report-days = From { $from } to { $to }
report-from = From
report-to = To
report-stretch = { $first } to { $last }
report-shown = Shown
report-charts = Charts and numbers
report-tables = Tables only
report-said = { $period }: { $count ->
        [one] { $count } workshop
       *[other] { $count } workshops
    }
report-empty = Nothing in this period
report-empty-text = No project is under way in it and no workshop was held. Choose other days.
report-empty-not-begun = { $count ->
        [one] { $count } workshop is dated in it, but has not begun. A workshop counts as soon as it begins.
       *[other] { $count } workshops are dated in it, but have not begun. A workshop counts as soon as it begins.
    }
report-hours = { $hours } h
report-none = –
report-total = Total
report-figure-workshops = { $count ->
        [one] workshop
       *[other] workshops
    }, { $before } in the time before
report-figure-led = facilitated, { $planned } planned
report-figure-planned = planned, no actual length
report-figure-presences = { $count ->
        [one] attendance
       *[other] attendances
    }, { $workshops ->
        [0] no workshop counted
        [one] in { $workshops } workshop
       *[other] in { $workshops } workshops
    }
report-figure-projects = { $count ->
        [one] project
       *[other] projects
    }, { $done ->
        [0] none finished
       *[other] { $done } finished
    }
report-figure-roti = { $count ->
        [0] ROTI, no answer
        [one] ROTI, { $count } answer
       *[other] ROTI, { $count } answers
    }
report-by-month = Workshops by period
report-in-all = { $count } in all
report-when = Period
report-workshops = Workshops
report-workshop = Workshop
report-workshop-kinds = Workshops by kind
report-workshop-list = { $count ->
        [one] The workshop of the period
       *[other] The { $count } workshops of the period
    }
report-date = Date
report-kind = Kind
report-people = Attendance by category
report-category = Category
report-no-category = No category
report-presences = Attendance
report-undetailed = { $count ->
        [one] Not detailed ({ $count } workshop)
       *[other] Not detailed ({ $count } workshops)
    }
report-folded = What the document of a workshop tells together, or by no category, is not detailed here either.
report-people-none = No breakdown by category.
report-rating = Satisfaction (ROTI)
report-rated = { $evaluated ->
        [one] { $evaluated } workshop of { $count }
       *[other] { $evaluated } workshops of { $count }
    }
report-trend = Satisfaction by period
report-rated-kinds = Satisfaction by kind of workshop
report-answers = Answers
report-mean = Mean out of 5
report-mean-of = { $mean } ({ $count })
report-outcomes = What came out
report-what = What is counted
report-count = Count
report-notes = Visible notes
report-ideas = Ideas retained
report-decisions = Decisions adopted
report-actions = Actions decided
report-actions-done = Actions done
report-projects = Projects
report-kinds = Projects by kind
report-phases = Projects by phase
report-statuses = Projects by status
report-axes = Projects by axis
report-axis = Axis
report-no-axis = No axis
report-policies = Projects by priority policy
report-policy = Priority policy
report-no-policy = No priority policy
report-commitments = Projects by Services Publics + commitment
report-commitment = Commitment
report-no-commitment = No commitment
report-departments = Projects by department
report-department = Department
report-no-department = No department
report-methods = Methods used
report-method = Method
report-lessons = Lessons

report-section-questions = Questions of the lab
report-section-indicators = Indicators before and after
report-evaluations = Compare questions and kinds of workshop
report-answers-count = { $count ->
    [0] no answer
    [one] one answer
   *[other] { $count } answers
}
report-projects-all = All projects
report-projects-some = { $count ->
    [one] One project of { $all }
   *[other] { $count } projects of { $all }
}
report-projects-brief = { $count ->
    [one] One project
   *[other] { $count } projects
}
report-projects-clear = All
report-projects-find = Find a project
