# Un projet : le créer, sa page, ses ateliers.

project-new = Nouveau projet
project-new-text = Un titre suffit ; le reste peut attendre.
project-create = Créer le projet
project-title = Titre du projet
project-title-required = Écrivez un titre, par exemple « Venir une seule fois ».
project-code = Numéro
project-code-hint = Par exemple 2026-003.
project-kind = Type d’appui
project-owner = Porteur
project-owner-hint = Une fonction, jamais le nom d’une personne.
project-sponsor = Commanditaire
project-status = Avancement
project-phase = Phase du projet
project-facts = Fiche du projet
project-axis = Axe de la feuille de route
project-no-axis = Aucun
project-start = Début
project-end = Fin
project-retention = Pseudonymes gardés jusqu’au
project-retention-hint = Après ce jour, Établi vous rappelle de les effacer.
project-departments = Départements
project-commitments = Engagements Services Publics +
project-policies = Politiques prioritaires
project-origin = Laboratoire d’origine
project-origin-hint = Ses ateliers ne comptent pas dans votre rapport. Videz ce champ si le projet est le vôtre.
project-origin-cleared = Laboratoire d’origine retiré : le projet est le vôtre.
project-fictional = Projet fictif
project-fictional-hint = Écrit en petit sur la couverture des documents.
project-workshops = Ateliers
project-no-workshop = Aucun atelier dans ce projet
project-no-workshop-text = Préparez le premier : un titre et une date suffisent.
project-actions = Actions
project-ruler-today = aujourd’hui, { $day }
project-curve-target = cible { $value }
project-weather = Météo du projet
project-weather-of = le { $day }
project-weather-today = Relever aujourd’hui
project-weather-said = Météo relevée aujourd’hui : { $weather }.
project-weather-sentence = Phrase de la météo
project-weather-placeholder = Une phrase sur l’état du projet
project-indicators = Indicateurs
project-indicator = Indicateur
project-initial = Départ
project-latest = Dernière mesure
project-target = Cible
project-direction = Sens
project-unit = Unité
project-indicators-hint = Ce que le projet veut faire bouger : une valeur de départ, une cible, des mesures datées.
project-indicator-add = Écrire ce qui est mesuré, puis Entrée
project-indicator-removed = Indicateur « { $label } » supprimé.
project-error-indicator = Écrivez ce qui est mesuré, par exemple « Dossiers clos en une visite ».
project-measures = Mesures : { $label }
project-measure-date = Date
project-measure-value = Valeur
project-measure-source = Source
project-measure-add = Écrire la mesure d’aujourd’hui, puis Entrée
project-measure-removed = Mesure supprimée.
project-milestones = Jalons
project-milestones-count =
    { $done ->
        [one] { $done } atteint sur { $count }
       *[other] { $done } atteints sur { $count }
    }
project-milestone = Jalon
project-milestone-due = Date
project-milestone-done = Atteint
project-milestone-reached = atteint
project-milestone-ahead = pas encore atteint
project-milestone-late = { $day }, en retard
project-milestone-add = Écrire un jalon, puis Entrée
project-milestone-removed = Jalon « { $title } » supprimé.
project-error-milestone = Écrivez ce qui est attendu, par exemple « Bilan final ».
project-lessons = Enseignements
project-lessons-tag = Étiqueter les enseignements
project-lesson-add = Ajouter
project-artefacts = Artefacts
project-documents = Documents faits
project-documents-none = Ce que vous enregistrez en document du projet et de ses ateliers, ou imprimez, est noté ici.
project-document-pages = { $count ->
    [one] { $format }, { $count } page
   *[other] { $format }, { $count } pages
}
project-document-printed = { $count ->
    [0] Imprimé
    [one] Imprimé, { $count } page
   *[other] Imprimé, { $count } pages
}
made-kind-synthesis = Synthèse d’atelier
made-kind-bilan = Bilan de participation
made-kind-project = Synthèse du projet
made-kind-agenda = Conducteur
made-kind-poster = Affiche
made-kind-supports = Supports papier
made-kind-board = Tableau
made-kind-tables = Tables de données
made-kind-report = Rapport d’activité
made-kind-register = Fiche de registre
made-kind-case = Cas anonymisé
project-export-synthesis = Exporter la synthèse du projet
project-synthesis-exported = Synthèse du projet enregistrée : { $path }
project-composing = Composition de la synthèse du projet
project-export-etabli = Enregistrer le projet en .etabli…
project-export-json = Enregistrer les données en JSON…
project-exported = Projet enregistré : { $path }
show-file = Voir le fichier
project-remove = Supprimer le projet
project-remove-title = Supprimer « { $title } » ?
project-remove-text =
    { $count ->
        [0] Ses personas et ses parcours partent avec lui. « Annuler » les fait revenir. Ses textes restent dans l’historique et les sauvegardes ; pour les effacer : « Purger », ou Réglages › Conservation.
        [one] Son atelier, ses personas et ses parcours partent avec lui. « Annuler » les fait revenir. Ses textes restent dans l’historique et les sauvegardes ; pour les effacer : « Purger », ou Réglages › Conservation.
       *[other] Ses { $count } ateliers, ses personas et ses parcours partent avec lui. « Annuler » les fait revenir. Ses textes restent dans l’historique et les sauvegardes ; pour les effacer : « Purger », ou Réglages › Conservation.
    }
project-removed = Projet « { $title } » supprimé.

new-workshop = Nouvel atelier
new-workshop-text = Un titre suffit ; le conducteur et les activités viennent ensuite.
new-workshop-create = Créer l’atelier
new-workshop-title = Titre de l’atelier
new-workshop-kind = Type
new-workshop-date = Date
new-workshop-project = Projet
new-workshop-new-project = Dans un nouveau projet
workshop-title-required = Écrivez un titre, par exemple « Atelier d’idéation ».
