# La ligne de commande. $value : le mot lu, ou celui qui manque.

cli-about = Établi : ateliers de design de service et de participation, sur un seul ordinateur.
cli-usage = Usage :
cli-options = Options :
cli-exits = Fin : 0 fait, 1 refusé (une phrase sur la sortie d’erreur), 3 un choix est nécessaire (--merge ou --copy).
cli-see-help = « etabli --help » dit ce qui est possible.
cli-help-window = Ouvre la fenêtre ; un fichier donné y est proposé à l’import.
cli-help-import = Importe des fichiers ; chacun en entier, ou refusé. Le même fichier deux fois ne double rien.
cli-help-list = Liste les projets et leurs ateliers, avec leurs identifiants.
cli-help-agenda = Écrit le conducteur sur papier : la fiche d’animation avec ses notes privées, une fiche par groupe qui travaille à part, et le matériel.
cli-help-export = Écrit la synthèse d’un atelier (pdf, docx pour Word, odt pour LibreOffice, html, md), ses données (json, etabli) ou son conducteur pour un agenda (ics). Ce qu’un document a regroupé le reste dans les suivants : la bibliothèque le retient, d’ici comme depuis la fenêtre.
cli-help-check = Relit toute la bibliothèque et compte ce qu’elle contient.
cli-help-backup = Copie la bibliothèque dans un fichier, relu ensuite.
cli-help-data-dir = Le dossier de la bibliothèque (sinon ETABLI_DATA_DIR, sinon celui du système).
cli-passphrase = Donnez la phrase de passe dans un fichier que nomme ETABLI_PASSPHRASE_FILE, ou dans la variable ETABLI_PASSPHRASE.
cli-help-passphrase = Une bibliothèque chiffrée s’ouvre avec la phrase de passe du fichier que nomme ETABLI_PASSPHRASE_FILE, sinon de la variable ETABLI_PASSPHRASE.
cli-help-json = Donne les résultats en JSON.
cli-help-merge = À l’import : garde la version la plus récente de chaque élément.
cli-help-copy = À l’import : garde les deux, sous de nouveaux identifiants.
cli-help-output = À l’export : où écrire ; aussi -o.
cli-help-lang = À l’export : la langue du document (sinon celle de l’atelier).
cli-help-kind = Pour chercher : ce qui est cherché, parmi { $kinds }.
cli-help-version = Dit la version.
cli-help-help = Dit ceci.
cli-misuse-unknown = « { $value } » n’est pas compris.
cli-misuse-missing = Il manque : { $value }
cli-misuse-both = { $value } : l’un ou l’autre.
cli-no-display = Il n’y a pas d’écran ici : la fenêtre ne peut pas s’ouvrir, la ligne de commande fonctionne.
cli-list-empty = La bibliothèque est vide.
cli-check-none = Il n’y a pas de bibliothèque dans { $folder }.
cli-check-sound = La bibliothèque est saine.
cli-check-damaged = La bibliothèque est abîmée.
cli-check-advice = Copiez d’abord tout le dossier ailleurs, puis ouvrez Établi et restaurez une sauvegarde.
cli-technical = Détail technique, en anglais :
cli-backup-done = Copié et relu : { $file }
cli-import-choose = Relancez avec --merge (la version la plus récente de chaque élément) ou --copy (les deux).
cli-export-done = Écrit : { $file }
cli-export-pages =
    { $pages ->
        [one] Écrit : { $file } (une page)
       *[other] Écrit : { $file } ({ $pages } pages)
    }
cli-export-replaced =
    { $count ->
        [one] Un caractère n’a pas de dessin et figure par son code : { $codes }
       *[other] { $count } caractères n’ont pas de dessin et figurent par leur code : { $codes }
    }
