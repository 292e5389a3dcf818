# Quand la page d’une fenêtre s’arrête ou ne répond plus : ce qui s’est passé, ce qui est à l’abri, ce
# que l’on peut faire.

guard-hung = La page ne répond plus. Rien n’est perdu : attendez, ou rechargez-la.
guard-wait = Attendre
guard-again = Recharger
guard-copy = Enregistrer une copie de la bibliothèque…
guard-dead-title = Établi n’arrive plus à afficher de page
guard-dead-text = Tout ce qui était enregistré l’est toujours. Vous pouvez enregistrer une copie de la bibliothèque, ou recharger la page.

# Dans la page rechargée. $count : les textes remis dans leur champ.
guard-back-gone =
    { $count ->
        [0] La page s’était arrêtée : elle a été rechargée. Rien n’est perdu.
        [one] La page s’était arrêtée : elle a été rechargée. Le texte en cours est remis dans son champ.
       *[other] La page s’était arrêtée : elle a été rechargée. Les { $count } textes en cours sont remis dans leurs champs.
    }
guard-back-hung =
    { $count ->
        [0] La page ne répondait plus : elle a été rechargée. Rien n’est perdu.
        [one] La page ne répondait plus : elle a été rechargée. Le texte en cours est remis dans son champ.
       *[other] La page ne répondait plus : elle a été rechargée. Les { $count } textes en cours sont remis dans leurs champs.
    }
# $text : un texte dont le champ n’est plus ouvert.
guard-found = Texte retrouvé : « { $text } ». Il revient dans son champ quand vous le rouvrez.
guard-found-why = Retrouvé après l’arrêt de la page ; il revient dans son champ quand vous le rouvrez.
guard-found-copy = Copier ce texte

# La page simple, après trois arrêts en cinq minutes.
plain-language = fr
plain-title = La page d’Établi s’est arrêtée plusieurs fois
plain-text = Tout ce qui était enregistré l’est toujours. Choisissez ce que vous voulez faire.
plain-home = Ouvrir Établi à l’accueil
plain-export = Exporter « { $title } »…
plain-written = Écrit : { $path }
