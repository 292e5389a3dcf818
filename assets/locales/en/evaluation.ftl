# The evaluation on the day.

evaluation-title = Evaluation
evaluation-empty-title = No evaluation yet
evaluation-empty-text = Return on time invested, questions, comments: enter here what the room answered.
evaluation-create = Start the evaluation
evaluation-respondents = Answered
evaluation-present = Were present
evaluation-response = { $share } of those present
evaluation-too-many = More answers than people present.
evaluation-roti = Return on time invested
evaluation-roti-short = ROTI
evaluation-roti-5 = 5, very useful
evaluation-roti-4 = 4, useful
evaluation-roti-3 = 3, worth its time
evaluation-roti-2 = 2, of little use
evaluation-roti-1 = 1, time lost
evaluation-of-five = { $mean } out of 5
evaluation-no-answers = No answer yet.
evaluation-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
evaluation-answers-mismatch = { $count } answers entered, { $respondents } people answered.
evaluation-column-answer = Answer
evaluation-column-count = Number
evaluation-column-share = Share
evaluation-error-count = Write a number, for example 8.
evaluation-questions = Questions
evaluation-questions-empty = No question. Add one from 1 to 5, with choices, or with free text.
evaluation-question = Question { $number }
evaluation-question-label = Wording of question { $number }
evaluation-question-add = Add a question
evaluation-question-add-scale = Add a scale from 1 to 5
evaluation-question-new = New question
evaluation-question-menu = Actions on question { $number }
evaluation-question-up = Move up
evaluation-question-down = Move down
evaluation-question-remove = Delete
evaluation-question-removed = Question deleted.
evaluation-question-kind-lost = Kind changed: the numbers entered for this question are erased.
evaluation-scale-5 = 5, fully
evaluation-scale-4 = 4
evaluation-scale-3 = 3
evaluation-scale-2 = 2
evaluation-scale-1 = 1, not at all
evaluation-choice-add = Add a choice
evaluation-choice-first = Yes
evaluation-choice-second = No
evaluation-choice-removed = Choice “{ $label }” deleted.
evaluation-error-choice = A choice needs words.
evaluation-free = Answers
evaluation-comments = Comments
evaluation-comments-count = { $count ->
    [0] no comment
    [one] { $count } comment
   *[other] { $count } comments
}
evaluation-comment-add = Add

evaluation-one = Enter person by person
evaluation-one-text = One sheet at a time: each answer is added to the counts, and a question may stay empty.
evaluation-one-count = { $count ->
    [0] No sheet entered
    [one] { $count } sheet entered
   *[other] { $count } sheets entered
}
evaluation-one-noted = Sheet { $count } noted. The next one.
evaluation-one-next = Note, next sheet
evaluation-one-empty = Answer at least one question.
evaluation-one-close = Done

evaluation-put = { $count ->
    [0] “{ $name }” is put already
    [one] Put “{ $name }”, one question
   *[other] Put “{ $name }”, { $count } questions
}
evaluation-put-full = An evaluation has { $most } questions at most.
evaluation-put-done = { $count ->
    [one] One question of “{ $name }” put.
   *[other] { $count } questions of “{ $name }” put.
}
evaluation-keep = Keep as a questionnaire…
evaluation-keep-title = Keep as a questionnaire of the lab
evaluation-keep-text = { $count ->
    [one] This question can be put in other workshops, and its answers compared.
   *[other] These { $count } questions can be put in other workshops, and their answers compared.
}
evaluation-keep-do = Keep
evaluation-keep-name = Name of the questionnaire
evaluation-keep-missing = Give a name, for example “End of workshop”.
evaluation-kept = “{ $name }” is a questionnaire of the lab.
evaluation-compare = Compare the workshops
evaluation-question-of-lab = Question of the lab, “{ $name }”: it is changed among the questionnaires.
evaluation-question-of-lab-gone = Question of a questionnaire that is gone.
evaluation-question-let-go = Make it a question of this workshop
evaluation-question-gone-own = The question is this workshop’s own.
