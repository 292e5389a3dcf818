# Les mots des documents imprimés. La typographie (espaces, apostrophes) est refaite à l’impression.

doc-kind = Synthèse d’atelier
doc-file-title = { $title } (synthèse d’atelier)
doc-foot = { $kind } du { $date }
doc-kind-bilan = Bilan de participation
doc-kind-project = Synthèse de projet
doc-file-title-bilan = { $title } (bilan de participation)
doc-file-title-project = { $title } (synthèse de projet)
doc-cover = Couverture
doc-in-brief = En bref
doc-contents = Sommaire
doc-framework = Cadre et objectifs
doc-course = Déroulé
doc-course-morning = Déroulé de la matinée
doc-course-afternoon = Déroulé de l’après-midi
doc-course-evening = Déroulé de la soirée
doc-course-night = Déroulé de la nuit
doc-course-day = Déroulé de la journée
doc-results = Résultats par activité
doc-how-might-we = Comment pourrions-nous…
doc-ideas = Fiches idées
doc-decisions = Décisions
doc-actions = Plan d’action
doc-evaluation = Évaluation
doc-annex = Annexe : toutes les notes
doc-table = Tableau
doc-figure = Figure
doc-untitled = Sans titre
doc-no-category = Sans catégorie connue
doc-none = –
doc-replaced = { $count } caractères qu’aucune police de ce document ne sait dessiner sont remplacés par leur code, comme ⟨U+0000⟩.
doc-how-to-read = Comment lire ce document. Les graphiques sont toujours accompagnés de leurs chiffres. Une catégorie de moins de cinq personnes est réunie à d’autres, pour que personne ne soit reconnu. Les paroles des participants sont reproduites telles qu’écrites ; seuls les espaces et les apostrophes suivent l’usage typographique.

doc-percent = { $value } %
doc-clock = { $hours } h { $minutes }
doc-full-hour = { $hours } h
doc-clock-after = { $time } (+{ $days })
doc-hour-after = { $days ->
        [1] { $time } le lendemain
       *[other] { $time }, { $days } jours après
    }
doc-minutes = { $minutes } min
doc-hours = { $hours } h
doc-hours-minutes = { $hours } h { $padded }
doc-of-five = { $value } sur 5
doc-of-four = { $value } sur 4
doc-total = Ensemble
doc-number = N°
doc-share = Part

# Couverture
doc-logo-alt = Logo : { $lab }
doc-when = { $day }, de { $start } à { $end }
doc-when-start = { $day }, à { $start }
doc-when-days = Du { $first } au { $last }
doc-project-code-owner = Projet { $code }, { $owner }
doc-project-code = Projet { $code }, { $title }
doc-project-owner = Projet « { $title } », { $owner }
doc-fictional = Document de démonstration : personnes, lieux et chiffres sont inventés.
doc-question = Question centrale
doc-columns-note = Un carré par note, une colonne par regroupement.
doc-columns-note-voted = Un carré par note, une colonne par regroupement ; en couleur, { $count ->
        [one] la note soumise au vote.
       *[other] les { $count } notes soumises au vote.
    }
doc-unit-participants = { $count ->
        [one] participant
       *[other] participants
    }
doc-unit-notes = { $count ->
        [one] note
       *[other] notes
    }
doc-unit-clusters = { $count ->
        [one] regroupement
       *[other] regroupements
    }
doc-unit-dots = { $count ->
        [one] gommette
       *[other] gommettes
    }
doc-unit-dots-put = { $count ->
        [one] gommette posée
       *[other] gommettes posées
    }
doc-unit-ideas-retained = { $count ->
        [one] idée retenue
       *[other] idées retenues
    }
doc-unit-actions = { $count ->
        [one] action
       *[other] actions
    }
doc-unit-actions-decided = { $count ->
        [one] action décidée
       *[other] actions décidées
    }

# En bref
doc-of-registered = { $count ->
        [one] sur { $count } inscrit
       *[other] sur { $count } inscrits
    }
doc-in-clusters = { $count ->
        [one] en { $count } regroupement
       *[other] en { $count } regroupements
    }
doc-in-votes = { $count ->
        [one] en { $count } vote
       *[other] en { $count } votes
    }
doc-voters-options = { $voters ->
        [one] { $voters } votant
       *[other] { $voters } votants
    }, { $options ->
        [one] { $options } idée
       *[other] { $options } idées
    }
doc-voters-of-options = { $voters ->
        [one] { $voters } votant
       *[other] { $voters } votants
    } sur { $eligible }, { $options ->
        [one] { $options } idée
       *[other] { $options } idées
    }
doc-of-cards = { $count ->
        [one] sur { $count } fiche écrite
       *[other] sur { $count } fiches écrites
    }
