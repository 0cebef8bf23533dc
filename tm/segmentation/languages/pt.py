"""Portuguese."""

from tm.segmentation.rules import FOREIGN_PARTICLES, LOANS, ROMANCE, Rules, either, shortened, words

RULES = Rules(
    shortened=shortened(ROMANCE, LOANS),
    titles=either(
        "msc ms phd constr faz sent rod trab subst mun dout doutr bach lic licª mestr econ adm psicól jorn"
        " fot trad coord pub cam vereª desª depª minª sª sup ofic esp sold guar poet ling sr sra srs sras"
        " srta srtas dr dra drs dras dom prof profa profª profs eng engª enga engº arq exmo exma exmos exmas"
        " ilmo ilma ilmos revmo revma rev pe fr frei irm sto sta mons card d gen gal alm brig cel ten-cel"
        " tte maj cap ten sgt sarg cb sd insp del dep sen gov pres vice-pres pref min des proc adv téc enf"
        " ir cx psic jorn cmte sec res cond esp mª atl fco conj hab resid cem igr fund sind jd pq vl cid mun"
        " distr subdel comte asp vice secr coord desemb procur prom tab côn pr bp arceb ma edif dir hosp"
        " roteir p.ex cf vs ca aprox av avda pça pç pca praç trav tv rod est estr al lgo lg r jd vl bº dist"
    )
    | words("MSc PhD M.Sc Ph.D Me Ver D Dª S.M S.S S.A.R N.S S.Exa v c i.e V"),
    before_number=either(
        "h no nos n nº núm núms p pp pág págs pag pags art arts inc incs cap caps vol vols t ts tm fig figs"
        " ed eds tel tels telef jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui sex sáb km"
        " apto apt ap bl cj conj sl lt qd lj cx cep cad séc sécs s par parág al alín § v fl fls f liv lin"
        " ref reg proc insc máx mín min r esq c.p fax and secç seç seçs sec tít tom res dec cód temp alt pts"
        " vers trim sem bim hs hrs gr lts segs"
    )
    | words("Nº n° N° N.º n.º L Mt Lc Jo Mc Gn Ex Is Jr Rm Ap Sl Dt Lv Nm Jz Am Ez"),
    may_end=words(
        "S.A S.A.R.L S.A.D Ltda ltda Lda lda Ltd Cia cia Cª C.ª Inc Corp Co Jr jr Fº Depto depto Dept Univ"
        " univ Fac Inst Esc Assoc Fed Fund Sind Soc Coop E.U.A EUA EE.UU R.U U.E V.Sa V.Sas V.Exa V.Exas"
        " V.Exª V.S V.Ex a.C d.C segs seg ss sgts cit op.cit ibid Ibid id al ex RJ SP P.S N.R N.T N.B q.e.p.d"
        " Qd c.c Exa Exas Exª Bel i.é Esq esq dto dir"
    ),
    labels=words(
        "vitamina vitaminas hepatite gripe plano grupo classe anexo apêndice tipo bloco linha setor sector"
        " zona edifício torre porta série seção secção categoria inciso alínea ponto fase parte sala nível"
        " equipe equipa opção pavilhão lote quadra apartamento escada terminal turma letra"
    ),
    longest_initials=2,
    openers=words(
        "Tel O A Os As Um Uma Uns Umas Ele Ela Eles Elas Eu Tu Você Vocês Nós Vós Isto Isso Este Esta Estes"
        " Estas Esse Essa Esses Essas Aquele Aquela Aqueles Aquelas Aquilo Aqui Ali Lá Aí Cá Em No Na Nos Nas"
        " Num Numa Nesta Neste Nessa Nesse Naquele Naquela Do Da Dos Das De Desde Deste Desta Desse Dessa Até"
        " Para Por Pelo Pela Pelos Pelas Com Sem Sobre Segundo Conforme Entre Contra Após Ante Sob Durante"
        " Mediante Perante Ao À Aos Às E Ou Mas Porém Contudo Todavia Entretanto Embora Se Quando Onde Como"
        " Enquanto Porque Pois Portanto Assim Então Depois Antes Agora Hoje Ontem Anteontem Amanhã Já Não Sim"
        " Nem Nunca Jamais Sempre Também Só Somente Apenas Até Talvez Quase Mesmo Ainda Seu Sua Seus Suas Meu"
        " Minha Meus Minhas Teu Tua Nosso Nossa Nossos Nossas Dele Dela Que Quem Qual Quais Quanto Quanta"
        " Quantos Quantas Cujo Muito Muita Muitos Muitas Mais Menos Pouco Poucos Poucas Algo Algum Alguma"
        " Alguns Algumas Nenhum Nenhuma Qualquer Todo Toda Todos Todas Tudo Cada Outro Outra Outros Outras"
        " Ninguém Nada Alguém Tanto Tantos Tão Bastante Há Havia Houve Haverá É São Foi Foram Era Eram Será"
        " Serão Seria Somos Sou Está Estão Estava Estavam Estamos Esteve Tem Têm Tinha Tinham Temos Tenho"
        " Teve Vai Vão Vamos Ia Ser Fui Milhares Centenas Dezenas Milhões Dois Duas Três Quatro Cinco Seis"
        " Sete Oito Nove Dez Doze Vinte Cem Além Apesar Ambos Ambas Vários Várias Melhor Pior Dentro Fora"
        " Perto Longe Atrás Diante Acima Abaixo Obrigado Obrigada Graças Devido Primeiro Finalmente"
        " Atualmente Recentemente Infelizmente Felizmente Diz Dizem Disse Disseram Dizia Vive Vivem Vivia"
        " Veio Chegou Chegaram Chega Saiu Saíram Morreu Morreram Nasceu Trabalha Trabalham Trabalhava Gritou"
        " Pediu Pede Sabe Sabem Sabemos Quer Querem Queremos Pode Podem Podemos Fez Fizeram Faz Fazem Deve"
        " Devem Devemos Acho Acha Penso Vi Viu Vimos Precisa Precisamos Exigimos Exigem Leva Ganhou Perdeu"
        " Recebeu Explicou Respondeu Perguntou Veja Vejam Ver Leia Foto Fotos Entrada Ligue Escreva Venha"
        " Viva Basta Continua Continuam Custa Custam Custou Durou Dura Duram Abre Abriu"
        " Abriram Fecha Fechou Fecharam Começa Começou Começaram Termina Terminou Voltou Voltaram Deixa"
        " Deixou Deixaram Participaram Participou Perderam Ganharam Venceu Venceram Vende Vendem Vendeu"
        " Anunciou Anunciaram Demitiu Demitiram Negou Negaram Afirmou Afirma Afirmam Garante Garantem Cobra"
        " Cobram Recebem Receberam Acabou Trata Trata-se Fica Ficou Falta Faltam Existe Existem Parece"
        " Depuseram"
    ),
    particles=FOREIGN_PARTICLES,
    surname_openers=words("São Da De Do Dos Das"),
    said=words(
        "disse diz disseram dizem perguntou pergunta perguntaram perguntam respondeu responde responderam"
        " gritou grita gritaram gritam exclamou exclama acrescentou explicou comentou insistiu questionou"
        " questiona indagou reclamou protestou ironizou brincou pediu implorou repetiu retrucou replicou"
        " sussurrou interrompeu rebateu quis"
    ),
    before_times=words("Às À A Pelas Até Desde Antes Depois Em Por"),
    that=words("que se"),
)
