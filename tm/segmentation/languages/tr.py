"""Turkish; a figure with a point is an ordinal ("1. Dünya Savaşı")."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    titles=words(
        "Dr Doç Prof Yrd Av Sn Hz Uzm Op Ord Alb Gen Org Korg Tümg Tuğg Yb Bnb Yzb Ütğm Tğm Öğr Gör Arş"
        " Müh Mim Bşk Bk bk bkz Bkz örn Örn krş yy St"
    ),
    before_number=words(
        "No no Nr nr s S sf ss m mad Mad md Md c C Cilt cilt tel Tel fig şek Şek oca şub nis haz tem ağu"
        " eyl eki kas ara Oca Şub Nis Haz Tem Ağu Eyl Eki Kas Ara"
    ),
    may_end=words(
        "Cad cad Sok sok Sk sk Mah mah Apt apt Blv Bul Cd A.Ş Ltd Şti T.C A.B.D Inc Co M.Ö M.S İst Ank"
        " Üni Fak Böl Müd Bak vd vs vb vdğ"
    ),
    openers=words(
        "Bu Şu O Bir Biz Siz Ben Sen Onlar Bunlar Bunun Bunu Buna Burada Orada Ama Fakat Ancak Ve Veya Ya"
        " Eğer Çünkü Zira Şimdi Bugün Dün Yarın Sonra Önce Daha En Her Hiç Tüm Bütün Bazı Birçok Çok Ne"
        " Neden Niçin Nasıl Nerede Kim Kimse Hangi Kaç İşte Yine Hâlâ Artık Böyle Öyle Evet Hayır Değil"
        " İki Üç Binlerce Yüzlerce Oysa Üstelik Ayrıca Böylece Herkes Hepsi Kimi Bunca Onu Ona Onun Bize"
        " Size Bizi Hem İlk Son Önceki Tek"
    ),
    said=words(
        "dedi dediler diyor sordu sordular soruyor diye bağırdı bağırdılar yanıtladı cevapladı ekledi"
        " söyledi söylediler haykırdı"
    ),
    ordinals="with point",
)
