"""Spanish."""

from tm.segmentation.rules import FOREIGN_PARTICLES, LOANS, ROMANCE, Rules, either, shortened, words

RULES = Rules(
    shortened=shortened(ROMANCE, LOANS),
    titles=either(
        "msc mg mgs mgtr phd psic nut constr econ bme lcda lcdo lcdos decr sarg sem apdo aptdo mat reg subof"
        " cons guard pol bib hist geog lit contr administr ejec leg jud const civ pen lab trib juzg sup corr"
        " desp of jef sr sra srta srtas sres sras dr dra drs dres dras dña lic lics licda ing arq prof profa"
        " profs mtro mtra gral gnral cnel cap cmdte cmdt cdte comte tte tcnel sgto cbo alte almte brig bgda"
        " insp com pdte pdta pte pta vicepdte cte comdte tcol rdo rda rmo dipl sec subdir admor srio fca"
        " bulev mun acad gimn valm calm alm exmo exma excmo excma excmos ilmo ilma ilmos rvdo rvda rvdos rev"
        " revdo sto sta stos stas mons card arz pbro fr hno hna abog ldo lda diplo gob dip diput sen min téc"
        " psic enf cf vs ca aprox avda avd av bvar blvr blvd cdad ctra crta pza plza pje psje urb col fracc"
        " deleg mpio mcpio prov pcia edo fco mª bco gta cjal conc dep def atl at atco cem hab conj edif"
        " resid parr igl fund sind mov subsec gte vte pres vicepres secr tes adj emb comis crio agte sold"
        " alf tcnl cra cro cras cros cda cdo camda fdez hdez glez mtnez rguez ant gpe mag mgdo hble dir"
        " coord guion fot trad p.ej v.gr v.g est"
    )
    | words(
        "MSc PhD M.Sc Ph.D D Dª Da Ma Mª S.M S.S S.E S.A.R SS.MM N.S Bs Ntra Ntro EE FF CC AA RR JJ DD OO PP"
        " v c i.e R.P"
    ),
    before_number=either(
        "h s sig sigs no núm núms num nums nro nros n p pp pág págs pag pags art arts inc incs párr párrs"
        " párrf párrfs parr cap caps vol vols t ts tm fig figs ed tel tels teléf tfno ext apdo aptdo lám"
        " láms ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom km depto"
        " dpto apto cta exp expte epígr vers v f fol fols col cols lib lín est cl secc tít disp mz lte int"
        " of ofic loc min máx mín rev reg ref c.p a.d cp ap dto res cod cód cert temp alt pob hab esc aprox"
        " trim ptos ptas pts sem bim hs hrs gr grs lts lt seg segs"
    )
    | words("N° n° Nº nº N.º n.º L R Mt Lc Jn Mc Gn Ex Is Jr Rm Hch Ap Sal Dt Lv Nm Jue Am Ez"),
    may_end=words(
        "UU EE.UU EEUU S.A S.L S.C S.R.L S.L.U S.A.S S.A.C S.A.B C.V S.A.U C.A Cía cía Cia Hnos hnos Hno Ltda"
        " Ltd Inc Corp Co Jr jr Dpto dpto Dptos Depto depto Adm Admón admón admva Univ univ Inst inst Esq esq"
        " izq izda izqda dcha dcho ss sgtes cit op.cit ibíd ibid Ibíd íd Ud Uds Vd Vds Bs.As BsAs D.F CDMX"
        " Q.E.P.D q.e.p.d Vda vda Cgo Arg Méx Mex Gto Jal Soc Coop Fac Esc Hosp Asoc Fed Conf Ayto al C.P R.U"
        " RR.HH FF.AA FFAA CC.OO CCOO JJ.OO DD.HH CC.AA AA.VV AA.EE FF.CC a.J.C d.J.C"
    ),
    labels=words(
        "vitamina vitaminas hepatitis gripe plan grupo clase anexo apéndice tipo bloque línea sector zona"
        " edificio torre puerta serie sección categoría inciso literal punto fase parte sala nivel equipo"
        " opción pabellón lote manzana departamento dpto. depto. escalera terminal andén variante apartado"
        " letra bis inc. apto."
    ),
    longest_initials=2,
    openers=words(
        "Tel El La Los Las Un Una Unos Unas Lo Al Del Él Ella Ellos Ellas Ello Yo Tú Vos Usted Ustedes"
        " Nosotros Nosotras Vosotros Esto Este Esta Estos Estas Ese Esa Esos Esas Eso Aquel Aquella Aquellos"
        " Aquellas Aquello Aquí Acá Allí Allá Ahí En De Desde Hasta Hacia Para Por Con Sin Sobre Según Entre"
        " Contra Tras Ante Bajo Durante Mediante Excepto Salvo A Y E O U Pero Mas Sino Aunque Si Cuando Donde"
        " Como Mientras Porque Pues Así Entonces Luego Después Antes Ahora Hoy Ayer Anoche Mañana Tarde"
        " Temprano Pronto Ya No Sí Ni Nunca Jamás Siempre También Tampoco Solo Sólo Solamente Incluso Casi"
        " Apenas Quizá Quizás Tal Acaso Ojalá Su Sus Mi Mis Tu Tus Nuestro Nuestra Nuestros Nuestras Suyo Qué"
        " Quién Quiénes Quien Quienes Cómo Cuándo Cuánto Cuánta Cuántos Cuántas Dónde Adónde Cuál Cuáles Cual"
        " Cuanto Cuantos Que Mucho Mucha Muchos Muchas Muy Más Menos Poco Poca Pocos Pocas Algo Alguno Alguna"
        " Algún Algunos Algunas Ningún Ninguno Ninguna Cualquier Cualquiera Todos Todas Todo Toda Cada Otro"
        " Otra Otros Otras Nadie Nada Alguien Demasiado Bastante Hay Había Habrá Hubo Haber Es Son Fue Fueron"
        " Era Eran Será Serán Sería Ser Soy Somos Está Están Estaba Estaban Estamos Estuvo Se Me Nos Le Les"
        " Te Os Ha Han Hemos He Va Van Vamos Iba Voy Miles Cientos Decenas Millones Dos Tres Cuatro Cinco"
        " Seis Siete Ocho Nueve Diez Doce Veinte Cien Además Tales Ambos Ambas Varios Varias Tanto Tan Mejor"
        " Peor Dentro Fuera Cerca Lejos Detrás Delante Encima Debajo Arriba Abajo Adentro Afuera Enfrente"
        " Alrededor Gracias Debido Pese Mismo Primero Segundo Tercero Finalmente Actualmente Recientemente"
        " Posteriormente Anteriormente Evidentemente Seguramente Obviamente Simplemente Lamentablemente"
        " Afortunadamente Tiene Tienen Tenía Tenían Tuvo Tenemos Tengo Dice Dicen Dijo Dijeron Decía Digo"
        " Vive Viven Vivía Vino Llegó Llegaron Llega Salió Salieron Murió Murieron Nació Trabaja Trabajan"
        " Trabajaba Gritó Pidió Pidieron Pide Sabe Saben Sabemos Sabía Quiere Quieren Queremos Quiero Quería"
        " Puede Pueden Podemos Podría Puso Hizo Hicieron Hace Hacía Hacen Debe Deben Debemos Creo Creemos"
        " Cree Pienso Vi Vio Vimos Dije Dijimos Salimos Llegamos Fuimos Fui Necesitamos Necesita Exigen"
        " Exigimos Piden Pedimos Lleva Llevan Llevaba Ganó Perdió Recibió Explicó Agregó Añadió Respondió"
        " Preguntó Contestó Recordó Señaló Comentó Aseguró Afirmó Advirtió Lea Léase Véase Véanse Ver Vea"
        " Próxima Próximo Próximas Próximos Foto Fotos Entrada Informes Comuníquese Llame Escriba Venga"
        " Traiga Viva Basta Sigue Siguen Cuesta Cuestan Costó Costaba Dura Duró Abre Abren Abrió Cierra"
        " Cierran Cerró Cerraron Empieza Empezó Empezaron Comienza Comenzó Comenzaron Termina Terminó"
        " Terminaron Vuelve Volvió Volvieron Regresó Regresaron Deja Dejó Dejaron Participaron Participó"
        " Asistieron Perdieron Ganaron Venció Vende Venden Vendió Anunció Anunciaron Despidió Despidieron"
        " Negó Negaron Afirma Afirman Asegura Aseguran Cobra Cobran Cobró Reciben Recibieron Acabó Trata"
        " Nacieron Denunció Denunciaron Denuncian Exigió Exigieron Reclama Reclaman Reclamó Queda Quedan"
        " Falta Faltan Existe Existen Manifestantes Testigos Autoridades Activistas Familiares"
    ),
    particles=FOREIGN_PARTICLES,
    surname_openers=words("La De Del Las Los Mas"),
    said=words(
        "dijo dice dijeron dicen preguntó pregunta preguntaron preguntan respondió responde respondieron"
        " contestó contesta contestaron gritó grita gritaron gritan exclamó exclama exclamaron añadió agregó"
        " explicó comentó insistió susurró replicó inquirió cuestionó reclamó reclamaron protestó ironizó"
        " lanzó bromeó sentenció pidió rogó suplicó repitió interrogó interrumpió quiso"
    ),
    before_times=words("A Hacia Desde Sobre Hasta Cerca Antes Después Pasadas En"),
    that=words("que si"),
)