cli-help-force = Remplace un fichier qui porte déjà ce nom.
cli-foreign-log = Un journal (-wal) qui n’est pas celui de cette bibliothèque est posé à côté d’elle. Il n’a été ni lu ni changé ; la bibliothèque a été lue sans lui.
cli-log-aside = Un journal (-wal) d’une autre copie était posé à côté de la bibliothèque. Il est gardé sous le nom { $file } et n’a pas été appliqué.
cli-rescued = Des gestes enregistrés manquaient dans le fichier. Ils sont tous dans cette sauvegarde : { $file }
cli-help-look = Dit ce que contient une sauvegarde ou une bibliothèque, et ce qui diffère ici. Ne change rien.
cli-help-methods = Liste les méthodes que le laboratoire a gardées.
cli-help-give = Écrit ces méthodes, ou toutes, dans un fichier pour des collègues.
cli-help-take = Garde les méthodes de fichiers ; celles qui sont déjà là prennent l’état du fichier.
cli-methods-none = Le laboratoire n’a encore gardé aucune méthode.
cli-look-backup = { $file } : une sauvegarde du { $when }.
cli-look-library = { $file } : une bibliothèque entière.
cli-look-library-of = { $file } : une bibliothèque entière, celle de { $lab }.
cli-look-log = { $file } : un journal (-wal).
cli-look-counts =
    { $notes ->
        [0] aucune note
        [one] { $notes } note
       *[other] { $notes } notes
    }, { $people ->
        [0] aucune personne
        [one] { $people } personne
       *[other] { $people } personnes
    }, { $decisions ->
        [0] aucune décision
        [one] { $decisions } décision
       *[other] { $decisions } décisions
    }, { $actions ->
        [0] aucune action
        [one] { $actions } action
       *[other] { $actions } actions
    }
cli-look-project = { $file } : le fichier d’un seul projet, pas une bibliothèque. « etabli import » le reprend.
cli-help-into = Fait un tableau de chaque fichier (CSV, XLSX, ODS, exports d’autres outils) dans cet atelier, ou le vote qu’un sondage est.
cli-help-tables = Écrit les notes, regroupements et votes d’un tableau ou d’un atelier ; pour un atelier, le classeur (xlsx) contient aussi les tableaux de la synthèse.
cli-help-document = Écrit un document de l’atelier : sa synthèse, ou le bilan de la participation ; en xlsx ou csv, ses tableaux.
cli-help-project = Écrit la synthèse d’un projet sur tous ses ateliers ; en xlsx ou csv, ses tableaux.
cli-help-search = Cherche dans toute la bibliothèque et dans les méthodes fournies : tous les mots, leurs formes et leurs débuts ; « … » pour une suite exacte, OU entre deux mots au choix. Les dates s’écrivent 2026-03-12 ; --kind répété en admet plusieurs. Ne change rien.
cli-search-none = Rien ne répond à cette recherche.
cli-search-more = D’autres résultats existent : précisez la recherche.
cli-help-purge = Dit ce qui disparaîtrait d’un projet ; avec --confirm et son titre, le purge de la bibliothèque et de ses sauvegardes, sans retour possible. Aussi un projet supprimé.
cli-help-anonymise = Dit ce qui disparaîtrait ; avec --confirm et le titre, efface qui était là et garde les textes, sans retour possible.
cli-help-confirm = Le titre du projet, pour purger ou anonymiser.
cli-help-case = Écrit le projet comme un cas anonymisé, qu’un autre laboratoire peut importer ; dit ce qui n’en fait pas partie.
cli-help-report = Écrit le rapport d’activité du laboratoire sur une période, les deux jours compris : un document (pdf, docx, odt, html, md), ses lignes et ses tableaux (xlsx, csv) ou ses chiffres (json). Les dates s’écrivent 2026-03-12. Ce que les documents des ateliers réunissent l’est ici aussi, et y reste réuni. Sans les sections que le laboratoire laisse de côté.
cli-help-register = Écrit la fiche de registre (RGPD) d’un projet, ou celle du laboratoire sans --project.
cli-help-participant = Écrit ce qu’une personne a donné à son nom dans un atelier, par son pseudonyme : un document, ses tableaux (csv, xlsx) ou ses données (json). Dit ce qui ne peut pas être remis.
