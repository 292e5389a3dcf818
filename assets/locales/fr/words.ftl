# Les mots des listes fermées : un par valeur, comme on les lit à l’écran et dans les documents.

action-status-todo = à faire
action-status-in-progress = en cours
action-status-done = faite
action-status-dropped = abandonnée

activity-kind-note-wall = Tableau
activity-kind-vote = Vote
activity-kind-matrix = Matrice
activity-kind-poll = Sondage
activity-kind-word-cloud = Nuage de mots
activity-kind-artefact = Artefact
activity-kind-idea-card = Fiches idées
activity-kind-action-plan = Plan d’action
activity-kind-evaluation = Évaluation

activity-state-draft = Brouillon
activity-state-open = Ouverte
activity-state-closed = Fermée
activity-state-synthesised = Synthétisée

others-visible-always = toujours visibles
others-visible-after-close = visibles après la fermeture
others-visible-never = jamais visibles

ballot-method-dots = Gommettes
ballot-method-yes-no = Oui ou non
ballot-method-rating = Note de 1 à 5
ballot-method-hundred-points = Cent points
ballot-method-majority-judgment = Jugement majoritaire
ballot-method-ranking = Classement
ballot-method-consent = Consentement
ballot-method-matrix = Matrice impact et effort

ballot-grade-yes-no-0 = Oui
ballot-grade-yes-no-1 = Non
ballot-grade-majority-judgment-0 = Excellent
ballot-grade-majority-judgment-1 = Très bien
ballot-grade-majority-judgment-2 = Bien
ballot-grade-majority-judgment-3 = Assez bien
ballot-grade-majority-judgment-4 = Passable
ballot-grade-majority-judgment-5 = Insuffisant
ballot-grade-majority-judgment-6 = À rejeter
ballot-grade-consent-0 = Consentement
ballot-grade-consent-1 = Réserve
ballot-grade-consent-2 = Objection

ballot-state-draft = Brouillon
ballot-state-open = Ouvert
ballot-state-closed = Fermé

block-kind-welcome = Accueil
block-kind-icebreaker = Brise-glace
block-kind-input = Apport
block-kind-activity = Activité
block-kind-divergence = Divergence
block-kind-convergence = Convergence
block-kind-production = Production
block-kind-report-back = Restitution
block-kind-vote = Vote
block-kind-decision = Décision
block-kind-break = Pause
block-kind-meal = Repas
block-kind-closing = Clôture
block-kind-evaluation = Évaluation
block-kind-other = Autre

mode-plenary = Plénière
mode-groups = Par table
mode-pairs = En binômes
mode-individual = Chacun

board-template-free = Libre
board-template-columns = Colonnes
board-template-matrix2x2 = Matrice 2 × 2
board-template-circles = Cercles
board-template-speedboat = Speedboat
board-template-hats = Chapeaux
board-template-grid = Grille
board-template-empathy = Empathie

colour-by-note = choisie note par note
colour-by-group = table
colour-by-kind = nature
colour-by-source = saisie

channel-face-to-face = En face à face
channel-web = En ligne
channel-app = Application
channel-phone = Téléphone
channel-email = Courriel
channel-postal = Courrier
channel-sms = SMS
channel-other = Autre canal

decision-status-adopted = adoptée
decision-status-rejected = rejetée
decision-status-postponed = reportée

decision-method-vote = Vote
decision-method-vote-then-sponsor = Vote, puis commanditaire
decision-method-sponsor = Commanditaire
decision-method-consent = Consentement
decision-method-consensus = Consensus
decision-method-other = Autre

question-kind-scale = Échelle de 1 à 5
question-kind-choice = Choix
question-kind-free = Texte libre

indicator-moved-unknown = sans mesure à comparer
indicator-moved-better = en progrès
indicator-moved-same = stable
indicator-moved-worse = en recul

comment-kind-keep = À garder
comment-kind-change = À changer
comment-kind-idea = Une idée

effort-S = Petit
effort-M = Moyen
effort-L = Grand
effort-XL = Très grand

idea-status-proposed = Proposée
idea-status-retained = Retenue
idea-status-dropped = Écartée
idea-status-to-deepen = À approfondir

stakeholder-kind-user = Usager
stakeholder-kind-agent = Agent
stakeholder-kind-elected = Élu
stakeholder-kind-institution = Institution
stakeholder-kind-association = Association
stakeholder-kind-company = Entreprise
stakeholder-kind-other = Autre acteur

