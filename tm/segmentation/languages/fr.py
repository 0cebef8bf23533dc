"""French."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    titles=words(
        "M MM Mgr Dr Drs Pr Me Mes Prof St Ste Sts Stes Gal Cdt Cap Col Lt R.P S.E S.M Mlle Mme MMe p.ex"
        " ex cf c.-à-d vs env av apr J.-B J.-P J.-L J.-M J.-J M.-C bd Bd boul Boul ch pl Pl imp Imp"
    ),
    before_number=words(
        "no No n° N° nº p pp P art Art arts al chap Chap fig vol Vol t T éd tél Tél janv févr fév avr"
        " juil sept oct nov déc Janv Févr Avr Juil Sept Oct Nov Déc réf Réf ann tit liv"
    ),
    may_end=words("J.-C S.A S.A.R.L Cie Cies Sté Ltd Inc Corp Co Ltée Jr Éts Ets Dép Univ"),
    openers=words(
        "Le La Les L Un Une Des Du De Au Aux Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces C Cela"
        " Ça Celui Celle Ceux Celles Ici Là Mais Et Ou Or Donc Car Ni En Dans Sur Sous Pour Par Avec Sans"
        " Chez Vers Depuis Pendant Avant Après Entre Contre Selon Malgré Si Quand Lorsque Comme Où Que Qui"
        " Quoi Quel Quelle Quels Quelles Comment Pourquoi Combien Son Sa Ses Leur Leurs Notre Nos Votre"
        " Vos Mon Ma Mes Ne Non Oui Pas Plus Très Tout Tous Toute Toutes Chaque Certains Certaines"
        " Plusieurs Beaucoup Aujourd Hier Demain Maintenant Alors Puis Ensuite Enfin Ainsi Aussi Encore"
        " Toujours Jamais Personne Rien Quelques Deux Trois Est Sont Était Était-ce Est-ce Y À S N D J Qu"
        " Cependant Pourtant Toutefois Même"
    ),
    surname_openers=words("Le La Du De Des L D"),
    said=words(
        "dit disent demanda demande demandent répondit répond répondent lança lance cria crie ajouta"
        " ajoute expliqua explique s’exclama s'exclama"
    ),
    that=words("que qu’il qu'il qu’elle qu'elle"),
)
