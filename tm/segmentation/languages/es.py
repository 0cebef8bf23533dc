"""Spanish."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    titles=words(
        "Sr Sra Srta Srtas Sres Sras sr sra srta Dr Dra Dres Dras dr dra D Da Dª Dña Lic Lics Licda Ing"
        " Arq Prof Profa Mtro Mtra Gral Cnel Cap Tte Sgto Cmdt Alm Pdte Pdta Excmo Excma Ilmo Ilma Rvdo"
        " Sto Sta Mons Mt Abog Ldo Lda Gob Dip Sen Comte EE FF CC AA RR JJ DD OO p.ej ej Ej cf vs ca aprox"
        " Col Av Avda Avd Cdad Pza Ctra Bo Edo Fco Ma Mª Ud Uds Vd Vds"
    ),
    before_number=words(
        "s S sig No núm Núm núms num Num nro Nro n N n° N° nº Nº p P pp pág Pág págs Págs art Art arts"
        " Arts inc Inc párr párrf cap Cap caps vol Vol t fig Fig figs ed tel Tel tels ext apdo Apdo lám"
        " ene feb mar abr may jun jul ago sep sept set oct nov dic Ene Feb Mar Abr May Jun Jul Ago Sep"
        " Sept Set Oct Nov Dic Lun Mié Jue Vie Sáb Dom km Km depto Depto apto piso"
    ),
    may_end=words(
        "UU EE.UU EEUU S.A S.L C.V S.A.B Cía cía Cia Hnos Ltda Inc Corp Co Jr Dpto dpto Adm Admón admón"
        " Univ Inst Esq izq dcha"
    ),
    openers=words(
        "El La Los Las Un Una Unos Unas Lo Al Del Él Ella Ellos Ellas Yo Tú Usted Ustedes Nosotros"
        " Nosotras Esto Este Esta Estos Estas Ese Esa Esos Esas Eso Aquel Aquella Aquí Allí Allá Ahí En De"
        " Desde Hasta Para Por Con Sin Sobre Según Entre Contra Tras Ante Bajo A Y O Pero Mas Sino Aunque"
        " Si Cuando Donde Como Mientras Porque Pues Así Entonces Luego Después Antes Ahora Hoy Ayer Mañana"
        " Ya No Sí Ni Nunca Siempre También Tampoco Solo Sólo Su Sus Mi Mis Nuestro Nuestra Nuestros"
        " Nuestras Qué Quién Quiénes Cómo Cuándo Cuánto Cuántos Dónde Cuál Muchos Muchas Algunos Algunas"
        " Todos Todas Todo Toda Cada Otro Otra Otros Otras Nadie Nada Alguien Hay Había Es Son Fue Fueron"
        " Era Eran Será Está Están Se Me Nos Le Les Te Miles Cientos Dos Tres Además Tal Tales Ambos"
        " Varios Varias"
    ),
    surname_openers=words("La De Del Las Los"),
    said=words(
        "dijo dice dijeron dicen preguntó pregunta preguntaron respondió responde respondieron contestó"
        " contesta contestaron gritó gritaron exclamó añadió agregó explicó comentó insistió susurró"
        " replicó"
    ),
    that=words("que"),
)