relation-kind-cooperates = Coopération
relation-kind-steers = Pilotage
relation-kind-informs = Information
relation-kind-funds = Financement
relation-kind-tension = Tension
relation-kind-other = Autre relation

journey-mode-current = Existant
journey-mode-target = Cible

lane-kind-action = Actions
lane-kind-thought = Pensées
lane-kind-verbatim = Verbatims
lane-kind-touchpoint = Points de contact
lane-kind-channel = Canal
lane-kind-emotion = Émotions
lane-kind-pain-point = Irritants
lane-kind-opportunity = Opportunités
lane-kind-frontstage = Avant-scène
lane-kind-backstage = Arrière-scène
lane-kind-support = Support
lane-kind-evidence = Preuves
lane-kind-indicator = Indicateurs
lane-kind-image = Images
lane-kind-text = Texte libre

link-kind-leads-to = mène à
link-kind-causes = cause
link-kind-answers = répond à
link-kind-opposes = s’oppose à
link-kind-informs = informe
link-kind-transmits = transmet
link-kind-triggers = déclenche

colour-yellow = jaune
colour-orange = orange
colour-pink = rose
colour-lilac = lilas
colour-blue = bleu
colour-turquoise = turquoise
colour-green = vert
colour-kraft = kraft

pattern-yellow = uni
pattern-orange = hachures
pattern-pink = points
pattern-lilac = croisillons
pattern-blue = lignes
pattern-turquoise = chevrons
pattern-green = barres
pattern-kraft = damier

note-kind-idea = Idée
note-kind-finding = Constat
note-kind-pain-point = Irritant
note-kind-need = Besoin
note-kind-question = Question
note-kind-verbatim = Verbatim
note-kind-action = Action

note-source-desk = Poste
note-source-phone = Téléphone
note-source-paper-typed = Papier
note-source-csv = Tableau CSV
note-source-photo = Photo


device-phone = Téléphone
device-shared = Appareil partagé
device-paper = Papier

evidence-level-hypothesis = Hypothèse
evidence-level-partial = Partielle
evidence-level-supported = Étayée

portrait-bun = Chignon
portrait-short = Cheveux courts
portrait-long = Cheveux longs
portrait-beard = Barbe
portrait-glasses = Lunettes
portrait-scarf = Foulard
portrait-curly = Cheveux bouclés
portrait-bald = Crâne nu

project-kind-service-design = Design de service
project-kind-citizen-participation = Participation citoyenne
project-kind-collective-intelligence = Intelligence collective
project-kind-training = Formation
project-kind-incubator = Incubateur
project-kind-graphic-design = Design graphique
project-kind-other = Autre

project-phase-frame = Cadrer
project-phase-explore = Explorer
project-phase-define = Définir
project-phase-develop = Développer
project-phase-experiment = Expérimenter
project-phase-deploy = Déployer
project-phase-closed = Clos

project-status-waiting = En attente
project-status-active = En cours
project-status-paused = En pause
project-status-done = Terminé
project-status-abandoned = Abandonné

weather-sunny = Soleil
weather-bright = Éclaircies
weather-cloudy = Nuageux
weather-stormy = Orage

direction-up = à la hausse
direction-down = à la baisse

lesson-kind-worked = Ce qui a marché
lesson-kind-change = À refaire autrement
lesson-kind-reusable = Réutilisable

quadrant-quick-wins = Gains rapides
quadrant-major-projects = Projets structurants
quadrant-fill-ins = À faire si possible
quadrant-drop = À écarter

workshop-kind-ideation = Idéation
workshop-kind-immersion = Immersion
workshop-kind-persona = Persona
workshop-kind-journey = Parcours
workshop-kind-co-construction = Co-construction
workshop-kind-participation = Participation
workshop-kind-test = Test
workshop-kind-retrospective = Rétrospective
workshop-kind-training = Formation
workshop-kind-other = Autre

participation-level-information = Information
participation-level-consultation = Consultation
participation-level-concertation = Concertation
participation-level-co-construction = Co-construction
participation-level-co-decision = Codécision

workshop-state-draft = Brouillon
workshop-state-ready = Prêt
workshop-state-running = En cours
workshop-state-finished = Terminé
workshop-state-synthesised = Synthétisé

language-fr = Français
language-en = English
