/**
 * Every public page that a number or a term of ours rests on, one line each:
 * key | publisher | title | address (host and path; empty when only its text is known) | what it says | confidence.
 * Confidence: H read with the insurer, the government or in a law; M read with a broker or in the press; L weak.
 */
export const SOURCE_LINES = `
S0|Allianz Trade België (toen Euler Hermes)|Hoe werkt een kredietverzekering||Drie bouwstenen: informatie, incasso en vergoeding. Uitkering 60 dagen na niet-betalen.|M
S1|kredietverzekeringkosten.nl|Kredietverzekering voor kleine ondernemers|kredietverzekeringkosten.nl/kredietverzekering/kredietverzekering-kleine-ondernemingen|Premies van 0,1% tot 0,6%, minimumpremies, producten en grenzen van vier verzekeraars.|M
S2|Zwitserse makelaar (creditinsurance.ch)|Vragen en begrippen|creditinsurance.ch|Premie 0,05% tot 0,5% plus limietkosten; 90% gangbaar; uitleg van eigen risico’s.|M
S3|Allianz Trade Denemarken|Gids voor verzekerden||Plichten, uitloopdekking van meestal 30 dagen, minimumpremie van meestal 90%.|H
S4|Atradius Nederland|Servicehandvest||Eigen contactpersoon, tijd om te schikken bij een lagere limiet, bezwaarprocedure.|H
A1|Atradius Nederland|Hoeveel kost een kredietverzekering|atradius.nl/artikel/hoeveel-kost-een-kredietverzekering.html|Premie van 0,1% tot 0,5% van de omzet op krediet.|H
A2|Atradius Nederland|Wat bepaalt de kosten van kredietverzekeringen|atradius.nl/kennisbank/gidsen-en-hulpmiddelen/wat-bepaalt-de-kosten-van-kredietverzekeringen|Premie van 0,1% tot 1% van de verzekerde omzet.|H
A3|Atradius Nederland|Wat is mkbZeker|atradius.nl/mkbzeker/wat-is-mkbzeker.html|Tot € 10 miljoen omzet, zes landen, tot 90%, onbeperkt incasso.|H
A4|Atradius Nederland|Veelgestelde vragen|atradius.nl|Online toetsing meestal tot € 15.000; grotere limieten via Atrium.|H
A5|Atradius Nederland|Begrippenlijst|atradius.nl/producten/begrippenlijst.html|Stoppen met leveren meestal 60 dagen na de vervaldag.|H
A6|Atradius België|Begrippenlijst|support.atradius.be|Voorschot en afrekening, drempel, limietkosten, melden binnen 30 dagen, opzeggen 2 maanden vooraf.|H
A7|Atradius België|De hoogte van een kredietlimiet|support.atradius.be/en/practical-guide/the-amount-of-the-credit-limit|Limiet is omzet maal dagen, gedeeld door 365.|H
A8|Atradius België|Schadevergoeding|support.atradius.be|Vergoeding over de limiet, zonder btw; incasso gratis voor verzekerde vorderingen.|H
A9|Atradius België|Echte vragen van ondernemers (2 juli 2025)|blog.atradius.be|Bij een limiet van € 25.000 betaalt de verzekeraar tot € 22.500.|H
A10|Atradius China|Kredietverzekering|atradius.cn/en/products-and-services/credit-insurance.html|Eén polis (Modula); 10 tot 50 cent per 100 euro; de meesten betalen per maand.|H
A11|Atradius Ierland|Zo haalt u het meeste uit uw vergoeding|atradius.ie|Binnen 30 dagen na de stoptermijn melden en overdragen.|H
A12|Atradius Denemarken|Wat een verzekeraar wil weten|blog.atradius.dk|Vragen die een kredietverzekeraar stelt.|H
A13|Atradius Duitsland|Wat kost een kredietverzekering|atradius.de/faq/was-kostet-eine-kreditversicherung.html|Ongeveer 2% van de vorderingen valt uit.|M
E1|Allianz Trade Nederland|Kosten|allianz-trade.com/nl_NL/kredietverzekering/kosten.html|Businesspolis als percentage, Simplicity met vaste prijs; meestal onder 0,5%.|H
E2|Euler Hermes België|Wat kost een kredietverzekering|eulerhermes.com/nl_BE/kredietverzekering/wat-kost-een-kredietverzekering.html|Premie onder 0,5%.|H
E3|Euler Hermes Nederland|Kosten kredietverzekering|eulerhermes.nl|Premie onder 1% (oude pagina).|H
E4|Euler Hermes België|Veelgestelde vragen|eulerhermes.com/en_BE/support/faq/help-with-trade-credit-insurance.html|Premie onder 1%; terugverdienen van een verlies.|H
E5|Allianz Trade Zwitserland|Simplicity, vragen|allianz-trade.com/en_CH/warenkreditversicherung/small-companies/faq.html|60% vanaf de eerste dag, zonder aanvraag.|H
E6|Allianz Trade Zwitserland|Simplicity|allianz-trade-support.ch/simplicity/|90% bij Grade 1 tot en met 6, geen dekking bij 8 tot en met 10; maxima per klant.|H
E7|Allianz Trade Zwitserland|Premies en kosten|allianz-trade-support.ch/en/trade-credit-insurance/premiums-and-fees-qa|Minimumpremie in termijnen, afrekening na het jaar.|H
E8|Allianz Trade Zwitserland|Extra dekking (CAP en CAP+)|allianz-trade-support.ch|2% en 6% per jaar van de extra limiet.|H
E9|Allianz Trade Zwitserland|Middelgrote bedrijven|allianz-trade.com/en_CH/warenkreditversicherung/medium-companies.html|Melden na 4 weken, schade na 4 maanden, wachttijd 6 maanden.|H
E10|Allianz Trade Duitsland|WKV-M|allianz-trade.de/service/csg/wkv-m.html|Zelf beoordelen tot € 25.000.|H
E11|Allianz Trade Duitsland|Kredietverzekering|allianz-trade.de/service/csg/credit-insurance.html|Kosten voor beoordelen en volgen van een klant; wat niet verzekerd is.|H
E12|Allianz Trade Duitsland|Corporate Advantage|allianz-trade.de/service/csg/corporate-advantage.html|Factureren binnen 30 dagen; btw, overheid, particulieren en eigen groep niet verzekerd.|H
E13|Allianz Betaalgarantie|Meest gestelde vragen|allianzbetaalgarantie.nl/support/meest-gestelde-vragen|Toets € 30 of € 55 per klant; gemiddeld 2% per factuur.|H
E14|Klap (mkbkredietverzekering.nl)|Veelgestelde vragen|mkbkredietverzekering.nl/veelgestelde-vragen.php|Simplicity in Nederland: 60%, tot 90% na aanvraag, geen omzetopgave.|H
E15|Allianz Trade|Wat kost kredietverzekering|allianz-trade.com|Algemene uitleg van de kosten.|H
E16|viadelcredere.de|Extra limiet van Euler Hermes|viadelcredere.de/euler-hermes-der-einfache-weg-zum-zusatzlimit/|€ 25 toetskosten per klant en jaar.|M
E17|Allianz Trade|Beoordeling in Grades|allianz-trade.com|Grade 1 is het beste, 10 het slechtste.|H
E18|Allianz Trade Zwitserland|Voorbeeldpolis|allianz-trade-support.ch/?p=6517|Looptijd 12 maanden, betaaltermijn ten hoogste 90 dagen, incassokosten apart.|H
E19|wirtschaftslexikon24.com|Hermes Kompakt|wirtschaftslexikon24.com|Vaste premietabel tot ongeveer € 2,5 miljoen omzet (Duitsland).|M
E20|Allianz Trade Zwitserland|Facturen|allianz-trade.com/en_CH/service/invoices.html|Kosten per klant, wat het besluit ook is.|H
E21|Allianz Trade Zwitserland|Achterstand melden|allianz-trade-support.ch|Niet melden beëindigt de dekking.|H
E22|Allianz Trade|Begrippenlijst|allianz-trade.com|Factureren binnen ten hoogste 30 dagen.|H
C1|Coface België|EasyLiner, veelgestelde vragen|cofacebelgium.onlinecreditpolicy.com/FAQ|Tot € 7,5 miljoen omzet; prijs met belasting en kosten; melden binnen 30 dagen.|H
C2|Coface Bulgarije|EasyLiner, veelgestelde vragen|cofacebulgaria.onlinecreditpolicy.com/en/FAQ|Melden binnen 30 dagen; opzeggen als minder dan de helft wordt gedekt.|H
C3|Coface Nederland|EasyLiner, vragen|cofacenl.onlinecreditpolicy.com/vragen|Kredietoordeel aanvragen vóór levering.|H
C4|Coface Nederland|TopLiner, aanvullende dekking|coface.nl|Extra dekking boven een limiet.|H
C5|Coface Japan|Kredietoordelen|coface.jp|Schaal van kredietoordelen tot € 100.000.|H
C6|Coface Oostenrijk|Debtor Risk Assessment|coface.at|Schaal van 0 tot en met 10.|H
C7|Coface Duitsland|Wenn der Kunde nicht bezahlt (23 oktober 2012)|coface.de|Premie eenvoudig naar omzet, ook onder € 1 miljoen.|M
C8|Coface Spanje|Kaart van landenrisico|coface.es|Risico per land van A1 tot en met E.|H
C9|Coface|Jaar- en kwartaalcijfers 2023 en 2024|coface.com|Schade en kosten samen 65,5% van de premie; prijzen dalen licht.|H
C10|Coface|Begrippenlijst, maximale uitkering|coface.jp|Een aantal keer de premie van het jaar.|H
C11|Coface Australië, Hongkong en Oostenrijk|Veelgestelde vragen||Eigen groep, overheid en particulieren tellen niet mee.|H
C12|blog.gfl-broker.de|TopLiner (december 2012)|blog.gfl-broker.de|Wat de prijs van TopLiner bepaalt.|M
D1|Credendo|Kredietverzekering|credendo.com/needs/i-want-cover-my-risk-credit-insurance|Meer dan 150 landen; XOL met verzekerd bedrag, eigen risico en vaste prijs.|H
D2|Credendo|Al uw vragen over kredietverzekering|credendo.com/en/knowledge-hub/all-your-questions-about-credit-insurance-answered|Stappen van een aanvraag; landen en politiek risico.|H
D3|Credendo|Top-Up|credendo.com/solution/extra-capacity-top|Verdubbelt de limiet van een eerste verzekeraar.|H
D4|Credendo|Leverancierskrediet|credendo.com/en/solutions/supplier-credit-insurance|Overzicht van de producten.|H
D5|Credendo|Jaarverslag 2014|vdocuments.us|Cijfers van Kupeg.|M
D6|De Tijd|NDD brengt kmo-polis kredietverzekering (1998)|tijd.be|Vaste jaarpremie van € 1.239 tot € 6.445 voor kleine export.|M
D7|Credendo|World in five, december 2024|www2.credendo.com/world-in-five/solutions/12-2024|Top-Up in 19 landen.|H
B1|kredietverzekeringkosten.nl|Kosten|kredietverzekeringkosten.nl/kredietverzekering/kosten|€ 1 miljoen omzet: € 1.000 tot € 6.000 per jaar.|M
B2|kredietverzekeringkosten.nl|Kredietverzekering per debiteur|kredietverzekeringkosten.nl/kredietverzekering-per-debiteur|Eén klant: 0,5% tot 1% van de omzet, dekking 75% tot 90%.|M
B3|kredietverzekeringkosten.nl|Omzetverzekering|kredietverzekeringkosten.nl/omzetverzekering|Deel van de facturen dat te laat wordt betaald.|L
B4|Crion|Kosten van kredietverzekering|crion.be|Meestal 0,05% tot 1,75% (België).|M
B5|creditinsurance.co.uk|Wat kost het|creditinsurance.co.uk/what-does-it-cost.html|Ongeveer 0,35% bij £ 2 miljoen; kleinste polis vanaf £ 2.500.|M
B6|Look Credit Insurance|Blog van november 2010|lookcreditinsurance.blogspot.com/2010/11|Kleine polis voor £ 1.870 tot £ 350.000 omzet.|M
B7|PH Credit|Hele omzet|phcredit.co.uk/whole-turnover|Een hoger eigen risico verlaagt het tarief.|M
B8|creditinsurance.com|Kosten in de Verenigde Staten|creditinsurance.com/?p=5079|Binnenland 0,10% tot 0,20%, export 0,20% tot 0,30%.|M
B9|Ensie|Kredietverzekering (2015)|ensie.nl/verzekeringen/kredietverzekering|Premie van 0,3% tot 0,8%.|L
B10|kredietverzekering.blogrelation.com|Blog|kredietverzekering.blogrelation.com/42352511|0,075% tot 0,5%, minimum € 2.500 tot € 5.000.|L
B11|assurance-credit-entreprise.fr|Premietarief|assurance-credit-entreprise.fr/glossary/taux-prime|0,05% tot 1,5% (Frankrijk).|M
B12|credit-insurance.ae|Premie|credit-insurance.ae|0,1% tot 0,5%; klanten zonder naam 50% tot 65%.|M
B14|fibus.com|Kosten van kredietverzekering|fibus.com|Minimumpremie 80% van de verwachte premie; maximum 30 keer de premie.|M
B15|forderungsmanagement.com|Hoogste vergoeding|forderungsmanagement.com|Richtwaarde: 20 keer de premie.|M
B16|Haufe|Kredietverzekering|haufe.de|Wachttijd 90 tot 180 dagen.|M
B17|CIFF|Eigen risico|ciff.co.uk/firstlosses.html|Voorbeelden van eigen risico en drempel.|M
B18|pufind.com|Eigen risico|pufind.com/?p=17256|Eerst het eigen risico, dan het percentage.|L
B20|GGL Trade Credit|Eigen risico per jaar|ggltradecredit.com|Eigen risico per jaar is meestal het verwachte verlies.|M
B21|geldanlegen24.eu|Kredietverzekering|geldanlegen24.eu|Wachttijd en btw in een voorbeeld.|L
B22|viadelcredere.de|Wat kost een kredietverzekering|viadelcredere.de/blog/was-kostet-eine-warenkreditversicherung|Branches en landen met meer en minder risico.|M
B23|Allianz Trade Duitsland|Wat kost een kredietverzekering|allianz-trade.de/wissen/was-kostet-eine-warenkreditversicherung.html|Chemie laag risico, horeca en textiel hoog.|M
B24|management-tools.ch|Kleine polissen (Zurich, 2015)|management-tools.ch|0,6% tot 3,6% van het verzekerde bedrag.|M
B25|KredEx|Tijdelijk niet-marktbare risico’s|kredex.ee|0,2% tot 4,5% per jaar van het verzekerde bedrag.|H
B26|Pages Jaunes|Kredietverzekering|assurance-professionnelle.pagesjaunes.fr|Excess of loss: premie als deel van het maximum.|M
B28|Creditexpo|Interview Van Kaathoven|creditexpo.nl|10.000 tot 15.000 Nederlandse bedrijven hebben een kredietverzekering.|M
B29|Ondernemersplein (KvK)|Kredietverzekering|ondernemersplein.nl|Vergoeding van 75% tot 85%.|M
B30|risico-adviseur.nl|Kredietverzekering|risico-adviseur.nl|Na 6 maanden geldt een klant als failliet.|M
B31|credits-immobiliers.info|Kredietverzekering|credits-immobiliers.info|Wachttijd 3 tot 6 maanden (Frankrijk).|L
B32|madame-marie.fr|Kredietverzekering|madame-marie.fr|0,1% tot 1,5% (Frankrijk).|L
B33|handwerk magazin|Kredietverzekering|handwerk-magazin.de|Duitse marktcijfers.|M
B34|Nijsten|Kredietverzekering|nijsten.be|1 op de 80 bedrijven per jaar failliet (België, oud).|L
M1|GDV|Kredietverzekering 2009–2015|gdv.de|Premies en schade in Duitsland.|M
M2|General-Anzeiger Bonn|Kredietverzekeraars (8 december 2017)|general-anzeiger-bonn.de|Schadecijfers en kwetsbare branches.|M
M3|Reuters|Kredietverzekering Duitsland (december 2020)|de.reuters.com|€ 786 miljoen premie, 46.000 contracten.|M
M4|ABI|Cijfers kredietverzekering 2015–2017|abi.org.uk|Schade 0,04% tot 0,07% van de verzekerde omzet (Verenigd Koninkrijk).|M
M5|Overheid.nl|Kamerstuk 35433, nr. 9|zoek.officielebekendmakingen.nl|Meer dan € 200 miljard verzekerde handel per jaar in Nederland.|H
M6|Verbond van Verzekeraars|Vijf vragen over kredietverzekeraars|verzekeraars.nl|Zes actieve kredietverzekeraars in 2020.|H
M7|coronaregelingen.nl|Herverzekering (3 februari 2021)|coronaregelingen.nl|Zeven kredietverzekeraars in de regeling.|H
M8|Verbond van Verzekeraars|Staat gaat kredietverzekeringen herverzekeren|verzekeraars.nl|Garantie van € 12 miljard in 2020.|H
M9|Insurance Times|Bouw (31 oktober 2023)|insurancetimes.co.uk|Schade op bouwbedrijven in het Verenigd Koninkrijk.|M
M10|Grupo Catalana Occidente|Halfjaarcijfers 2020|gco.com|Schade en kosten 94,3% van de premie.|H
N1|Reformatorisch Dagblad (CBS)|Faillissementen 2024|rd.nl|Ongeveer 4.300 faillissementen; per branche.|M
N2|artikelschrijven.nl (CBS)|Faillissementen door de jaren|artikelschrijven.nl|Hoogste en laagste jaren.|M
N3|IEX (CBS)|Faillissementen 2023|iex.nl|3.271 faillissementen in 2023.|M
N4|CBS|Bedrijven naar branche (81588NED)|cbs.nl|Aantal bedrijven per branche.|H
N5|Welingelichte Kringen (CBS)|Februari 2025|welingelichtekringen.nl|0,13% van de bedrijven failliet in 2024.|M
N6|CBS|Faillissementen transport (84142NED)|cbs.nl|Ongeveer 213 per jaar.|H
N7|CBS|Werknemers bij faillissementen (84034NED)|cbs.nl|Werknemers in failliete bedrijven in 2022.|H
N8|Schade Magazine|Faillissementen (14 februari 2018)|schade-magazine.nl|Horeca relatief het vaakst.|M
N9|Lambeck Harms (CBS)|Faillissementen|lambeckharms.nl|Horeca relatief het vaakst (2019).|M
N10|Reformatorisch Dagblad (CBS)|November 2024|rd.nl|Industrie relatief het vaakst.|M
N11|CBS|Faillissementen 2011 (37729)|cbs.nl|Naar branche en grootte, in een zwaar jaar.|H
N12|Statbel|Maandelijkse faillissementen|statbel.fgov.be|11.067 faillissementen in België in 2024.|H
N13|Forum for the Future|April 2024|blog.forumforthefuture.be|Belgische maandcijfers.|H
N14|just4business.com (Creditreform)|Insolventies 2007|just4business.com|Insolventies per 10.000 bedrijven in Europa.|M
N15|Journal of Innovation and Entrepreneurship|Tabel 1|innovation-entrepreneurship.springeropen.com|Faillissementen in 17 landen, 2005–2011.|M
N16|Allianz Research|18 maart 2025|allianz-trade.com|Verwachte faillissementen per land.|H
N19|Allianz Trade|21 oktober 2025|allianz-trade.com|Faillissementen wereldwijd, verwachting.|H
N20|Allianz Trade België|Vooruitblik 2024|allianz-trade.com/en_BE|Faillissementen België, verwachting.|H
K1|OESO (via PJGriff26/materials-demand-model)|Landenindeling van 30 januari 2026|github.com/PJGriff26/materials-demand-model|Risicoklasse 0 tot en met 7 per land.|H
K2|Allianz Trade|Landenrisico 2024|allianz-trade.com/en_BE|België AA1 (zeer laag).|H
L1|mijnwetten.nl|Wet op belastingen van rechtsverkeer, artikel 24|mijnwetten.nl/wet-op-belastingen-van-rechtsverkeer/artikel24|Exportkredietverzekering is vrij van assurantiebelasting.|H
L2|depremievergelijker.nl|Assurantiebelasting|depremievergelijker.nl|Tarief 21%, ook over kosten.|M
L3|Belgische Kamer|Wetsvoorstel 52-2070/001|adoc.pub|Kredietverzekering is vrij van belasting in België.|M
L4|geencentteveel.nl|Assurantiebelasting|geencentteveel.nl|Tarief 21% sinds 2013.|M
L5|Belgische Senaat|Vraag 5-8215|senate.be|Jaarlijkse taks 9,25%.|M
L6|Sovos|Belgische premietaks|sovos.com|Jaarlijkse taks 9,25%.|M
L7|Forum for the Future|Circulaire 2024/C/43|forumforthefuture.be|Taks op diensten van tussenpersonen.|M
L8|AFM|Vergelijkingssites|afm.nl|Wanneer vergelijken bemiddelen of advies is.|H
L9|AFM|Vergelijkingssites en bemiddeling|afm.nl|Wanneer een vergunning nodig is.|H
L10|AFM|Normenkader vergelijkingssites|docplayer.nl|Vier vragen bij een vergelijking; niets vooraf invullen.|H
X1|hyperexponential|Factoren in kredietverzekering|hyperexponential.com/lob-pricing-factors/trade-credit|Premie over een stroom, risico over een stand; harde grenzen.|H
X2|Society of Actuaries|Ramsay, Business credit insurance (1993)|documents.pub|Twee wegen naar een brutopremie.|H
X3|ETH Zürich (samenvatting)|Verlies bij wanbetaling|ykkactuarial.hatenablog.jp|Gemiddeld 9,5% van de limiet gaat verloren.|M
X6|Atradius|Betaalgedrag (oktober 2018)|fxbaogao.com|1,3% van de rekeningen oninbaar.|M
`;
