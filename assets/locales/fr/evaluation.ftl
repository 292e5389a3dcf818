# L’évaluation à chaud.

evaluation-title = Évaluation
evaluation-empty-title = Pas encore d’évaluation
evaluation-empty-text = Retour sur le temps investi, questions, commentaires : saisissez ici ce que la salle a répondu.
evaluation-create = Commencer l’évaluation
evaluation-respondents = Ont répondu
evaluation-present = Étaient présents
evaluation-response = { $share } des présents
evaluation-too-many = Plus de réponses que de présents.
evaluation-roti = Retour sur le temps investi
evaluation-roti-short = ROTI
evaluation-roti-5 = 5, très utile
evaluation-roti-4 = 4, utile
evaluation-roti-3 = 3, le temps qu’il valait
evaluation-roti-2 = 2, peu utile
evaluation-roti-1 = 1, temps perdu
evaluation-of-five = { $mean } sur 5
evaluation-no-answers = Pas encore de réponse.
evaluation-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
evaluation-answers-mismatch = { $count } réponses saisies, { $respondents } personnes ont répondu.
evaluation-column-answer = Réponse
evaluation-column-count = Nombre
evaluation-column-share = Part
evaluation-error-count = Écrivez un nombre, par exemple 8.
evaluation-questions = Questions
evaluation-questions-empty = Aucune question. Ajoutez-en une de 1 à 5, à choix, ou à texte libre.
evaluation-question = Question { $number }
evaluation-question-label = Énoncé de la question { $number }
evaluation-question-add = Ajouter une question
evaluation-question-add-scale = Ajouter une échelle de 1 à 5
evaluation-question-new = Nouvelle question
evaluation-question-menu = Gestes sur la question { $number }
evaluation-question-up = Monter
evaluation-question-down = Descendre
evaluation-question-remove = Supprimer
evaluation-question-removed = Question supprimée.
evaluation-question-kind-lost = Type changé : les nombres saisis de cette question sont effacés.
evaluation-scale-5 = 5, tout à fait
evaluation-scale-4 = 4
evaluation-scale-3 = 3
evaluation-scale-2 = 2
evaluation-scale-1 = 1, pas du tout
evaluation-choice-add = Ajouter un choix
evaluation-choice-first = Oui
evaluation-choice-second = Non
evaluation-choice-removed = Choix « { $label } » supprimé.
evaluation-error-choice = Un choix a besoin de mots.
evaluation-free = Réponses
evaluation-comments = Commentaires
evaluation-comments-count = { $count ->
    [0] aucun commentaire
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
evaluation-comment-add = Ajouter

evaluation-one = Saisir personne par personne
evaluation-one-text = Une feuille à la fois : chaque réponse s’ajoute aux effectifs, et une question peut rester vide.
evaluation-one-count = { $count ->
    [0] Aucune feuille saisie
    [one] { $count } feuille saisie
   *[other] { $count } feuilles saisies
}
evaluation-one-noted = Feuille { $count } notée. La suivante.
evaluation-one-next = Noter, feuille suivante
evaluation-one-empty = Répondez au moins à une question.
evaluation-one-close = Terminer

evaluation-put = { $count ->
    [0] « { $name } » est déjà posé
    [one] Poser « { $name } », une question
   *[other] Poser « { $name } », { $count } questions
}
evaluation-put-full = Une évaluation a { $most } questions au plus.
evaluation-put-done = { $count ->
    [one] Une question de « { $name } » posée.
   *[other] { $count } questions de « { $name } » posées.
}
evaluation-keep = Garder comme questionnaire…
evaluation-keep-title = Garder comme questionnaire du laboratoire
evaluation-keep-text = { $count ->
    [one] Cette question pourra être posée dans d’autres ateliers, et ses réponses comparées.
   *[other] Ces { $count } questions pourront être posées dans d’autres ateliers, et leurs réponses comparées.
}
evaluation-keep-do = Garder
evaluation-keep-name = Nom du questionnaire
evaluation-keep-missing = Donnez un nom, par exemple « Fin d’atelier ».
evaluation-kept = « { $name } » est un questionnaire du laboratoire.
evaluation-compare = Comparer les ateliers
evaluation-question-of-lab = Question du laboratoire, « { $name } » : elle se modifie dans les questionnaires.
evaluation-question-of-lab-gone = Question d’un questionnaire qui n’est plus là.
evaluation-question-let-go = En faire une question de cet atelier
evaluation-question-gone-own = La question est propre à cet atelier.
