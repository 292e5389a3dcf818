# Les évaluations de tous les ateliers, et les questionnaires du laboratoire.

rail-evaluations = Évaluations
evaluations-view = Ce qui est montré
evaluations-trends = Tendances
evaluations-comments = Commentaires
evaluations-questionnaires = Questionnaires ({ $count })
evaluations-export = Exporter
evaluations-said = { $period } : { $evaluated ->
    [0] aucun atelier évalué
    [one] un atelier évalué
   *[other] { $evaluated } ateliers évalués
} sur { $count }
evaluations-empty = Rien à comparer dans cette période
evaluations-empty-text = Aucun atelier n’y a été évalué et aucun projet n’y suit d’indicateur. Choisissez d’autres jours, ou préparez un questionnaire à poser dans vos ateliers.
evaluations-to-questionnaires = Voir les questionnaires
evaluations-questions = Questions comparées
evaluations-typed = Posées à l’identique
evaluations-once = { $count ->
    [one] Une autre question n’a été posée que dans un atelier : elle n’est comparée à rien.
   *[other] { $count } autres questions n’ont été posées que dans un atelier : elles ne sont comparées à rien.
}
evaluations-of = { $evaluated ->
    [0] Aucun atelier évalué
    [one] Un atelier évalué
   *[other] { $evaluated } ateliers évalués
} sur { $count }
evaluations-small = Aucune période ni nature d’atelier de moins de { $least } réponses n’est montrée seule.
evaluations-answers = { $count ->
    [0] aucune réponse
    [one] une réponse
   *[other] { $count } réponses
}, { $workshops ->
    [0] aucun atelier
    [one] un atelier
   *[other] { $workshops } ateliers
}
evaluations-free = Les réponses écrites se lisent dans les commentaires.
evaluations-no-answer = Posée, et pas encore de réponse.
evaluations-few = { $count ->
    [one] Une réponse : trop peu pour la détailler.
   *[other] { $count } réponses : trop peu pour les détailler.
}
evaluations-of-five = sur 5
evaluations-up = en hausse de { $by } depuis la première période
evaluations-down = en baisse de { $by } depuis la première période
evaluations-flat = stable depuis la première période
evaluations-over-time = { $question }, par période
evaluations-each = Les réponses, une à une
evaluations-each-of = { $question }, les réponses une à une
evaluations-when = Par période
evaluations-kinds = Par nature d’atelier
evaluations-kinds-of = { $question }, par nature d’atelier
evaluations-indicators = Indicateurs des projets, avant et après
evaluations-moved = { $better } en progrès, { $same } stables, { $worse } en recul, { $unknown } sans mesure à comparer
evaluations-indicator = Indicateur
evaluations-project = Projet
evaluations-before = Avant
evaluations-after = Après
evaluations-day = Mesuré le
evaluations-target = Cible
evaluations-met = (atteinte)
evaluations-change = Évolution
evaluations-unit = { $label } ({ $unit })
evaluations-comments-find = Chercher dans les commentaires
evaluations-comments-kind = Lesquels
evaluations-comments-all = Tous
evaluations-comments-answer = Réponses
evaluations-comments-said = { $count ->
    [0] Aucun commentaire
    [one] Un commentaire
   *[other] { $count } commentaires
} sur { $all }
evaluations-comments-empty = Pas encore de commentaire
evaluations-comments-empty-text = Ce que les participants écrivent à la fin d’un atelier se lit ici, tous ateliers ensemble.
evaluations-comments-none = Aucun commentaire ne répond
evaluations-comments-none-text = Essayez d’autres mots. Tout ce que la bibliothèque garde se cherche par Ctrl K.
evaluations-comments-show = Tout montrer
evaluations-comments-more = Les { $shown } premiers sont montrés, il en reste { $count } : précisez les mots ou la période.

questionnaire-new = Nouveau questionnaire
questionnaire-new-text = Des questions que plusieurs ateliers poseront : leurs réponses se comparent ici.
questionnaire-create = Créer
questionnaire-name = Nom du questionnaire
questionnaire-error-name = Donnez un nom, par exemple « Fin d’atelier ».
questionnaire-made = Questionnaire « { $name } » créé.
questionnaire-empty = Pas encore de questionnaire
questionnaire-empty-text = Posez les mêmes questions dans plusieurs ateliers, à côté du retour sur le temps investi, et leurs réponses se comparent.
questionnaire-how = Dans l’évaluation d’un atelier, « Ajouter une question » pose un questionnaire entier. Corriger une question garde son suivi ; pour demander autre chose, ajoutez-en une.
questionnaire-questions = { $count ->
    [0] aucune question
    [one] une question
   *[other] { $count } questions
}
questionnaire-menu = Gestes sur { $name }
questionnaire-duplicate = Dupliquer
questionnaire-copy = { $name } (copie)
questionnaire-copied = « { $name } » dupliqué : ses questions seront suivies à part.
questionnaire-own = Nos questionnaires
questionnaire-give = Donner à des collègues
questionnaire-give-all = { $count ->
    [0] Donner nos questionnaires à des collègues
    [one] Donner notre questionnaire à des collègues
   *[other] Donner nos { $count } questionnaires à des collègues
}
questionnaire-given = { $count ->
    [one] Un questionnaire écrit dans { $file }
   *[other] { $count } questionnaires écrits dans { $file }
}
questionnaire-given-show = Montrer
questionnaire-take = Prendre les questionnaires d’un fichier
questionnaire-taken = { $fresh ->
    [0] Aucun questionnaire nouveau
    [one] { $fresh } questionnaire nouveau
   *[other] { $fresh } questionnaires nouveaux
}, { $changed ->
    [0] aucune mise à jour
    [one] { $changed } mise à jour
   *[other] { $changed } mises à jour
}.
questionnaire-taken-none = Ces questionnaires sont déjà tous là.
questionnaire-remove = Supprimer le questionnaire
questionnaire-removed = « { $name } » supprimé. Les réponses déjà saisies restent dans les ateliers.
questionnaire-full = Le laboratoire garde { $most } questionnaires au plus.
questionnaire-questions-full = Un questionnaire a { $most } questions au plus.
questionnaire-kind = Type de la question { $number } : { $kind }
questionnaire-kind-changed = Type changé : c’est une autre question, suivie à part.
questionnaire-question-removed = « { $label } » supprimée. Les réponses déjà saisies restent dans les ateliers.
questionnaire-choices = Choix de la question { $number }
questionnaire-add = Ajouter une question à { $name }
questionnaire-add-hint = Écrire une question, puis Entrée
