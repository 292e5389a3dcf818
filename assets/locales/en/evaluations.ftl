# The evaluations of all workshops, and the questionnaires of the lab.

rail-evaluations = Evaluations
evaluations-view = What is shown
evaluations-trends = Trends
evaluations-comments = Comments
evaluations-questionnaires = Questionnaires ({ $count })
evaluations-export = Export
evaluations-said = { $period }: { $evaluated ->
    [0] no workshop evaluated
    [one] one workshop evaluated
   *[other] { $evaluated } workshops evaluated
} of { $count }
evaluations-empty = Nothing to compare in this period
evaluations-empty-text = No workshop was evaluated and no project follows an indicator in it. Choose other days, or prepare a questionnaire to put in your workshops.
evaluations-to-questionnaires = See the questionnaires
evaluations-questions = Questions compared
evaluations-typed = Put alike
evaluations-once = { $count ->
    [one] One other question was put in one workshop only: it is compared with nothing.
   *[other] { $count } other questions were put in one workshop only: they are compared with nothing.
}
evaluations-of = { $evaluated ->
    [0] No workshop evaluated
    [one] One workshop evaluated
   *[other] { $evaluated } workshops evaluated
} of { $count }
evaluations-small = No period or kind of workshop of fewer than { $least } answers is shown by itself.
evaluations-answers = { $count ->
    [0] no answer
    [one] one answer
   *[other] { $count } answers
}, { $workshops ->
    [0] no workshop
    [one] one workshop
   *[other] { $workshops } workshops
}
evaluations-free = Written answers are read among the comments.
evaluations-no-answer = Put, and no answer yet.
evaluations-few = { $count ->
    [one] One answer: too few to be detailed.
   *[other] { $count } answers: too few to be detailed.
}
evaluations-of-five = of 5
evaluations-up = up by { $by } since the first period
evaluations-down = down by { $by } since the first period
evaluations-flat = unchanged since the first period
evaluations-over-time = { $question }, by period
evaluations-each = The answers, one by one
evaluations-each-of = { $question }, the answers one by one
evaluations-when = By period
evaluations-kinds = By kind of workshop
evaluations-kinds-of = { $question }, by kind of workshop
evaluations-indicators = Indicators of the projects, before and after
evaluations-moved = { $better } better, { $same } unchanged, { $worse } worse, { $unknown } with nothing to compare
evaluations-indicator = Indicator
evaluations-project = Project
evaluations-before = Before
evaluations-after = After
evaluations-day = Measured on
evaluations-target = Target
evaluations-met = (reached)
evaluations-change = Change
evaluations-unit = { $label } ({ $unit })
evaluations-comments-find = Search the comments
evaluations-comments-kind = Which ones
evaluations-comments-all = All
evaluations-comments-answer = Answers
evaluations-comments-said = { $count ->
    [0] No comment
    [one] One comment
   *[other] { $count } comments
} of { $all }
evaluations-comments-empty = No comment yet
evaluations-comments-empty-text = What participants write at the end of a workshop is read here, all workshops together.
evaluations-comments-none = No comment answers
evaluations-comments-none-text = Try other words. Everything the library holds is searched by Ctrl K.
evaluations-comments-show = Show all
evaluations-comments-more = The first { $shown } are shown, { $count } are left: narrow the words or the period.

questionnaire-new = New questionnaire
questionnaire-new-text = Questions that several workshops will put: their answers are compared here.
questionnaire-create = Create
questionnaire-name = Name of the questionnaire
questionnaire-error-name = Give a name, for example “End of workshop”.
questionnaire-made = Questionnaire “{ $name }” created.
questionnaire-empty = No questionnaire yet
questionnaire-empty-text = Put the same questions in several workshops, beside the return on time invested, and their answers are compared.
questionnaire-how = In the evaluation of a workshop, “Add a question” puts a whole questionnaire. Correcting a question goes on with its answers; to ask something else, add another.
questionnaire-questions = { $count ->
    [0] no question
    [one] one question
   *[other] { $count } questions
}
questionnaire-menu = Gestures on { $name }
questionnaire-duplicate = Duplicate
questionnaire-copy = { $name } (copy)
questionnaire-copied = “{ $name }” duplicated: its questions will be followed apart.
questionnaire-own = Our questionnaires
questionnaire-give = Give to colleagues
questionnaire-give-all = { $count ->
    [0] Give our questionnaires to colleagues
    [one] Give our questionnaire to colleagues
   *[other] Give our { $count } questionnaires to colleagues
}
questionnaire-given = { $count ->
    [one] One questionnaire written to { $file }
   *[other] { $count } questionnaires written to { $file }
}
questionnaire-given-show = Show
questionnaire-take = Take the questionnaires of a file
questionnaire-taken = { $fresh ->
    [0] No new questionnaire
    [one] { $fresh } new questionnaire
   *[other] { $fresh } new questionnaires
}, { $changed ->
    [0] none updated
    [one] { $changed } updated
   *[other] { $changed } updated
}.
questionnaire-taken-none = All these questionnaires are there already.
questionnaire-remove = Delete the questionnaire
questionnaire-removed = “{ $name }” deleted. Answers already entered stay in the workshops.
questionnaire-full = The lab keeps { $most } questionnaires at most.
questionnaire-questions-full = A questionnaire has { $most } questions at most.
questionnaire-kind = Kind of question { $number }: { $kind }
questionnaire-kind-changed = Kind changed: it is another question, followed apart.
questionnaire-question-removed = “{ $label }” deleted. Answers already entered stay in the workshops.
questionnaire-choices = Choices of question { $number }
questionnaire-add = Add a question to { $name }
questionnaire-add-hint = Write a question, then Enter
