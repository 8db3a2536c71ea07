"""The words by which a protected place may be named or located, in every language the site can be in.

A language that is not here cannot be switched on: the check could not find a shelter's address in its texts. Each field is
a comma-separated list. `*` matches any letters at the end of a word (`sokağ*`: sokağı, sokağında) or before it
(`*strasse`); a space matches any separator of two words, or none. Capitals, accents and Turkish letters do not matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedWords:
    """What the gate has to know of a language."""

    names: str  #: what a protected place is called, and how it is spoken around
    something_else: str  #: words beside such a name that make it another thing: a shelter for animals, in an air raid
    named_after: str  #: words right behind such a name that make it the name of a street, a body or a law
    streets: str  #: parts of an address that locate by themselves
    doors: str  #: parts of an address that locate with a number beside them
    beside: str  #: relations to another place: behind, next to, on the way; in possessive forms where there are such
    going: str  #: how one gets there: stops, turns, distances
    preposition: str  #: words before the name of a place; empty where endings say it
    endings: str = ""  #: endings of the names of quarters and villages, with their case endings cut off
    harmless: str = ""  #: phrases with a word of the lists above that locate nothing
    kept_back: str  #: what is said when a place is *not* told, or is only reached through somebody
    pointing: str  #: words that mean the place a sentence before has named
    public: str  #: the public bodies whose place may be told beside it
    at: str  #: ways of saying @ in words
    dot: str  #: ways of saying the dot of an address in words
    numbers: str  #: the words for numbers
    people: str  #: who is at risk
    risk: str  #: what from, or by whose decision
    stay: str  #: that they live there for a time
    other_words: str = ""  #: what may stand in the id of a protected record


TURKISH = ProtectedWords(
    names="sığınma ev*, sıgınma ew*, sığınmaev*, kadın sığınma*, sığınma ara istasyon*, sığınma hizmet*, konukev*, konuk ev*, sığınağ*, sığınak*, "
    "sığınma birim*, ilk kabul birim*, ilk adım istasyon*, ilk adım birim*, çocuk koruma ev*, koruma ev*, kadın yaşam ev*, sevgi evler*, "
    "*kaldığ* ev*, *kaldığ* bina*, *kaldığ* yer*, barındığ* ev*, barındığ* yer*, barındığ* bina*, saklandığ* ev*, saklandığ* yer*, "
    "mağdurları ev*, güvenli ev*, gizli adres* ev*, kadın misafirhane*, kadınlar misafirhane*, çocuk evleri site*, çodem*, "
    "kadın barına*, kadınlar barına*, barınma ev*, kadın dayanışma ev*, kadın koruma*, kadınlar ev*, korunma ev*, kriz ev*, acil barınma*, *barındığ*, sığınılan ev*, sığınabildiğ*",
    something_else="hayvan*, köpek*, kedi*, deprem*, afet*, yer altı*, yeraltı*, hava saldırı*, savaş*, sivil savunma*, nükleer*, bomba*, otel*, turist*, "
    "konuklar*, misafirler*, hasta yakın*, refakatçi*, öğretmenev*, evsiz*, dağ*, kampç*, öğrenci*",
    named_after="kurultay*, platform*, hizmetleri yönetmeli*, sokağ*, sokak*, sok, sk, cadde*, cad, cd, mahalle*, mah, mh, park*, müze*, meydan*, durağ*, durak*, vakfı*, vakıf*, derneğ*, dernek*, yönetmeli*, "
    "kanun*, yasa*, çalışan*, rehber*",
    streets="sokağ*, sokak*, sok, sk, cadde*, cad, cd, mahalle*, mah, mh, bulvar*, blv, bulv, apartman*, apt, sitesi*, siteler*, çıkmaz*, küme evler*, "
    "köyü*, beldesi*, pasaj*, iş hanı*, mevkii*, semt*, posta kodu, ilçe*, enlem, boylam, rakım, ada parsel",
    doors="no, nu, n, numara*, kapı*, daire*, d, kat, k, kt, blok*, bina no, zil*",
    beside="yanında*, yanındaki*, yanıbaşı*, yan kapı*, yan bina*, yan sokak*, bitişiğ*, bitişikte*, bitişik bina*, arkasında*, arkası, arka sokak*, karşısında*, karşısı, karşı taraf*, önünde*, üstünde*, altında*, "
    "üst kat*, alt kat*, üst katında*, giriş kat*, bodrum*, çatı kat*, zemin kat*, köşesi*, köşede*, köşebaşı*, dibinde*, yakınında*, yakınına*, yakınları*, civar*, çevresinde*, bahçesi*, "
    "aynı bina*, bu bina*, binasında*, binadır, binada, katlı bina*, katlı ev*, arka giriş*, hemen arka*, sol yan*, sağ yan*, tarafında*, tarafı, yukarısında*, aşağısında*, içinde*dir, okulun içinde*, "
    "manzaralı, deniz gören, bizimle aynı, bize komşu, komşumuz, ötesinde*, ötede*, ötedeki*, girişinde*, çıkışında*, hizasında*, arasındadır, ilerisinde*, ilerisi, berisinde*, paralelinde*, sırtında*, yamacında*, eteğinde*, kıyısında*, kenarında*, ucunda*, sonunda, sonundaki*, başındaki*, tepesinde*, avlusunda*, eski okul*, eski hastane*, eski bina*",
    going="durağ*, durakta*, metro*, tramvay*, otobüs hat*, istasyonunda*, iskele*, otogar*, metre*, kilometre*, km, dakika*, dk, adım ötede*, adım öte*, yürüme mesafe*, yürüyün*, "
    "uzaklık*, uzaklığ*, uzağ*, sağa dön*, sola dön*, sağa sap*, sola sap*, sağdaki*, soldaki*, sağda, solda, inip*, inince, inin, ışıktan, ışıklardan, kavşağ*, kavşak*, kapısından*, "
    "girilir, istikamet*, yönünde, kuzeyinde*, güneyinde*, doğusunda*, batısında*, kapı kodu, kapı şifre*, gps, vapur*, dolmuş*, minibüs*, terminal*, garına*, havaalanı*, havalimanı*, köprüsü*, köprüden, yokuş*, merdiven*, tabela*, levha*, sahilinde*, çarşısında*, meydanında*, meydanı*",
    preposition="",
    endings="tepe, dere, köy, pınar, kaya, yaka, evler, kent, şehir, burun, yer, bağlar, bahçe, hisar, ova, taş, çeşme, orman, ören, oluk, yol, tarla, lık",
    harmless="sokakta yaşa*, sokakta kal*, sokakta çalış*, sokak çocuk*, sokak hayvan*, sokağa bırak*, sokağa çık*, sokakta şiddet, en yakın *, altı ay*, altı yaş*, yaş altında*, yaşın altında*, "
    "koruma altında*, tehlikesi altında*, tehdidi altında*, gözetimi altında*, baskı altında*, tehlike altında*, annesinin yanında*, annelerinin yanında*, yanında çocu*, yanındaki çocu*, "
    "karşısında hak*, şiddet karşısında*, bunun yanında*, kapımız*, *dan önce*, ilk adım*, adım adım, ara istasyon*, bir adım*, il düzey*, her ilçe*, ilçeler*, hizmet binasına ait",
    kept_back="gizli*, açıklanma*, söylenme*, söyleme*, yayımlanma*, yayınlanma*, verilmez, verilmiyor*, verilme*, vermez, vermiyor*, yazılma*, yazmayın*, paylaşılma*, paylaşma*, bildirilme*, yönlendir*, yol göster*, "
    "yerleştir*, yerleşmek*, yerleşme*, kabul*, başvur*, aracılığ*, üzerinden*, sevk*, kaydı*, dair, hakkında, önceki, sayısı*, kapasite*, fark*, istedi*, giderken",
    pointing="bizimki*, adresi*, adres, orası*, oraya*, orada*, oradan*, orda*, ora, burası*, buraya*, burada*, bina*, evin, ev, eve, evimiz*, kapısı*, kapı, telefonu*, telefon, tel, numarası*, numara*, yeri*, yolu, gitmek*, ulaşmak*, kendisi*",
    public="şönim*, merkez*, belediye*, müdürlü*, valili*, kaymakamlı*, birim*, vakıf*, vakfı*, dernek*, derneğ*, ofis*, büro*, baro*, hastane*, karakol*, danışma*, kütüphane*, okul*, kurum*, şube*, program*, eğitim*, kurs*, polis*, jandarma*",
    at="kuyruklu a, et işareti*, (et), [et], (at), [at], et",
    dot="nokta, (nokta), nk, [nk], (dot)",
    numbers="sıfır, bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan, yüz, bin",
    people="kadın*, kız*, çocuk*, mağdur*, anne*, genç*",
    risk="şiddet*, tehdit*, koruma kararı*, korunma kararı*, koruma altında*, tedbir kararı*, 6284, mağdur*, istismar*, insan ticareti*, kaçan*, şönim kararı*, devlet koruması*, can güvenliğ*, güvenliği*, gizli tutul*, eşinden, ev içi, istismar*, zorla evlen*, kaçıp, uzaklaş*, sığınan*, tehlike*, töre*",
    stay="kalır*, kalabil*, kaldığ*, kalıyor*, kalan*, kalınır*, kalınan*, barınır*, barınıyor*, barındırıl*, barınma*, barınak*, konakla*, yatılı*, yerleştirilen*, yerleştirildiğ*, yuvası*, yuva, güvenli ev*, yatak*, yaşar, yaşıyor*, yaşadığı, ağırlan*, misafir edil*, ikamet*, sığınır*, geceler, geceleyebil*, kalmak*, kalacak*",
    other_words="kadin*, kiz*, cocuk*, siginma*, sigina*, konuk*, ev*, merkez*, birim*, istasyon*, ara, ilk, adim*, kabul*, koruma*, gizli, barinma*, hizmet*, destek*, yasam*, "
    "belediye*, buyuksehir*, bakanlik*, il, mudurlu*, guvenli*, yer*, kurulus*, kayit*, bir, iki, uc, yeni, gecici, yatili, oda*, sosyal, psikolo*, hukuk*, danisma*, egitim*, dayanisma*, yardim*, mutfak*, kres*",
)

ENGLISH = ProtectedWords(
    names="women's shelter*, womens shelter*, woman's shelter*, womenshelter*, women's refuge*, womens refuge*, refuge for women, shelter for women, shelter*, refuge, refuges, safe house*, safehouse*, "
    "safe home*, child protection home*, protected accommodation, first step accommodation, protected place*, house where women*, home where women*, hostel for women",
    something_else="animal*, dog*, cat*, bus, tax, bomb*, air raid*, homeless*, night shelter*, earthquake*, rain, tourist*, war, mountain",
    named_after="street*, road, avenue, foundation, association, worker*, staff, law, regulation*, museum, park, square",
    streets="street*, avenue*, road, roads, boulevard*, lane, alley, quarter, neighbourhood*, neighborhood*, district of, building number, apartment no, flat no, postcode, post code, postal code, "
    "latitude, longitude, coordinates, village of, plus code, map of",
    doors="no, nr, number, door, flat, floor, apartment, apt, block, bell",
    beside="behind, next to, beside, opposite, across from, across the, near the, near, close to, adjacent, adjoining, adjoins, around the corner, corner of, in front of, above the, below the, under the, over the, upstairs, downstairs, "
    "same building, same street, same block, this building, by the, past the, beyond the, at the back, at the rear, basement, attic, stone's throw, a few doors, neighbours of, neighbors of, shares a, wall to wall, round the corner, adjacent, our building, top floor, ground floor, first floor, second floor, third floor, fourth floor, upper floor, next door, neighbouring, in the garden of, backyard, overlooking, between the, facing",
    going="stop, bus stop, terminal*, harbour*, harbor*, port, minutes from, minutes away, minutes on foot, on foot, down the road, up the hill, down the hill, entrance, metro, tram*, bus line, station*, ferry, pier, minutes' walk, minute walk, minutes walk, short walk, walk from, walking distance, metres, meters, kilometres, kilometers, km, m from, m east, m west, m north, m south, "
    "blocks, turn left, turn right, on the left, on the right, first left, first right, get off, south of, north of, east of, west of, uphill, downhill, exit",
    preposition="in, at, near, on, from, to",
    harmless="on the street, on the streets, street child*, in the street, nearest *, at the door, next to nothing, near future, home address, station house, police station, bus station*",
    kept_back="secret*, confidential*, does not, do not, don't, not published, not give, never, nobody, no one, hidden, refer*, through the, apply*, requests for, application*, via, number of, differen*, beds in",
    pointing="address*, there, it is, it stands, it's, its, the building, the house, here, phone, telephone, tel, call it, get there, reach it",
    public="centre*, center*, municipalit*, office*, sönim*, şönim*, directorate*, association*, foundation*, police, hospital*, library, unit, units, court*, bureau",
    at="(at), [at], at sign, at-sign",
    dot="dot, (dot), [dot]",
    numbers="zero, oh, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, double, triple",
    people="women, woman, girl*, child*, survivor*, victim*, mother*",
    risk="violen*, abuse*, protection order*, threat*, traffick*, 6284, victim*, flee*, fled, escap*",
    stay="stay*, live, lives, living, sleep*, accommodat*, residential, beds, housed",
    other_words="women*, woman*, shelter*, refuge*, safe, house, home, child*, protection, first, step, centre, center, unit, support, secret, temporary, accommodation, one, two",
)

ARABIC = ProtectedWords(
    names="ملجأ*, الملجأ*, ملاجئ*, الملاجئ*, دار إيواء*, دور إيواء*, دار الإيواء*, بيت آمن*, البيت الآمن*, منزل آمن*, مأوى*, المأوى*, بيت الضيافة للنساء, بيت ضيافة للنساء, دار ضيافة للنساء, بيت الضيافة النسائ*, "
    "دار حماية*, بيت حماية*, السكن المحمي*, سكن محمي*, إقامة محمية*",
    something_else="حيوان*, الحيوان*, كلاب*, الكلاب*, غارات, زلزال*, الزلزال*, المشردين, للمشردين, لا مأوى*, القنابل",
    named_after="شارع, الشارع, مؤسسة, جمعية, متحف, قانون",
    streets="شارع*, الشارع*, بشارع*, حي, الحي, بحي, زقاق*, الزقاق*, جادة*, طريق, حارة*, الحارة*, مبنى رقم, عمارة*, العمارة*, بناية*, البناية*, ناحية*, قضاء, بقضاء, منطقة*, الرمز البريدي, خط العرض, خط الطول",
    doors="رقم*, الرقم*, باب*, الباب*, شقة*, الشقة*, طابق*, الطابق*, بالطابق*",
    beside="بجانب*, بجوار*, جانب, جوار, خلف, وراء, مقابل*, قبالة, أمام, قرب, بالقرب, قريب من*, قريبة من*, فوق, تحت, عند زاوية*, زاوية*, ملاصق*, هذا المبنى*, المبنى نفسه*, نفس المبنى*, من هذا المبنى*, الطابق العلوي*, الطابق الأرضي*, داخل, ناصية*, في حديقة*, في ساحة*, خلفه*, بجانبه*, جنب, يجاور*, المجاور*, المجاورة*, حذاء, على بعد*,  الطابق الأول*, الطابق الثاني*, الطابق الثالث*",
    going="محطة*, المحطة*, مترو*, المترو*, ترام*, الترام*, موقف الحافلة*, دقائق سير*, دقيقة سير*, مشيا*, سيرا على*, متر*, أمتار*, كيلومتر*, على اليمين, على اليسار, يمين*, يسار*, انعطف*, شرق*, غرب*, شمال*, جنوب*",
    preposition="",
    harmless="أطفال الشوارع, في الشوارع, في الشارع, أقرب *, عن طريق, من خلال, طريق المساعدة, العنف في الشارع",
    kept_back="سري*, السري*, لا ينشر*, لا تنشر*, لا يعلن*, لا يعطى*, لا تعطي*, لا يقال*, عن طريق, من خلال, إحالة*, تحيل*, يحيل*, تحويل*, عدد, طلب*, التقديم*, تقديم*",
    pointing="عنوان*, العنوان*, هناك, يقع, تقع, هاتف*, المبنى*, البيت*, إليه, إليها",
    public="مركز*, المركز*, بلدية*, البلدية*, شونم*, مديرية*, جمعية*, الجمعية*, مكتب*, المكتب*, شرطة*, الشرطة*, مستشفى*",
    at="آت, علامة @, (آت), ات",
    dot="نقطة, دوت",
    numbers="صفر, واحد, اثنان, اثنين, ثلاثة, أربعة, خمسة, ستة, سبعة, ثمانية, تسعة, عشرة, عشر, عشرون, عشرين, ثلاثون, ثلاثين, أربعون, خمسون, خمسين, مئة, مائة, مئتان, وعشرون, وثلاثون, وثلاثين",
    people="نساء*, النساء*, للنساء*, امرأة*, أطفال*, الأطفال*, ضحايا*, الناجيات*, فتيات*",
    risk="عنف*, العنف*, للعنف*, المعنفات*, معنفات*, حماية*, ضحايا*, الضحايا*, الاتجار*, تهديد*",
    stay="إقامة*, الإقامة*, تقيم*, يقيم*, تبقى*, سكن*, السكن*, مبيت*, المبيت*, إيواء*, الإيواء*",
)

PERSIAN = ProtectedWords(
    names="پناهگاه*, خانه امن*, خانههای امن*, خانهی امن*, خانه های امن*, سرپناه زنان*, اقامتگاه امن*, اقامتگاه زنان*, مهمانسرای زنان*, مهمان سرای زنان*, خانه حمایت*, اسکان حفاظت*, محل امن*",
    something_else="حیوانات*, سگ*, زلزله*, زیرزمینی*, بمباران*, جنگ*, بیخانمان*, همراهان بیمار*",
    named_after="خیابان, بنیاد, انجمن, موزه, قانون, کارکنان",
    streets="خیابان*, کوچه*, بلوار*, محله*, بزرگراه*, پلاک*, ساختمان شماره*, کد پستی*, ناحیه*, شهرستان*, منطقه*, عرض جغرافیایی*, طول جغرافیایی*, آپارتمان*",
    doors="شماره*, پلاک*, واحد*, طبقه*, زنگ*, در شماره*",
    beside="پشت*, کنار*, روبروی*, روبهروی*, رو به رو*, مقابل*, جنب*, نزدیک*, نزدیکی*, بالای*, زیر*, جلوی*, نبش*, بغل*, سر کوچه*, ته کوچه*, حیاط*, روی پل*, داخل ساختمان*, در طبقه*, پایین*, همین مرکز*, همین ساختمان*, همان خیابان*, همان ساختمان*, طبقه بالا*, طبقه اول*, طبقه دوم*, طبقه سوم*, مجاور*, بین",
    going="ایستگاه*, مترو*, تراموا*, دقیقه پیاده*, پیاده تا*, متر, متری, کیلومتر*, دست راست*, دست چپ*, سمت راست*, سمت چپ*, بپیچید*, شمال*, جنوب*, شرق*, غرب*",
    preposition="",
    harmless="در خیابان هم, خشونت در خیابان, در خیابان میخواب*, کودکان خیابان*, نزدیکترین *, نزدیک ترین *, زیر سن*, سال زیر",
    kept_back="گفته نمی*, محرمانه*, مخفی*, منتشر نمی*, اعلام نمی*, داده نمی*, پنهان*, از راه, از طریق, درخواست*, ارجاع*, معرفی*, شمار, تعداد",
    pointing="نشانی*, آدرس*, آنجا*, انجا*, تلفن*, ساختمان*, خانه*",
    public="مرکز*, شهرداری*, شونم*, اداره*, انجمن*, دفتر*, پلیس*, بیمارستان*, کلانتری*",
    at="ات, ات ساین, (ات), ادساین",
    dot="نقطه, دات",
    numbers="صفر, یک, دو, سه, چهار, پنج, شش, هفت, هشت, نه, ده, یازده, دوازده, بیست, سی, چهل, پنجاه, شصت, هفتاد, هشتاد, نود, صد, دویست, پانصد",
    people="زن, زنان*, کودک*, کودکان*, قربانیان*, دختر*, بچه*",
    risk="خشونت*, تهدید*, حفاظت*, حمایت*, قربانیان*, قاچاق*",
    stay="میمان*, می مان*, اقامت*, اسکان*, سکونت*, زندگی میکنند, بمانند, میخواب*",
)

KURDISH = ProtectedWords(
    names="stargeh*, stargeha jinan*, penageh*, penaxeh*, sitargeh*, mala ewle*, malên ewle*, mala jinan*, mêvanxaneya jinan*, mala parastin*, cihê parastin*, xaniyê ewle*",
    something_else="heywan*, sewal*, kûçik*, erdhej*, şer, bêmal*",
    named_after="kolan*, cade*, weqf*, komele*, qanûn*",
    streets="kolan*, cade*, cadde*, kuçe*, tax, taxa, taxê, mehele*, mahale*, avahiya hejmar*, gund*, navçe*, qezay*, koda postê, sokak*",
    doors="hejmar*, jimare*, no, derî*, qat*, daîre*",
    beside="li kêlek*, kêlek*, li pişt*, li hember*, hemberî*, li tenişt*, tenişt*, nêzîk*, li nêzîk*, li jor*, li jêr*, li ber*, di eynî avahî*, heman avahî*, vê avahiyê*, qata yekem*, qata jorîn*, li quncik*, li rex*, li navbera*, li dawiya*, li serê, li binê, li nav baxçe*, li ser rê*, cînar*, pişta*",
    going="rawestgeh*, îstasyon*, metro*, tramway*, deqe bimeş*, deqe meş*, bimeşin*, metre*, kîlometre*, li milê rast*, li milê çep*, rastê, çepê, rojhilat*, rojava*, bakur*, başûr*",
    preposition="li, ji",
    harmless="ara istasyon*, zarokên kolan*, li kolanan man*, li kolanan dijî*, herî nêzîk*, li ser navê, ji ber*, li ber tundiy*",
    kept_back="veşartî*, nayên weşandin*, nayê weşandin*, nayê gotin*, nayê dayîn*, bi rêya, bi riya, hejmara, serlêdan*, rêber*, serî li, nayê",
    pointing="navnîşan*, li wir, li wê derê, li vir, telefon*, avahî*, mal",
    public="navend*, şaredarî*, şônîm*, rêveberî*, komele*, ofîs*, polîs*, nexweşxane*",
    at="et, (at), [at]",
    dot="xal, nuqte, (dot)",
    numbers="sifir, yek, du, didu, sê, sisê, çar, pênc, şeş, heft, heşt, neh, deh, yazdeh, duwazdeh, bîst, sî, çil, pêncî, şêst, heftê, heştê, nod, sed",
    people="jin, jinan, jinên, zarok*, keç*, qurbanî*",
    risk="tundî*, tundiy*, parastin*, qurbanî*, gef*, metirsî*",
    stay="dimîn*, bimîn*, dijîn*, razan*, radizên*, bicihkirin*",
)

ARMENIAN = ProtectedWords(
    names="ապաստան*, ապաստարան*, կացարան*, ապահով տուն*, ապահով տան*, կանանց տուն*, կանանց տան*, պաշտպանված կացարան*, երեխաների պաշտպանության տուն*",
    something_else="կենդանի*, շներ*, երկրաշարժ*, ռմբ*, անօթևան*, անտուն*, հայց*, ընթացակարգ*",
    named_after="փողոց*, հիմնադրամ*, միությ*, օրենք*, պողոտա*",
    streets="փողոց*, պողոտա*, թաղամաս*, ծառուղի*, նրբանցք*, բնակարան*, շենք թիվ*, փոստային*, գյուղ*, շրջան*, լայնություն*, երկայնություն*",
    doors="համար*, թիվ*, դուռ*, դռան*, հարկ*, հարկում*, բնակարան*",
    beside="հետև*, ետև*, կողքին*, կողքի, դիմաց*, մոտ, մոտակայք*, մոտերքում*, վերևում*, ներքևում*, առջև*, նույն շենք*, այս շենք*, վերջին հարկ*, առաջին հարկ*, երկրորդ հարկ*, հարևան*, անկյուն*, բակում*, շենքում*, վերևի*, ներքևի*, հարևանությ*, ետնամաս*, երրորդ հարկ*, տանիք*, նկուղ*, միջև",
    going="կանգառ*, մետրո*, տրամվայ*, րոպե քայլ*, մետր*, կիլոմետր*, աջ կողմ*, ձախ կողմ*, դեպի աջ, դեպի ձախ, հյուսիս*, հարավ*, արևելք*, արևմուտք*",
    preposition="",
    harmless="փողոցում մնաց*, փողոցում ապր*, ամենամոտ *, մոտակա ոստիկան*, փողոցային երեխ*",
    kept_back="գաղտնի*, չեն հրապարակ*, չի հրապարակ*, չի ասվ*, չի տրվ*, միջոցով, ուղղորդ*, դիմում*, դիմել*, թիվը",
    pointing="հասցե*, այնտեղ*, գտնվում, հեռախոս*, շենք*, տունը, տուն",
    public="կենտրոն*, քաղաքապետ*, շյոնիմ*, գրասենյակ*, ոստիկան*, հիվանդանոց*, տնօրին*",
    at="շնիկ, (at), [at]",
    dot="կետ, (dot)",
    numbers="զրո, մեկ, երկու, երեք, չորս, հինգ, վեց, յոթ, ութ, ինը, տաս, տասը, տասնմեկ, տասներկու, տասներկու*, քսան, երեսուն, քառասուն, հիսուն, վաթսուն, հարյուր",
    people="կին, կանայք, կանանց, կանայք*, երեխա*, զոհեր*",
    risk="բռնությ*, սպառնա*, պաշտպանությ*, զոհեր*, թրաֆիքինգ*",
    stay="մնում, մնան, ապրում, ապրել*, գիշեր*, բնակվ*",
)

FRENCH = ProtectedWords(
    names="refuge, refuges, foyer d'accueil*, foyer pour femme*, foyer de femme*, foyer d'hebergement*, hebergement protege*, hebergement d'urgence pour femme*, maison d'accueil*, maison sure*, maison des femmes, centre d'hebergement*, abri pour femme*, logement protege*, foyer de protection*",
    something_else="animal*, animaux, chien*, chat, chats, fiscal, montagne, etudiant*, seisme*, bombard*, sans-abri*, sans abri*",
    named_after="rue, fondation, association, loi, musee, place",
    streets="rue, rues, avenue*, boulevard*, impasse*, ruelle*, allee, quartier*, code postal, arrondissement*, lotissement*, latitude, longitude, coordonnees, immeuble numero, village de, district de",
    doors="n°, no, numero*, porte, etage*, appartement*, appt, batiment, sonnette",
    beside="derriere, a cote de*, a cote du, a cote, en face de*, en face du, en face, pres de*, pres du, proche de*, proche du, au-dessus, au dessus, au-dessous, devant, a l'angle*, au coin*, mitoyen*, voisin*, meme immeuble*, meme batiment*, cet immeuble, ce batiment, "
    "dans le jardin, rez-de-chaussee, premier etage, deuxieme etage, dernier etage, juste apres, au bout de*, au bout du, au fond de*, au fond du, a deux pas*, sous le, sur la place*, pres, la meme rue, le meme immeuble, contre le, face a*, face au, cote jardin, voisine*, entre le",
    going="arret*, metro*, tram*, station*, gare, minutes a pied, a pied, metres, kilometres, km, tournez*, a droite, a gauche, au nord de*, au sud de*, a l'est de*, a l'ouest de*, embarcadere*",
    preposition="a, de, au",
    harmless="a la rue, dans la rue, enfants des rues, le plus proche, la plus proche, les plus proches, proche du foyer, poste de police, proches",
    kept_back="secret*, confidentiel*, ne publie*, n'est pas publie*, ne donne*, pas donne*, demande*, oriente*, orienter*, par le biais, via, nombre de, aupres",
    pointing="adresse*, la-bas, y, il se trouve, elle se trouve, telephone*, tel, batiment*, la maison, il est situe, elle est situee",
    public="centre*, mairie*, municipalite*, bureau*, association*, sonim*, police, commissariat*, hopital*, fondation*, direction*",
    at="arobase, arobas, (at), [at], (arobase)",
    dot="point, (point), [point]",
    numbers="zero, un, une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, vingt, vingts, trente, quarante, cinquante, soixante, cent, cents",
    people="femme*, enfant*, victime*, fille*, mere*",
    risk="violence*, menace*, protection*, victime*, traite, ordonnance*",
    stay="sejour*, loge*, heberge*, vivent, vit, dorment, residen*, restent, rester",
)

GERMAN = ProtectedWords(
    names="frauenhaus*, frauenhäus*, frauenzufluchts*, frauenschutz*, schutzhaus*, schutzwohnung*, schutzunterkunft*, zufluchtsort*, zufluchtswohnung*, mädchenhaus*, zuflucht für frauen, kinderschutzhaus*, sichere unterkunft*, haus für frauen, frauenunterkunft*, geschützte unterkunft*",
    something_else="tier*, hund*, katze*, luftschutz*, bunker*, erdbeben*, obdachlos*",
    named_after="strasse, weg, platz, stiftung, verein, gesetz, museum, mitarbeiter*",
    streets="*strasse, *strasse*, *str, *gasse, *gasse*, allee, platz, *viertel*, stadtteil*, ortsteil*, bezirk*, landkreis*, hinterhaus*, vorderhaus*, hausnummer*, postleitzahl*, plz, breitengrad*, längengrad*, koordinaten, stadtplan, siedlung*",
    doors="nr, nummer*, hausnr*, tür, stock, stockwerk*, etage*, wohnung nr, klingel*",
    beside="hinter, neben, gegenüber*, nahe, in der nähe*, unweit, nebenan, um die ecke, ecke, über dem, über der, unter dem, vor dem, vor der, im selben gebäude, im selben haus, im gleichen haus, dieses gebäude*, diesem gebäude*, obergeschoss*, erdgeschoss*, dachgeschoss*, erster stock, zweiter stock, im hof, beim, am hafen, am markt*, am bahnhof*, an der ecke, am ende der*, am ende des*, nachbarhaus*, keller*, im garten*, direkt am, direkt an, anbau*, angrenzend*, nachbar*, zwischen",
    going="haltestelle*, u-bahn*, s-bahn*, strassenbahn*, tramhalte*, bahnhof*, minuten zu fuss, zu fuss, gehminuten*, meter, metern, kilometer*, km, links abbieg*, rechts abbieg*, links, rechts, nördlich*, südlich*, östlich*, westlich*, aussteigen, fähranleger*",
    preposition="",
    harmless="auf der strasse leb*, auf der strasse, strassenkinder*, nächste *, nächsten *, nächstgelegen*, kein weg, rechtsanw*, rechts*",
    kept_back="geheim*, nicht genannt, nennen ihre adresse nicht, nennt nicht, sagt sie niemandem, niemandem, nicht bekannt, nicht veröffentlicht, antrag*, anträge*, vermittel*, vermittelt*, über das, anzahl, gibt es, nicht",
    pointing="adresse*, dort, dorthin, da, telefon*, tel, es liegt, das haus, gebäude",
    public="beratungsstelle*, zentrum*, gemeinde*, stadtverwaltung*, şönim*, sönim*, polizei*, verein*, stiftung*, büro*, krankenhaus*, amt, behörde*",
    at="(at), [at], klammeraffe, ät",
    dot="punkt, (punkt), (dot), [punkt]",
    numbers="null, eins, ein, zwei, zwo, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, zwanzig, dreissig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig, hundert, zweihundert*, fünfhundert*, *undzwanzig, *unddreissig, *undfünfzig",
    people="frau*, kind*, opfer*, mädchen*, mütter*",
    risk="gewalt*, bedroh*, schutz*, opfer*, menschenhandel*",
    stay="wohnen*, wohnt*, unterkunft*, übernacht*, bleiben*, leben, schlafen*",
)

RUSSIAN = ProtectedWords(
    names="приют*, убежищ*, безопасный дом*, безопасного дом*, безопасном дом*, дом для женщин*, кризисн* квартир*, шелтер*, защищенн* жиль*, укрыти* для женщин*",
    something_else="животн*, собак, собакам, кошек, кошк*, бомб*, бомбоубежищ*, землетряс*, бездомн*, просить убежищ*, политическ*",
    named_after="улиц*, фонд*, ассоциац*, закон*, музей*, сотрудник*",
    streets="улиц*, ул, проспект*, пр-т, переулок*, переулк*, бульвар*, шоссе, квартал*, микрорайон*, район*, почтовый индекс, индекс, корпус*, подъезд*, широта*, долгота*, координат*, поселок*, деревн*",
    doors="номер*, дом, д, кв, квартир*, этаж*, дверь, домофон*",
    beside="за углом, рядом*, за больниц*, за мечет*, за школ*, за вокзал*, позади*, напротив*, возле*, около*, вблизи*, недалеко*, близ, над, под, на углу*, в том же здани*, в этом здани*, в здании*, этом же здани*, верхнем этаж*, первый этаж*, втором этаж*, первом этаж*, во дворе*, по соседств*, за рынк*, за парк*, за собор*, за церк*, за завод*, во двор*, у вокзал*, у рынк*, у порт*, у больниц*, у мечет*, у станци*, на площад*, при больниц*, подвал*, на втором*, на третьем*, через дорог*, соседн*, между",
    going="останов*, метро, трамва*, станци*, минут* пешком*, пешком*, метров, метрах, километр*, км, направо*, налево*, справа, слева, к северу*, к югу*, к востоку*, к западу*",
    preposition="",
    harmless="на улице тоже, детям на улиц*, на улице, на улицах, дети улиц*, уличн*, ближайш* *, под угрозой*, под защит*, под охран*",
    kept_back="тайн*, секретн*, не разглаша*, не публику*, не сообща*, не называ*, через, направля*, направи*, заявк*, обращени*, номер закона",
    pointing="адрес*, там, туда, он находится, находится, телефон*, здани*",
    public="центр*, муниципал*, шёним*, шоним*, полици*, бюро, офис*, фонд*, ассоциац*, больниц*, управлен*, консультац*",
    at="собака, (at), [at], эт",
    dot="точка, (точка), тчк",
    numbers="ноль, нуль, один, два, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать, тринадцать, двадцать, тридцать, сорок, пятьдесят, шестьдесят, сто, двести, пятьсот",
    people="женщин*, дет*, девоч*, жертв*, матер*",
    risk="насили*, угроз*, защит*, жертв*, торговл*",
    stay="жив*, прожива*, ночу*, ночлег*, остава*, жиль*, размеща*",
)

#: By BCP 47 code. The table of languages takes its words from here.
WORDS: Mapping[str, ProtectedWords] = {
    "tr": TURKISH,
    "en": ENGLISH,
    "ar": ARABIC,
    "fa": PERSIAN,
    "ku": KURDISH,
    "hy": ARMENIAN,
    "fr": FRENCH,
    "de": GERMAN,
    "ru": RUSSIAN,
}
