"""Portuguese."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    titles=words(
        "Sr Sra Srs Sras Srta sr sra Dr Dra Drs Dras dr dra D Dª Dom Prof Profa Profª Eng Engª Arq Exmo"
        " Exma Ilmo Ilma Rev Pe Fr Frei Sto Sta Mons Gen Cel Maj Cap Ten Sgt Dep Sen Gov Pres Min Des Adv"
        " p.ex ex cf vs ca aprox Av Pça Trav Ver R"
    ),
    before_number=words(
        "No nº Nº n° N° n N núm p P pp pág Pág págs art Art arts Arts inc cap Cap vol Vol t fig Fig ed"
        " tel Tel ramal jan fev mar abr mai jun jul ago set out nov dez Jan Fev Mar Abr Mai Jun Jul Ago"
        " Set Out Nov Dez km Km apto Apto bl"
    ),
    may_end=words("S.A Ltda Cia cia Inc Corp Co Jr Depto depto Univ E.U.A EUA V.Sa V.Exa a.C d.C"),
    openers=words(
        "O A Os As Um Uma Uns Umas Ele Ela Eles Elas Eu Tu Você Vocês Nós Isto Isso Este Esta Estes Estas"
        " Esse Essa Esses Essas Aquele Aquela Aquilo Aqui Ali Lá Em No Na Nos Nas Num Numa De Do Da Dos"
        " Das Desde Até Para Por Pelo Pela Com Sem Sobre Segundo Entre Contra Após Ante Sob Ao À Aos Às E"
        " Ou Mas Porém Contudo Embora Se Quando Onde Como Enquanto Porque Pois Assim Então Depois Antes"
        " Agora Hoje Ontem Amanhã Já Não Sim Nem Nunca Sempre Também Só Seu Sua Seus Suas Meu Minha Nosso"
        " Nossa Nossos Nossas Que Quem Qual Quais Quanto Quantos Muitos Muitas Alguns Algumas Todos Todas"
        " Tudo Cada Outro Outra Outros Outras Ninguém Nada Alguém Há Havia É São Foi Foram Era Eram Será"
        " Está Estão Milhares Centenas Dois Duas Três Além Apesar Ambos Vários Várias"
    ),
    surname_openers=words("Da De Do Dos Das"),
    said=words(
        "disse diz disseram perguntou pergunta perguntaram respondeu responde responderam gritou gritaram"
        " exclamou acrescentou explicou comentou insistiu"
    ),
    that=words("que"),
)