doc-first-due = première échéance le { $day }
doc-roti-mean = ROTI moyen sur 5
doc-answers = { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
doc-answers-of = { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    } sur { $present } présents
doc-decision = Décision
doc-next-due = Prochaine échéance

# Cadre et objectifs
doc-workshop-kind = Atelier
doc-level = , niveau de participation : { $level }.
doc-expected = Productions attendues
doc-objectives = Objectifs et ce qu’il en est
doc-objective = Objectif
doc-result = Résultat
doc-not-said = non renseigné
doc-people = Participants
doc-present = { $count ->
        [one] { $count } personne présente.
       *[other] { $count } personnes présentes.
    }
doc-invited = { $count ->
        [one] { $count } personne invitée.
       *[other] { $count } personnes invitées.
    }
doc-registered = { $count ->
        [one] { $count } personne inscrite.
       *[other] { $count } personnes inscrites.
    }
doc-invited-registered = { $invited ->
        [one] { $invited } personne invitée
       *[other] { $invited } personnes invitées
    }, { $registered ->
        [one] { $registered } inscrite.
       *[other] { $registered } inscrites.
    }
doc-team = { $count ->
        [one] Animation : { $count } personne.
       *[other] Animation : { $count } personnes.
    }
doc-team-takers = { $facilitators ->
        [one] Animation : { $facilitators } personne
       *[other] Animation : { $facilitators } personnes
    } ; prise de notes : { $takers ->
        [one] { $takers } personne.
       *[other] { $takers } personnes.
    }
doc-devices = Contributions { $list }.
doc-device-phone = { $count ->
        [one] par téléphone ({ $count } personne)
       *[other] par téléphone ({ $count } personnes)
    }
doc-device-shared = { $count ->
        [one] sur un poste partagé ({ $count } personne)
       *[other] sur un poste partagé ({ $count } personnes)
    }
doc-device-paper = { $count ->
        [one] sur papier ({ $count } personne)
       *[other] sur papier ({ $count } personnes)
    }
doc-device-phone-some = par téléphone
doc-device-shared-some = sur un poste partagé
doc-device-paper-some = sur papier
doc-device-others = par d’autres moyens ({ $names } : { $count } personnes)
doc-devices-undetailed = Répartition des contributions par moyen non détaillée.
doc-people-by-category = Participants par catégorie
doc-category = Catégorie
doc-people-count = Personnes
doc-other-categories = Autres catégories ({ $names })
doc-people-uncategorised = { $count ->
        [one] { $count } personne sans catégorie connue.
       *[other] { $count } personnes sans catégorie connue.
    }
doc-people-undetailed = Répartition par catégorie non détaillée.

# Déroulé
doc-in-short = En deux phrases
doc-lasts = L’atelier est prévu pour durer { $planned }.
doc-lasts-days = L’atelier est prévu sur { $days } jours, pour durer { $planned } en tout.
doc-after-midnight = Les heures suivies de (+1) sont après minuit, le lendemain.
doc-day = Jour { $day }
doc-dated-day = Jour { $day }, { $date }
doc-of-day = { $title }, jour { $day }
doc-of-dated-day = { $title }, jour { $day } ({ $date })
doc-alt-of-day = { $day }. { $alt }
doc-lasted = L’atelier a duré { $actual } pour { $planned } prévues.
doc-longer-shorter = Le plus grand dépassement : { $over } ({ $more } min) ; le plus de temps rendu : { $under } ({ $less } min).
doc-longer = Le plus grand dépassement : { $over } ({ $more } min).
doc-shorter = Le plus de temps rendu : { $under } ({ $less } min).
doc-planned = Prévu
doc-actual = Réel
doc-beside = En parallèle
doc-tone-work = activité
doc-tone-choice = vote, décision
doc-tone-rest = pause
doc-tone-together = plénière
doc-timeline = Le temps prévu
doc-timeline-ran = Le temps, prévu et réel
doc-timeline-alt = Frise du temps : { $blocks ->
        [one] { $blocks } séquence
       *[other] { $blocks } séquences
    } de { $start } à { $end }. Durée prévue : { $planned }. Les valeurs sont dans le tableau qui suit.
doc-timeline-alt-ran = Frise du temps à deux rangs, prévu et réel : { $blocks ->
        [one] { $blocks } séquence
       *[other] { $blocks } séquences
    } de { $start } à { $end }. Durée prévue : { $planned } ; durée réelle : { $actual }. Les valeurs sont dans le tableau qui suit.
doc-blocks = Séquences prévues
doc-blocks-ran = Séquences prévues et réelles
doc-block = Séquence
doc-mode = Forme
doc-start-planned = Début prévu
doc-start-actual = Début réel
doc-minutes-planned = Prévu (min)
doc-minutes-actual = Réel (min)
doc-gap = Écart (min)

# Activités
doc-poll = Sondage
doc-ballot = Scrutin
doc-matrix = Matrice
doc-asked = Question posée :
doc-poll-answers = { $count ->
        [one] Sondage, { $count } réponse
       *[other] Sondage, { $count } réponses
    }
doc-poll-answers-of = { $count ->
        [one] Sondage, { $count } réponse sur { $present }
       *[other] Sondage, { $count } réponses sur { $present }
    }
doc-choice = Réponse
doc-answers-column = Réponses
doc-answer = Réponse
doc-word = Mot
doc-word-times = Fois
doc-words-given = Mots donnés :
doc-board = { $notes ->
        [one] { $notes } note visible, rangée
       *[other] { $notes } notes visibles, rangées
    } par la salle en { $clusters ->
        [one] { $clusters } regroupement
       *[other] { $clusters } regroupements
    }{ $alone ->
        [0] .
        [one] { " " }; une note reste seule.
       *[other] { " " }; { $alone } notes restent seules.
    }
doc-board-unsorted = { $count ->
        [one] { $count } note visible, sans regroupement.
       *[other] { $count } notes visibles, sans regroupement.
    }
doc-board-hidden = { $count ->
        [one] { $count } note est masquée et ne figure pas dans ce document.
       *[other] { $count } notes sont masquées et ne figurent pas dans ce document.
    }
doc-board-pending = { $count ->
        [one] { $count } note attend d’être relue et ne figure pas dans ce document.
       *[other] { $count } notes attendent d’être relues et ne figurent pas dans ce document.
    }
doc-chosen-quotes = Notes mises en avant
doc-alone = { $count ->
        [one] Note seule
       *[other] Notes seules
    }
doc-notes-by-cluster = Notes par regroupement
doc-cluster = Regroupement
doc-notes = Notes
doc-ballot-secret = Scrutin secret
doc-ballot-named = Scrutin nominatif
doc-ballot-voters = { $ballot }, { $count ->
        [one] { $count } votant
       *[other] { $count } votants
    }
doc-ballot-voters-of = { $ballot }, { $count ->
        [one] { $count } votant
       *[other] { $count } votants
    } sur { $eligible }
doc-ballot-voters-unknown = { $ballot }, nombre de votants inconnu
doc-ballot-untold = Le vote n’est pas fermé : son résultat n’est pas encore dit.
doc-ballot-rule = { $count ->
        [one] { $count } gommette par personne.
       *[other] { $count } gommettes par personne.
    }
doc-ballot-rule-cap = { $budget ->
        [one] { $budget } gommette
       *[other] { $budget } gommettes
    } par personne, { $cap } au plus sur une même idée.
doc-ballot-method = Mode de scrutin : { $method }.
doc-dots-put = { $count ->
        [one] { $count } gommette posée.
       *[other] { $count } gommettes posées.
    }
doc-dots-put-unused = { $count ->
        [one] { $count } gommette posée
       *[other] { $count } gommettes posées
    }, { $unused ->
        [one] { $unused } non utilisée.
       *[other] { $unused } non utilisées.
    }
doc-dots-by-hand = { $count ->
        [one] Dont { $count } comptée à la main.
       *[other] Dont { $count } comptées à la main.
    }
doc-ranking = { $count ->
        [one] Classement
       *[other] Classement des { $count } idées
    }
doc-ranking-matrix = Classement des { $options } idées ; en couleur, { $count ->
        [one] celle placée dans la matrice
       *[other] les { $count } placées dans la matrice
    }
doc-ranking-retained = Classement des { $options } idées ; en couleur, { $count ->
        [one] celle retenue
       *[other] les { $count } retenues
    }
doc-rank = Rang
doc-tied = { $rank } ex.
doc-option = Idée
doc-dots = Gommettes
doc-givers = Personnes
doc-points = Points
doc-ballot-by-hand = { $count ->
        [one] Dont { $count } votant compté à la main.
       *[other] Dont { $count } votants comptés à la main.
    }
doc-points-unused = { $count ->
        [one] { $count } point non utilisé.
       *[other] { $count } points non utilisés.
    }
doc-ballot-round = Second tour, départage « { $question } ».
doc-lacking = Sans mention
doc-neither = Ni l’un ni l’autre
doc-count-percent = { $count } ({ $percent } %)
doc-duels = Les duels : personnes qui classent la ligne au-dessus de la colonne
doc-said = Dit avec les réserves et objections
doc-said-reservation = « { $label } », réserve : « { $words } »
doc-said-objection = « { $label } », objection : « { $words } »
doc-voices = Voix

# Matrice
doc-matrix-evaluations = { $count ->
        [one] Matrice, { $count } évaluation
       *[other] Matrice, { $count } évaluations
    }
doc-matrix-said = { $items ->
        [one] Position moyenne de { $items } idée.
       *[other] Position moyenne de { $items } idées.
    } Gains rapides : { $quick } ; projets structurants : { $major } ; à faire si possible : { $fill } ; à écarter : { $drop }.
doc-matrix-disputed = Là où les avis s’écartent le plus : { $label }.
doc-matrix-figure = { $count ->
        [one] L’idée placée
       *[other] Les { $count } idées placées
    }
doc-effort-axis = Effort, de 1 (faible) à 5 (fort)
doc-impact-axis = Impact, de 1 (faible) à 5 (fort)
doc-matrix-alt = Matrice : { $count ->
        [one] une idée
       *[other] { $count } idées
    } ; en abscisse, { $x } ; en ordonnée, { $y }.
doc-matrix-alt-most = L’impact le plus fort, { $impact } : { $first }. L’effort le plus grand, { $effort } : { $heaviest }.
doc-alt-table = Les valeurs sont dans le tableau qui suit.
doc-means = Position moyenne, notes de 1 à 5
doc-means-spread = Position moyenne et écart type, notes de 1 à 5
doc-effort = Effort
doc-impact = Impact
doc-quadrant = Quadrant
doc-not-placed = non placée

# Persona
doc-persona = Persona : { $name }
doc-name-age = { $name }, { $age } ans
doc-portrait-alt = Portrait de { $name }
doc-persona-goals = Ses objectifs
doc-persona-obstacles = Ce qui gêne
doc-persona-needs = Ses besoins
doc-persona-fears = Ses craintes
doc-persona-motivations = Ce qui porte
doc-persona-constraints = Ses contraintes
doc-persona-story = Son histoire
doc-persona-day = Une journée type
doc-persona-channels = Canaux préférés
doc-persona-tags = Étiquettes
doc-scale-ends = 1 : { $left } ; 5 : { $right }
doc-evidence = { $level } : { $on }
doc-evidence-on = { $interviews ->
        [one] { $interviews } entretien
       *[other] { $interviews } entretiens
    }, { $observations ->
        [one] { $observations } observation
       *[other] { $observations } observations
    }
doc-evidence-supported = Persona étayé
doc-evidence-partial = Persona en partie étayé
doc-evidence-hypothesis = Hypothèse non vérifiée
doc-verbatims = Ce qu’on a entendu
doc-moments = { $count ->
        [one] Un moment de vérité de son parcours
       *[other] { $count } moments de vérité de son parcours
    }
doc-moments-more = { $count ->
        [one] + { $count } autre
       *[other] + { $count } autres
    }
doc-step-titled = Étape { $number } : { $title }

# Parcours
doc-journey-of = Parcours de { $names }
doc-journey-mode = Parcours { $mode }
doc-journey-table = Le parcours étape par étape ; la courbe relie les émotions, de -2 (très négative) à +2 (très positive)
doc-journey-table-page = Le parcours étape par étape, partie { $page } sur { $pages } ; la courbe relie les émotions, de -2 (très négative) à +2 (très positive)
doc-waiting-days = { $count ->
        [one] { $count } jour d’attente en tout
       *[other] { $count } jours d’attente en tout
    }
doc-waiting-days-more = { $count ->
        [one] { $count } jour et { $rest } d’attente en tout
       *[other] { $count } jours et { $rest } d’attente en tout
    }
doc-waiting = { $duration } d’attente en tout
doc-steps = Étapes
doc-step = Étape { $number }
doc-contact = Canal et points de contact
doc-times = Durée, attente
doc-then-waiting = puis { $waiting } d’attente
doc-moment = moment de vérité
doc-emotion = Émotion
doc-emotion-scale = de -2 à +2
doc-item-actor = Qui : { $text }
doc-item-delay = Délai : { $text }
doc-item-tool = Outil : { $text }
doc-item-rule = Règle : { $text }
doc-item-breaking = Rupture : { $text }

# Fiches idées
doc-idea-problem = Le problème
doc-idea-works = Comment ça marche
doc-idea-users = Pour les usagers
doc-idea-staff = Pour les agents
doc-idea-obstacles = Obstacles
doc-idea-levers = Leviers
doc-idea-audience = Pour qui
doc-idea-actors = Acteurs
doc-idea-reason = Pourquoi ce choix
doc-idea-effort = Effort
doc-idea-maturity = Maturité
doc-idea-first-step = Premier pas
doc-idea-indicator = On saura que ça marche si
doc-effort-word = { $letter }, { $word }
doc-from-notes = { $count ->
        [one] vient de la note { $list }
       *[other] vient de { $count } notes : { $list }
    }

# Cartographie des acteurs
doc-stakeholders = Cartographie des acteurs
doc-actors = { $count ->
        [0] Aucun acteur
        [one] { $count } acteur, du cœur vers l’extérieur
       *[other] { $count } acteurs, du cœur vers l’extérieur
    }
doc-actor = Acteur
doc-actor-kind = Nature
doc-actor-circle = Cercle
doc-actor-influence = Influence sur 3
doc-actor-interest = Intérêt sur 3
doc-actor-not-placed = non placé
doc-relations = Relations
doc-relation = { $from } : { $rest }
doc-actors-drawn = Les acteurs en cercles, et ce qui se passe entre eux
doc-actors-alt = Trois cercles, du cœur vers le bord : { $circles }. { $ties ->
        [0] Aucune relation n’est dessinée.
        [one] Une relation est dessinée.
       *[other] { $ties } relations sont dessinées.
    } Les acteurs et leurs relations sont dits dans le texte qui suit.
doc-age = { $age } ans
doc-poster-foot = { $title } · { $date }
doc-poster-part = partie { $number } sur { $count }

# Cartes d’empathie, grilles de test, copies
doc-empathy-notes = { $count ->
        [0] aucune note
        [one] { $count } note
       *[other] { $count } notes
    }
doc-empathy-outside = Hors zone
doc-test-grid = Test : { $prototype }
doc-tested = { $count ->
        [0] Personne n’a encore essayé.
        [one] Une personne a essayé.
       *[other] { $count } personnes ont essayé.
    }
doc-observed = { $count ->
        [0] Aucune observation.
        [one] Une observation.
       *[other] { $count } observations.
    }
doc-hypotheses = Ce que le test doit montrer
doc-observations = Ce qu’on a vu
doc-copy-label = Origine
doc-copy-variant = variante de { $title }
doc-copy-project = repris du projet { $project }
doc-copy = repris de { $title }, projet { $project }

# Blueprint, influence et intérêt
doc-blueprint = Blueprint : { $title }
doc-blueprint-behind-interaction = derrière la ligne d’interaction
doc-blueprint-behind-visibility = derrière la ligne de visibilité
doc-blueprint-behind-internal = derrière la ligne d’interaction interne
doc-arrow-end = { $lane } { $rank }, { $text }
doc-arrow-place = { $lane } { $rank }
doc-influence = { $title } : influence et intérêt
doc-unweighed = Influence ou intérêt non dit
doc-others = + { $count } autres

# Comment pourrions-nous
doc-hmw-caption = { $count ->
        [0] Questions
        [one] Questions, dont { $count } retenue
       *[other] Questions, dont { $count } retenues
    }
doc-hmw-kept = Retenue
doc-hmw-chosen = retenue
doc-hmw-step = étape { $title }

# Décisions, actions
doc-why = Pourquoi
doc-not-retained = Ce qui n’est pas retenu, et pourquoi
doc-from = À partir du { $from }
doc-review = bilan le { $review }
doc-from-review = À partir du { $from } ; bilan le { $review }
doc-actions-by-due = Actions par échéance
doc-due = Échéance
doc-action = Action
doc-who = Qui
doc-state = État
doc-comes-from = Vient de
doc-no-date = sans date

# Évaluation
doc-roti-question = Question :
doc-roti-asked = Le temps passé en valait-il la peine ?
doc-roti-mean-is = Moyenne
doc-roti-on-five = { " " }sur 5 ;{ " " }
doc-roti-high = { $count ->
        [one] { $count } personne sur { $answers }
       *[other] { $count } personnes sur { $answers }
    }
doc-roti-high-give = { $count ->
        [one] donne 4 ou 5.
       *[other] donnent 4 ou 5.
    }
doc-roti-answers = { $count ->
        [one] ROTI, { $count } réponse
       *[other] ROTI, { $count } réponses
    }
doc-roti-answers-of = { $count ->
        [one] ROTI, { $count } réponse sur { $present }
       *[other] ROTI, { $count } réponses sur { $present }
    }
doc-roti-figure = Retour sur le temps investi
doc-roti-alt = Histogramme : nombre de réponses par note, de 1 à 5. Moyenne { $mean } sur 5. { $counts }.
doc-roti-alt-count = note { $value } : { $count }
doc-roti-1 = inutile
doc-roti-2 = peu utile
doc-roti-3 = moyen
doc-roti-4 = utile
doc-roti-5 = excellent
doc-questions = { $count ->
        [one] Une question, nombre de réponses par note ; barre de 5 (foncé, à gauche) à 1
       *[other] { $count } questions, nombre de réponses par note ; barre de 5 (foncé, à gauche) à 1
    }
doc-questions-plain = { $count ->
        [one] Une question, nombre de réponses par note
       *[other] { $count } questions, nombre de réponses par note
    }
doc-question-column = Question
doc-mean = Moyenne sur 5

# Annexe
doc-visible-notes = { $count ->
        [one] { $count } note visible
       *[other] { $count } notes visibles
    }
doc-annex-no-authors = Reproduites telles qu’écrites, par regroupement, sans auteur.
doc-annex-authors = Reproduites telles qu’écrites, par regroupement, avec le pseudonyme de leur auteur.
doc-annex-dots = Le nombre de gommettes est indiqué pour les notes soumises au vote.
doc-annex-points = Le nombre de points est indiqué pour les notes entre lesquelles des points étaient à répartir.
doc-annex-hidden = { $count ->
        [one] { $count } note masquée par l’animation est exclue.
       *[other] { $count } notes masquées par l’animation sont exclues.
    }
doc-annex-pending = { $count ->
        [one] { $count } note non relue est exclue.
       *[other] { $count } notes non relues sont exclues.
    }
doc-annex-group = { $title } ({ $count })
doc-note-dots = { $count ->
        [one] { $count } gommette
       *[other] { $count } gommettes
    }
doc-note-points = { $count ->
        [one] { $count } point
       *[other] { $count } points
    }

# Le conducteur sur papier.
doc-agenda-kind = Conducteur
doc-agenda-foot = Conducteur du { $date }
doc-agenda-title = Conducteur : { $title }
doc-agenda-lead = Pour l’animation
doc-agenda-notes = Notes privées, pour l’animation seulement
doc-agenda-note = { $title } :
doc-agenda-theme = Sujet
doc-agenda-blocks = Séquences, heures et consignes
doc-agenda-hours = { $start } – { $end }
doc-agenda-when = Heures
doc-agenda-length = Durée
doc-agenda-whom = Pour qui
doc-agenda-everybody = Tout le monde
doc-agenda-told = Consigne
doc-agenda-material = Matériel
doc-agenda-responsible = Par qui
doc-agenda-method = D’après la méthode « { $name } »
doc-agenda-waits = puis { $minutes } d’attente
doc-agenda-awaited = attendu { $minutes } plus tôt
doc-agenda-to-bring = Matériel à prévoir
doc-agenda-number = Nombre
doc-agenda-for = Pour

# Preuve : les notes d’un énoncé
doc-note-number = note { $number }
doc-notes-range = { $count ->
        [one] note { $first }
       *[other] notes { $first } à { $last }
    }
doc-notes-in-a-row = { $first } à { $last }
doc-notes-listed = { $count ->
        [one] note { $list }
       *[other] notes { $list }
    }
doc-notes-listed-count = { $count ->
        [one] { $count } note en annexe
       *[other] { $count } notes en annexe
    }
doc-from-notes-count = { $count ->
        [one] vient d’une note
       *[other] vient de { $count } notes
    }
doc-annex-board = { $workshop } · { $board }
doc-table-of = { $caption }, « { $board } »

# Bilan de participation
doc-invariants = Ce qui n’est pas en débat
doc-invariants-say = Ces points étaient fixés avant l’atelier et ont été annoncés aux participants.
doc-invariants-label = Invariants
doc-themes = Ce qui a été dit, par thème
doc-themes-say = Chaque thème est un regroupement fait par la salle. Une note compte une fois, selon ce qu’elle est : une question, une crainte ou un irritant, une attente ou un besoin, une proposition, un constat.
doc-themes-table = Notes par thème et par nature
doc-theme = Thème
doc-theme-alone = Hors thème
doc-theme-alone-of = Hors thème, « { $board } »
doc-nature-questions-short = Questions
doc-nature-questions = Questions
doc-nature-fears-short = Craintes
doc-nature-fears = Craintes et irritants
doc-nature-expectations-short = Attentes
doc-nature-expectations = Attentes et besoins
doc-nature-proposals-short = Propositions
doc-nature-proposals = Propositions
doc-nature-findings-short = Constats
doc-nature-findings = Constats
doc-answers-given = Ce qui est retenu, ce qui ne l’est pas, et pourquoi
doc-ideas-answered = Les idées et la suite donnée
doc-figures = Les chiffres
doc-figures-table = La participation en chiffres
doc-figure-what = Ce qui est compté
doc-figure-count = Nombre
doc-figure-invited = Personnes invitées
doc-figure-registered = Personnes inscrites
doc-figure-present = Personnes présentes
doc-figure-facilitators = Personnes à l’animation
doc-figure-notes = Notes reproduites en annexe
doc-figure-questions = dont questions
doc-figure-fears = dont craintes et irritants
doc-figure-expectations = dont attentes et besoins
doc-figure-proposals = dont propositions
doc-figure-findings = dont constats
doc-figure-hidden = Notes masquées, exclues
doc-figure-pending = Notes non relues, exclues
doc-figure-ideas = Fiches idées
doc-figure-retained = Idées retenues
doc-figure-decisions = Décisions adoptées
doc-figure-actions = Actions décidées
doc-ballots-table = Les votes
doc-voters-column = Votants
doc-of-eligible = { $count } sur { $eligible }
doc-first = En tête

# Synthèse de projet
doc-project-frame = Cadre du projet
doc-project-facts = Le projet
doc-project-what = Repère
doc-project-said = Valeur
doc-project-owner-role = Porteur
doc-project-sponsor = Commanditaire
doc-project-kind = Type d’appui
doc-project-phase = Phase
doc-project-status = Avancement
doc-project-axis = Axe de la feuille de route
doc-project-departments = Départements
doc-project-start = Début
doc-project-end = Fin
doc-project-policies = Politiques prioritaires
doc-project-commitments = Engagements Services Publics +
doc-milestones = Jalons
doc-milestone = Jalon
doc-milestone-done = atteint
doc-milestone-ahead = à venir
doc-weather = Météo du projet
doc-weather-word = Météo
doc-weather-sentence = En une phrase
doc-date = Date
doc-indicators = Indicateurs, avant et après
doc-indicators-table = Ce qui a bougé, de la valeur de départ à la dernière mesure
doc-indicator = Indicateur
doc-indicator-unit = { $label } ({ $unit })
doc-indicator-initial = Départ
doc-indicator-latest = Dernière mesure
doc-indicator-day = Mesuré le
doc-indicator-change = Écart
doc-indicator-target = Cible
doc-indicator-state = Où il en est
doc-indicator-unmeasured = pas encore mesuré
doc-indicator-met = cible atteinte
doc-indicator-unmet = cible non atteinte
doc-indicator-no-target = sans cible
doc-measures = Toutes les mesures
doc-measure = Valeur
doc-source = Source
doc-workshops = Les ateliers
doc-workshop-said = { $kind }, niveau de participation : { $level }.
doc-workshop-day = { $day }.
doc-workshop-place = { $place }.
doc-objectives-short = Objectifs
doc-presences = { $count ->
        [one] { $count } présence
       *[other] { $count } présences
    }, { $workshops ->
        [one] dans { $workshops } atelier.
       *[other] dans { $workshops } ateliers.
    }
doc-presences-twice = Une personne venue à deux ateliers compte deux fois.
doc-people-over-workshops = Présences par catégorie, telles que les documents des ateliers les donnent
doc-people-not-detailed = { $count ->
        [one] Non détaillé ({ $count } atelier)
       *[other] Non détaillé ({ $count } ateliers)
    }
doc-evaluations = Évaluations des ateliers
doc-evaluations-table = Retour sur le temps investi, par atelier
doc-lessons = Enseignements
doc-unit-workshops = { $count ->
        [one] atelier
       *[other] ateliers
    }
doc-unit-presences = { $count ->
        [one] présence
       *[other] présences
    }
doc-unit-decisions = { $count ->
        [one] décision adoptée
       *[other] décisions adoptées
    }
doc-of-decisions = { $count ->
        [one] sur { $count } décision
       *[other] sur { $count } décisions
    }
doc-actions-done = { $count ->
        [0] aucune faite
        [one] dont { $count } faite
       *[other] dont { $count } faites
    }
doc-unit-reached = { $count ->
        [one] cible atteinte
       *[other] cibles atteintes
    }
doc-of-indicators = { $count ->
        [one] sur { $count } indicateur
       *[other] sur { $count } indicateurs
    }

# Rapport d’activité
doc-kind-report = Rapport d’activité
doc-file-title-report = Rapport d’activité ({ $title })
doc-report-cover = Activité du laboratoire
doc-report-year = Année { $year }
doc-report-month = { $month } { $year }
doc-report-month-1 = janvier
doc-report-month-2 = février
doc-report-month-3 = mars
doc-report-month-4 = avril
doc-report-month-5 = mai
doc-report-month-6 = juin
doc-report-month-7 = juillet
doc-report-month-8 = août
doc-report-month-9 = septembre
doc-report-month-10 = octobre
doc-report-month-11 = novembre
doc-report-month-12 = décembre
doc-report-stretch = { $first } à { $last }
doc-report-workshops = Les ateliers
doc-report-people = Les participations
doc-report-outcomes = Ce qui en sort
doc-report-rating = La satisfaction
doc-report-questions = Les questions du laboratoire
doc-report-indicators = Les indicateurs, avant et après
doc-report-projects = Les projets
doc-report-axes = Feuille de route et engagements
doc-report-departments = Les départements
doc-report-methods = Les méthodes
doc-report-lessons = Les enseignements
doc-report-lists = Projets et ateliers de la période
doc-report-fictional = { $count ->
        [one] Dont { $count } projet de démonstration : personnes, lieux et chiffres y sont inventés.
       *[other] Dont { $count } projets de démonstration : personnes, lieux et chiffres y sont inventés.
    }
doc-report-elsewhere = { $count ->
        [one] Dont { $count } projet venu d’un autre laboratoire.
       *[other] Dont { $count } projets venus d’autres laboratoires.
    }
doc-report-elsewhere-out = { $count ->
        [one] Sans { $count } projet venu d’un autre laboratoire.
       *[other] Sans { $count } projets venus d’autres laboratoires.
    }
doc-report-not-begun = { $count ->
        [one] { $count } atelier daté de la période n’a pas commencé : il n’est compté nulle part.
       *[other] { $count } ateliers datés de la période n’ont pas commencé : ils ne sont comptés nulle part.
    }
doc-report-how = Un atelier compte s’il est daté de la période et qu’il a commencé. Un projet compte s’il est en cours pendant la période ou s’il y a tenu un atelier.
doc-report-before = { $count ->
        [0] aucun sur la durée précédente
       *[other] { $count } sur la durée précédente
    }
doc-report-led = animées
doc-report-to-lead = prévues
doc-report-planned = { $hours } prévues
doc-report-untimed = sans durée réelle notée
doc-report-counted = { $count ->
        [one] dans { $count } atelier
       *[other] dans { $count } ateliers
    }
doc-report-unit-projects = { $count ->
        [one] projet
       *[other] projets
    }
doc-report-done = { $count ->
        [0] aucun terminé
        [one] { $count } terminé
       *[other] { $count } terminés
    }
doc-report-hours-planned = Durée prévue des ateliers : { $planned }. Aucune durée réelle n’a été notée.
doc-report-hours = { $timed ->
        [one] Durée réelle : { $actual }, notée dans { $timed } atelier sur { $count }.
       *[other] Durée réelle : { $actual }, notée dans { $timed } ateliers sur { $count }.
    } Durée prévue de tous : { $planned }.
doc-report-by-month = Ateliers tenus, par période
doc-report-by-workshop-kind = Ateliers tenus, par nature
doc-report-outcomes-table = Ce que les ateliers ont produit
doc-report-outcomes-how = Les actions sont celles qu’ont décidées les ateliers de la période, et celles qui y ont été saisies sans atelier. Une action est dite faite si elle l’est à ce jour.
doc-report-notes = Notes visibles
doc-report-ideas = Fiches idées
doc-report-ideas-retained = Idées retenues
doc-report-decisions = Décisions
doc-report-decisions-adopted = Décisions adoptées
doc-report-actions = Actions décidées
doc-report-actions-done = Actions faites
doc-report-methods-how = Une méthode est reconnue au bloc du déroulé qui vient d’elle, ou au nom qu’elle donne à un bloc ou à une activité.
doc-report-methods-table = Méthodes utilisées
doc-report-long = La liste des { $count } ateliers est trop longue pour être lue ici : elle est dans le classeur du rapport.
doc-report-project-list = Projets de la période
doc-report-workshop-list = Ateliers de la période
doc-report-rated = { $mean } ({ $count })
doc-report-folded = Les personnes que le document d’un atelier réunit, ou ne répartit pas par catégorie, ne sont pas détaillées ici non plus.
doc-report-rating-how = Retour sur le temps investi (ROTI), de 1 à 5 : { $evaluated ->
        [one] { $evaluated } atelier évalué
       *[other] { $evaluated } ateliers évalués
    } sur { $count }. Une période ou une nature de moins de cinq réponses est réunie à d’autres. La moyenne d’un atelier n’est donnée qu’à partir de cinq réponses, et si elle ne permet pas de retrouver celle d’un plus petit nombre.
doc-report-trend = Retour sur le temps investi, par période
doc-report-rated-kinds = Retour sur le temps investi, par nature d’atelier
doc-report-questions-how = Les questions que plusieurs ateliers ont posées, comme les questionnaires du laboratoire. Le nombre de réponses est toujours dit, et aucune période ni nature d’atelier de moins de cinq réponses n’est détaillée.
doc-report-questions-once = { $count ->
    [one] Une autre question n’a été posée que dans un atelier : elle n’est comparée à rien.
   *[other] { $count } autres questions n’ont été posées que dans un atelier chacune : elles ne sont comparées à rien.
}
doc-report-question-trend = { $question }, par période
doc-report-question-kinds = { $question }, par nature d’atelier
doc-report-question-free = { $question } : { $count ->
    [one] une réponse écrite
   *[other] { $count } réponses écrites
} dans { $workshops ->
    [one] un atelier
   *[other] { $workshops } ateliers
}. Elles se lisent dans les synthèses des ateliers.
doc-report-question-few = { $question } : { $count ->
    [0] aucune réponse.
    [one] une réponse, trop peu pour être détaillée.
   *[other] { $count } réponses, trop peu pour être détaillées.
}
doc-report-indicators-how = { $count ->
    [one] Un indicateur suivi
   *[other] { $count } indicateurs suivis
} par les projets de la période : { $better } en progrès, { $same } stables, { $worse } en recul, { $unknown } sans mesure à comparer.
doc-report-column-moved = Évolution
doc-report-only = Seulement : { $projects }
doc-report-under-way = { $count ->
        [one] { $count } projet en cours pendant la période. Phase et avancement sont ceux de ce jour.
       *[other] { $count } projets en cours pendant la période. Phase et avancement sont ceux de ce jour.
    }
doc-report-by-kind = Projets, par type d’appui
doc-report-by-phase = Projets, par phase
doc-report-by-status = Projets, par avancement
doc-report-by-axis = Projets, par axe de la feuille de route
doc-report-by-policy = Projets, par politique prioritaire
doc-report-by-commitment = Projets, par engagement Services Publics +
doc-report-by-department = Projets, par département
doc-report-several = Un projet de plusieurs départements compte dans chacun.
doc-report-no-axis = Sans axe
doc-report-no-policy = Sans politique prioritaire
doc-report-no-commitment = Sans engagement
doc-report-no-department = Sans département
doc-report-column-when = Période
doc-report-column-workshops = Ateliers
doc-report-column-workshop-kind = Nature
doc-report-column-what = Ce qui est compté
doc-report-column-count = Nombre
doc-report-column-method = Méthode
doc-report-column-project = Projet
doc-report-column-projects = Projets
doc-report-column-code = Code
doc-report-column-presences = Présences
doc-report-column-rated = ROTI (réponses)
doc-report-column-policy = Politique prioritaire
doc-report-column-commitment = Engagement
doc-report-column-department = Département
doc-report-column-minutes-planned = Durée prévue (min)
doc-report-column-minutes-actual = Durée réelle (min)
doc-report-column-answers = Réponses
doc-report-column-state = État
doc-report-column-fictional = Démonstration
doc-report-column-elsewhere = Autre laboratoire

# La fiche du registre des traitements.
doc-register-kind = Fiche de registre
doc-register-title = Registre des traitements : { $title }
doc-register-lab = le laboratoire
doc-register-how = Cette fiche est établie depuis ce qui est enregistré. Ce qui n’y est pas écrit est marqué « à compléter ».
doc-register-missing = à compléter
doc-register-none = rien
doc-register-who = Qui traite
doc-register-controller = Responsable du traitement
doc-register-service = Service chargé de la mise en œuvre
doc-register-contact = Contact
doc-register-dpo = Délégué à la protection des données
doc-register-why = Pour quoi
doc-register-purpose = Finalité
doc-register-purpose-lab = Concevoir et animer des ateliers d’innovation publique, en garder la trace et en rendre compte.
doc-register-days = Ateliers tenus
doc-register-basis = Base légale
doc-register-projects = Les projets, leur finalité et leur terme
doc-register-project = Projet
doc-register-until = Conservation jusqu’au
doc-register-no-day = sans terme
doc-register-anonymised = anonymisé le { $day }
doc-register-what = Quelles personnes et quelles données
doc-register-people = Catégories de personnes
doc-register-participants = Participants aux ateliers
doc-register-data = Catégories de données
doc-register-data-pseudonym = Un pseudonyme, choisi par la personne ; ni nom d’état civil ni adresse ne sont demandés
doc-register-data-category = La qualité en laquelle la personne participe (agent, usager, élu…)
doc-register-data-table = La table ou le groupe de travail
doc-register-data-device = Le moyen de participer (téléphone, appareil partagé, papier)
doc-register-data-wish = Les voisins de table souhaités ou évités
doc-register-data-note = Des notes signées d’un pseudonyme
doc-register-data-vote = Des votes nominatifs, annoncés comme tels
doc-register-data-voted = La participation à un vote secret, sans le choix
doc-register-data-rating = Des placements dans une matrice, sous un pseudonyme ou un nom de table
doc-register-data-picture = Des images posées sur un tableau
doc-register-data-comment = Des commentaires et réponses d’évaluation, sans auteur
doc-register-sensitive = Données sensibles
doc-register-sensitive-said = Aucune n’est demandée. Un texte libre peut en contenir : il se relit et se corrige.
doc-register-how-long = Combien de temps
doc-register-rule = Règle du laboratoire
doc-register-months = { $count ->
    [one] un mois après la fin du projet
   *[other] { $count } mois après la fin du projet
}
doc-register-then = Au terme
doc-register-then-anonymise = anonymisation : pseudonymes et auteurs effacés, textes gardés
doc-register-then-purge = purge : tout le projet effacé, sauvegardes comprises
doc-register-whom = Qui y a accès
doc-register-recipients = Destinataires
doc-register-whom-facilitators = Les animateurs du laboratoire, sur leur poste
doc-register-whom-room = Les participants, pour ce qui est montré dans la salle
doc-register-whom-documents = Les destinataires des synthèses et rapports, où les catégories de moins de cinq personnes sont réunies
doc-register-whom-outside = Aucun transfert hors de l’Union européenne : les données restent sur le poste, sans compte ni internet
doc-register-safe = Comment elles sont protégées
doc-register-measures = Mesures de sécurité
doc-register-safe-local = Un seul fichier, dans le dossier de l’utilisateur du poste
doc-register-safe-encrypted = La bibliothèque et ses sauvegardes sont chiffrées (SQLCipher, AES-256) par une phrase de passe
doc-register-safe-plain = La bibliothèque n’est pas chiffrée par une phrase de passe
doc-register-safe-backups = Des sauvegardes vérifiées dans le même dossier, dix au plus
doc-register-safe-secret = Les votes secrets ne gardent que des totaux : personne ne peut retrouver un choix
doc-register-safe-small = Les petits effectifs sont réunis dans tous les documents
doc-register-safe-purge = La purge efface le projet de la bibliothèque, de son historique, de son index et de ses sauvegardes
doc-register-safe-access = Accès au poste, chiffrement du disque et copies faites ailleurs : à compléter par le service
doc-register-rights = Comment les personnes exercent leurs droits
doc-register-exercise = Droits
doc-register-rights-access = Accès et portabilité : les contributions d’une personne lui sont remises par pseudonyme et atelier
doc-register-rights-rectify = Rectification : pseudonyme, catégorie et notes se corrigent
doc-register-rights-erase = Effacement : anonymisation ou purge du projet
doc-register-rights-secret = Un vote secret ne peut être ni remis ni effacé seul : rien ne le relie à une personne
doc-register-notice = Ce qui est dit aux participants

# Ce qu’une personne a donné, pour le lui remettre.
doc-contributions-kind = Contributions
doc-contributions-title = Contributions de { $person } à { $workshop }
doc-contributions-how = Ce qui est gardé au nom de cette personne dans cet atelier, et ce qui ne peut pas lui être remis.
doc-contributions-person = Ce qui est gardé d’elle
doc-contributions-pseudonym = Pseudonyme
doc-contributions-tables = Tables
doc-contributions-device = A participé par
doc-contributions-present = Présente
doc-contributions-yes = oui
doc-contributions-no = non
doc-contributions-wishes = Voisins souhaités ou évités
doc-contributions-wishes-count = { $count ->
    [one] une personne
   *[other] { $count } personnes
}
doc-contributions-entered = Inscrite le
doc-contributions-at = { $day } à { $hour }
doc-contributions-notes = Ses notes
doc-contributions-notes-none = Aucune note ne porte ce nom.
doc-contributions-text = Note
doc-contributions-was = (écrite d’abord : { $text })
doc-contributions-picture = (avec une image)
doc-contributions-board = Tableau
doc-contributions-note-kind = Nature
doc-contributions-when = Quand
doc-contributions-status-visible = montrée
doc-contributions-status-pending = en attente
doc-contributions-status-hidden = masquée
doc-contributions-votes = Ses votes nominatifs
doc-contributions-votes-none = Aucun vote nominatif ne porte ce nom.
doc-contributions-question = Question
doc-contributions-option = Option
doc-contributions-choice = Choix
doc-contributions-blank = vote blanc
doc-contributions-dots = { $count ->
    [one] une gommette
   *[other] { $count } gommettes
}
doc-contributions-points = { $count ->
    [one] un point
   *[other] { $count } points
}
doc-contributions-rating = { $count } sur 5
doc-contributions-place = rang { $count }
doc-contributions-ratings = Ses placements
doc-contributions-item = Ce qui est placé
doc-contributions-effort = Effort
doc-contributions-impact = Impact
doc-contributions-withheld = Ce qui ne peut pas être remis
doc-contributions-secret = Le choix fait au vote secret { $question } : il est enregistré que cette personne a voté, son choix n’est dans aucun fichier.
doc-contributions-unsigned = { $count ->
    [0] Toutes les notes de l’atelier portent un nom.
    [one] Une note de l’atelier ne porte aucun nom : rien ne dit de qui elle est.
   *[other] { $count } notes de l’atelier ne portent aucun nom : rien ne dit de qui elles sont.
}
doc-contributions-answers = { $count ->
    [0] L’évaluation n’a pas de réponse.
    [one] L’évaluation a une réponse ou un commentaire, que personne ne signe.
   *[other] L’évaluation a { $count } réponses et commentaires, que personne ne signe.
}
doc-contributions-neighbours = Les noms des voisins souhaités ou évités, qui concernent d’autres personnes.
