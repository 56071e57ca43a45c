/** Published prices that the tariff is held against, one line each: key | source | what was published. */
export const CASE_LINES = `
K01|S1|Nederland, € 1 miljoen omzet, gemengde klanten: € 2.000 tot € 4.000 per jaar.
K02|S1|Nederland, € 300.000 omzet: een minimumpremie van ongeveer € 2.500.
K03|S1|Nederland, € 5 miljoen omzet, goed gespreid: € 5.000 tot € 10.000 per jaar.
K04|S1|Nederland, € 500.000 omzet: een minimumpremie van € 3.000 is 0,6%.
K05|S1|Nederland, € 1 miljoen omzet: een minimumpremie van € 3.000 is 0,3%.
K06|S1|Klein bedrijf met heel veilige klanten: 0,2% tot 0,3%.
K07|S1|Klein bedrijf met risicovolle klanten: 0,5% tot 0,6%.
K08|S1|Klein bedrijf: 0,1% tot 0,6%, vuistregel onder 0,5%.
K09|B1|Nederland, € 1 miljoen omzet: € 1.000 tot € 6.000 per jaar.
K10|S1|Van 90% naar 85% vergoeding: ongeveer 10% minder premie.
K11|S3|Denemarken, 20 miljoen kroon omzet: 0,20%.
K12|S2|Zwitserland, vanaf 10 miljoen frank omzet: 0,05% tot 0,5%.
K13|A1|Atradius Nederland: 0,1% tot 0,5% van de omzet op krediet.
K14|A2|Atradius Nederland: 0,1% tot 1% van de verzekerde omzet.
K15|E1|Allianz Trade Nederland, uitgebreide polis: meestal onder 0,5%.
K17|E2|Euler Hermes, oudere pagina’s: onder 0,5% of onder 1%.
K18|B5|Verenigd Koninkrijk, £ 2 miljoen omzet: 0,35%.
K20|B5|Verenigd Koninkrijk, algemeen voorbeeld: 0,25%.
K21|B5|Verenigd Koninkrijk, kleinste vaste polis: vanaf £ 2.500.
K22|B6|Verenigd Koninkrijk, tot £ 350.000 omzet: £ 1.870 (2010).
K23|B6|Verenigd Koninkrijk, kleine polis: vanaf £ 3.000 (2010).
K24|B5|Verenigd Koninkrijk, één klant: vanaf £ 3.000.
K25|B8|Verenigde Staten, binnenland, 60 tot 90 dagen: 0,10% tot 0,20%.
K26|B8|Verenigde Staten, export: 0,20% tot 0,30%.
K27|B4|Belgische makelaar, alle polissen: 0,05% tot 1,75%.
K28|B11|Frankrijk, alle polissen: 0,05% tot 1,5%.
K30|B9|Nederland, 2015: 0,3% tot 0,8%.
K31|B10|Nederlandse blog: 0,075% tot 0,5%, minimum € 2.500 tot € 5.000.
K32|B2|Nederland, één klant: 0,5% tot 1% van de omzet met die klant.
K33|E13|Nederland, per factuur: gemiddeld 2%, ten minste € 50.
K34|E8|Extra limiet van € 100.000 voor een jaar: € 2.000.
K35|E8|Extra limiet van € 50.000 voor drie maanden: € 750.
K37|D6|België 1998, kleine export: € 1.239 tot € 6.445 per jaar.
K38|M3|Duitsland 2020: gemiddeld € 17.100 premie per contract.
K39|M4|Verenigd Koninkrijk: schade 0,04% tot 0,07% van de verzekerde omzet.
K40|M4|Verenigd Koninkrijk: mkb heeft 1,7 tot 2,1 keer zo veel schade per premie.
K41|B25|Estland, export van het mkb: 0,2% tot 4,5% van het verzekerde bedrag.
K42|B24|Zwitserland, kleine polissen: 0,6% tot 3,6% van het verzekerde bedrag.
K43|B15|Bij € 5.000 premie is de hoogste vergoeding € 100.000.
K44|B14|De minimumpremie is 80% tot 90% van de verwachte premie.
K45|S1|Nederland, onder € 200.000 omzet: in verhouding duur.
K46|C9|Schade is 33% tot 55% van de premie.
`;
