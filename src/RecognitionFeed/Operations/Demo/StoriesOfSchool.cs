using static RecognitionFeed.Operations.Demo.DemoBehaviours;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Preschools, schools, youth clubs, the culture school.</summary>
internal static class StoriesOfSchool
{
    internal static readonly DemoStory[] All =
    [
        new(
            Season.Any,
            ["Förskolan Barkbåten|forskola"],
            ["Förskollärare", "Barnskötare"],
            "Det regnade i elva dagar. På {enhet} gjorde {a} och {b} regnet till veckans lektion: hur djup är pölen, vart tar den vägen, vem bor i den? Barnen mätte med stövlarna. Jag kom i kostym och fick låna galonisar.",
            "Fyraåringar som kan förklara grundvatten. Och föräldrar som säger att morgnarna har blivit lätta, för alla vill ut.",
            [Tests, Dares],
            ["skapande", "pulserande"],
            "Gården på Barkbåten",
            [
                new(
                    "preschool-rain",
                    "Fem barn i färgglada regnkläder plaskar i vattenpölar på en förskolegård i regnet. Två pedagoger leker med."
                ),
                new("boots", "En rad små stövlar i olika färger torkar i solen under fem upphängda regnjackor."),
            ]
        )
        {
            Warmth = 0.9,
        },
        new(
            Season.Any,
            ["Köket Björkhagaskolan|maltid", "Björkhagaskolan|grundskola"],
            ["Kock", "Måltidsbiträde"],
            "Varje dag slängdes fyrtio kilo mat. {a} ställde vågen mitt i matsalen, så att alla såg siffran, och bad eleverna gissa varför. Svaret var inte smaken. Det var tiden: sjuorna hade tolv minuter på sig. Nu är rasten flyttad, och receptet på linsbiffarna kommer från 8B.",
            "Nio kilo i går. Och för första gången på åratal hör köket ordet ”påfyllning”.",
            [Tests, Across],
            ["balanserad", "skapande"],
            "Björkhagaskolans kök",
            [
                new(
                    "school-kitchen",
                    "Tre kockar i förkläden arbetar sida vid sida vid stora ångande grytor i ett ljust skolkök."
                ),
                new("lunch", "En tallrik med linsbiffar, potatis och en stor grön sallad med tomater, sedd uppifrån."),
            ]
        )
        {
            Warmth = 0.8,
        },
        new(
            Season.Any,
            ["Kärnvångsskolan|grundskola"],
            ["Lärare årskurs 4–6"],
            "I femman på {enhet} finns en ny regel: den som svarar fel får applåd, om felet går att förstå. {a} började med sitt eget, en uträkning på tavlan som var fel i tre veckor innan någon vågade säga det. Nu är alla händer uppe.",
            "I höstas svarade fyra elever på frågorna i matematik. I dag räknade jag till tjugotvå händer.",
            [Mistake, Dares],
            ["skapande"],
            "Klassrum 12, Kärnvångsskolan",
            [
                new(
                    "classroom",
                    "En lärare står leende vid en grön tavla. Eleverna, sedda bakifrån, räcker upp händerna i ett soligt klassrum."
                ),
            ]
        )
        {
            Warmth = 0.85,
        },
        new(
            Season.Autumn,
            ["Skogsbrynsskolan|grundskola", "Träd och natur|park"],
            ["Lärare årskurs 1–3", "Fritidspedagog"],
            "När skolgården skulle grävas upp blev ettorna på {enhet} utan rum att vara i. {a} ringde skogsvårdarna. Sedan september är dungen bakom idrottsplatsen deras klassrum på tisdagar. Bokstäverna läggs av löv, talen räknas i kottar.",
            "Två barn som aldrig talat i helklass talar i skogen. Skolgården är klar, men tisdagarna är kvar.",
            [Across, Tests],
            ["balanserad", "skapande"],
            "Dungen bakom Skogsbrynsskolan",
            [
                new(
                    "autumn-wood",
                    "En lärare sitter på huk bland höstlöven och visar ett löv för tre barn i mössor. Solen silar genom gyllene träd."
                ),
            ]
        ),
        new(
            Season.Any,
            ["Snickeriet|daglig", "Sundsgymnasiet bygg|gymnasium"],
            ["Handledare", "Stödassistent"],
            "{enhet} och byggprogrammet delar numera verkstad. Det började med en trasig bandsåg och en vaktmästare som tröttnat på att bära. Nu lär {a} ut sammanfogning till sjuttonåringar, och de lär ut ritprogrammet tillbaka. Fågelholken på bänken är beställd av parkerna, med hundra till.",
            "Holkarna hänger snart i varje park. På undersidan står namnet på den som byggt den.",
            [Across, Shares],
            ["skapande", "gemensam"],
            "Snickeriet",
            [
                new(
                    "joinery",
                    "En äldre handledare och en ung kvinna i förkläden bygger en fågelholk vid en hyvelbänk. Solljus faller in över spånen."
                ),
            ]
        ),
        new(
            Season.Any,
            ["Kulturskolan musik|kulturskola"],
            ["Musiklärare", "Musiklärare"],
            "Halva orkestern hade aldrig hållit ett instrument i augusti. {a} lät dem börja tillsammans, alla på en gång, i stället för att vänta på plats i en kö. I går spelade de för fullsatt salong. Den yngsta är åtta och räknade takten högt genom hela stycket. Ingen ville att hon skulle sluta.",
            "Kön till kulturskolan är borta. Den blev en orkester.",
            [Dares, Simple],
            ["pulserande", "skapande"],
            "Konserthuset, lilla salen",
            [
                new(
                    "concert",
                    "Fem barn spelar fiol, cello och flöjt på en scen med röd ridå och varmt strålkastarljus. Deras lärare dirigerar."
                ),
                new("cello", "En flicka sitter ensam i strålkastarljuset och spelar cello med slutna ögon."),
            ]
        )
        {
            Warmth = 0.9,
        },
        new(
            Season.Summer,
            ["Fritidsgården Kajutan|fritid", "Fältgruppen|socialtjanst"],
            ["Fritidsledare", "Ungdomscoach"],
            "Fritidsgården stängde alltid klockan nio, precis när sommarkvällen började. {a} och fältgruppen flyttade ut pingisbordet på kajen i stället och stannade till midnatt, varje fredag i tolv veckor. Ljusslingorna är lånade av parkerna. Korven är köpt.",
            "Larmen från kajen blev hälften så många som förra sommaren. Ungdomarna har redan bokat nästa.",
            [Tests, Across],
            ["pulserande", "gemensam"],
            "Norra kajen, en fredag",
            [
                new(
                    "youth-evening",
                    "Ungdomar och fritidsledare spelar pingis och vinkar på en kaj i solnedgången, under ljusslingor. Staden speglar sig i vattnet."
                ),
            ]
        )
        {
            Warmth = 0.8,
        },
        new(
            Season.Any,
            ["Simhallen Tärnan|bad", "Elevhälsan söder|elevhalsa"],
            ["Simlärare", "Badvärd"],
            "Var femte sjua i söder kunde inte simma. {a} slutade vänta på att de skulle anmäla sig och gick till skolan i stället, med flytvästar i en matkasse. Lektionerna ligger på håltimmen. Den som är rädd får börja med att sitta på kanten hur länge som helst.",
            "Trettioåtta tolvåringar tog sin första längd i vår. En av dem höll en hel skola vaken av glädje.",
            [Sees, Dares],
            ["gemensam", "balanserad"],
            "Simhallen Tärnan",
            [
                new(
                    "swimming",
                    "En simlärare på huk vid bassängkanten hejar på tre barn som simmar i klarblått vatten. Ett barn på kanten jublar."
                ),
                new(
                    "swimming-close",
                    "Ett barn i gul badmössa skrattar mitt i ett simtag, med vattendroppar i luften."
                ),
            ]
        )
        {
            Warmth = 0.85,
        },
    ];
}
