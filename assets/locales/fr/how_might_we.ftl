# Les questions « Comment pourrions-nous… ».

how-might-we-title = Comment pourrions-nous…
how-might-we-questions = Questions
how-might-we-add-one = Nouvelle question
how-might-we-add = Écrire une question, puis Entrée
how-might-we-new = Comment pourrions-nous … ?
how-might-we-answer = Comment pourrions-nous répondre à « { $text } » ?
how-might-we-make = Question « Comment pourrions-nous »
how-might-we-count = { $count ->
    [0] Aucune question
    [one] { $count } question
   *[other] { $count } questions
}
how-might-we-count-chosen = { $count ->
    [one] { $count } retenue
   *[other] { $count } retenues
}
how-might-we-empty-title = Aucune question pour l’instant
how-might-we-empty-text = Faites-en une d’une note sur un tableau ou d’une étape d’un parcours, ou écrivez-la ici : elle retourne un problème en point de départ pour des idées.
how-might-we-column-text = Question
how-might-we-column-chosen = Retenue
how-might-we-column-sources = Vient de
how-might-we-chosen = retenue
how-might-we-from-note = note « { $text } »
how-might-we-from-notes = { $count } notes
how-might-we-from-step = étape « { $title } »
how-might-we-from-steps = { $count } étapes
how-might-we-board = Ouvrir un tableau avec cette question
how-might-we-link = Relier des notes
how-might-we-open-note = Ouvrir la note « { $text } »
how-might-we-open-step = Ouvrir l’étape « { $title } »
how-might-we-see-board = Voir le tableau « { $title } »
how-might-we-see-journey = Voir le parcours « { $title } »
how-might-we-removed = Question supprimée.
how-might-we-error-text = Écrivez la question.
how-might-we-keys-where = Dans le tableau
how-might-we-keys-edit = ouvre la case
how-might-we-keys-move = déplace la ligne
