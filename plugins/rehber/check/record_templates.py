"""Empty records to paste into the catalogue, with a word about every field. They pass the check as they are."""

CENTRE = """\
# centres: altına yapıştırın. Bilinmeyen her şey için unknown yazın.
- id: ilce-yeni-merkez              # değişmez; küçük harf, rakam ve tire
  kind: community-centre            # kapalı liste; sığınma türlerinde adres, saat ve telefon yazılmaz
  name: Yeni Merkez                 # kapıda yazan ad
  organisation: unknown             # kim yürütüyor: bir kurumun ya da birimin kimliği
  summary: Bu merkezin ne yaptığını bir iki kısa cümleyle anlatın.
  place: unknown                    # biliniyorsa address: ve point:
  hours: unknown                    # "Mo-Fr 08:30-12:00,13:00-17:30; PH off" ya da by-appointment
  phones: unknown                   # biliniyorsa: - {number: "(0212) 000 00 00", for: general}
  emails: unknown
  languages: unknown                # biliniyorsa: - {code: ar, how: interpreter, status: offered}
  status: unknown                   # offered, planned, suspended, closed ya da unknown
  verified_on: unknown              # telefonla ya da yerinde bakılan gün: 2026-11-21
  source: genel-bilgi-dogrulanacak  # sources: altındaki bir kimlik
"""

UNIT = """\
# units: altına yapıştırın. Bilinmeyen her şey için unknown yazın.
- id: ilce-yeni-birim               # değişmez; küçük harf, rakam ve tire
  kind: other                       # kapalı liste
  name: Yeni Birim
  organisation: unknown             # kim yürütüyor: bir kurumun ya da birimin kimliği
  summary: Bu birimin ne yaptığını bir iki kısa cümleyle anlatın.
  # at: bir-merkezin-kimligi        # bir merkezin içindeyse
  hours: unknown
  phones: unknown
  emails: unknown
  languages: unknown
  status: unknown
  verified_on: unknown
  source: genel-bilgi-dogrulanacak
"""

SERVICE = """\
# Bir merkezin ya da birimin services: altına yapıştırın.
- id: ilce-yeni-birim-hizmet        # değişmez; küçük harf, rakam ve tire
  types: [social-counselling]       # kapalı liste, en uygunu önce
  name: Yeni hizmet
  summary: Kime, ne verildiğini bir iki kısa cümleyle anlatın.
  for: [anyone]
  cost: unknown                     # free, paid ya da unknown
  required_documents: unknown       # biliniyorsa her belge bir satır: - Kimlik kartı
  status: unknown
"""

RECORDS = {"centre": CENTRE, "unit": UNIT, "service": SERVICE}
