using static RecognitionFeed.Operations.Demo.DemoBehaviours;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Home care, nursing homes, nights.</summary>
internal static class StoriesOfCare
{
    internal static readonly DemoStory[] All =
    [
        new(
            Season.Any,
            ["Hemtjänsten Sundsbacken|hemtjanst"],
            ["Undersköterska", "Vårdbiträde"],
            "Klockan är tio i sju och färjan har just lagt ut. {a} och {b} har redan ritat om morgonens tur. I stället för fem namn i bokstavsordning kör de nu efter när människor faktiskt vaknar. De frågade var och en, skrev upp svaren på en servett och testade i två veckor utan att be någon om lov.",
            "Elsa, 91, får sin frukost när hon är hungrig och inte när listan säger det. Och ingen i teamet har kört färre kilometer på en morgon.",
            [Tests, Sees],
            ["skapande"],
            "Parkeringen vid Sundsbacken",
            [
                new(
                    "home-care-dawn",
                    "Två hemtjänstkollegor i blågröna jackor skrattar över en kopp kaffe vid sin vita bil. Bakom dem går solen upp över sundet och en färja passerar."
                ),
            ]
        )
        {
            Warmth = 0.9,
        },
        new(
            Season.Any,
            ["Vårdboendet Ålyckan|vardboende"],
            ["Aktivitetsledare", "Undersköterska"],
            "Det skulle vara sittgymnastik i dagrummet på {enhet}. Men när radion råkade spela en gammal vals reste sig Maj, 88, som inte gått utan rullator sedan i våras. {a} sträckte fram händerna i stället för att hämta rullatorn. När jag kom in dansade halva avdelningen.",
            "Nu är det dans varje torsdag, och fysioterapeuten räknar den som träning. Maj räknar den som dans.",
            [Dares, Sees],
            ["pulserande", "gemensam"],
            "Dagrummet på Ålyckan",
            [
                new(
                    "dance",
                    "En undersköterska och en äldre kvinna i blå klänning dansar skrattande i ett soligt dagrum med ljusslingor. Två äldre män klappar takten i bakgrunden."
                ),
            ]
        )
        {
            Warmth = 1,
        },
        new(
            Season.Any,
            ["Hemtjänsten Rosenlund|hemtjanst"],
            ["Undersköterska"],
            "Gunvor hade slutat äta lunch. {a} läste inte bara det i journalen utan satte sig ner vid köksbordet, hällde upp två koppar och frågade vem som brukade sitta mitt emot. Det var maken, som dog i mars. Sedan dess ordnar {a} så att grannen kommer över två dagar i veckan.",
            "Gunvor äter igen. Det kostade en kvart och en bulle, och det står inte i något beslut.",
            [Sees, Owns],
            ["gemensam"],
            "Ett kök på Rosenlund",
            [
                new(
                    "kitchen-coffee",
                    "En vithårig kvinna och en hemtjänstmedarbetare i turkos skjorta sitter och skrattar vid ett köksbord med rutig duk, kaffe och bullar. Solen faller in genom fönstret."
                ),
            ]
        )
        {
            Warmth = 0.95,
        },
        new(
            Season.Winter,
            ["Hemsjukvården natt|hemsjukvard"],
            ["Sjuksköterska"],
            "Natten då bussarna stod stilla gick {a} till fots. Fyra kilometer genom snön, med väskan i handen, för att Sven på tredje våningen skulle få sin spruta före midnatt. Jag fick veta det av Sven själv, som stod i porten och vinkade tills ryggen försvann runt hörnet.",
            "Den som väntar på en hand i natten ska veta att den kommer. I natt visste Sven det.",
            [Owns],
            ["gemensam"],
            "Klövervägen, klockan 23.40",
            [
                new(
                    "night-visit",
                    "En sjuksköterska i röd mössa och grön kappa går genom snöfallet med sin väska. I en upplyst port längre bort står en äldre man och vinkar."
                ),
            ]
        )
        {
            Warmth = 0.9,
        },
        new(
            Season.Any,
            ["Vårdboendet Havsutsikten|vardboende", "Anhörigcenter|bistand"],
            ["Undersköterska", "Sjuksköterska"],
            "Ingen ska behöva dö ensam. Det är lätt att säga. På {enhet} gjorde {a} och {b} ett schema av det: trettiofem kollegor, också från köket och kansliet, har skrivit upp sig för att sitta hos den som inte har någon. Listan hänger på insidan av linneskåpet.",
            "Sedan i våras har ingen på Havsutsikten varit ensam sin sista natt. En dotter i Kanada skrev: jag hann inte fram, men någon höll handen.",
            [Across, Dares],
            ["gemensam"],
            "Havsutsikten",
            [new("holding-hands", "En ung hand håller om en gammal, på en virkad filt i många färger.")]
        )
        {
            Warmth = 1,
        },
        new(
            Season.Summer,
            ["Hemtjänsten Havsbaden|hemtjanst"],
            ["Vårdbiträde"],
            "Bilarna räckte inte till i juli. {a} tog cykeln, först för att det inte fanns något val, sedan för att det gick fortare än att leta parkering. Korgen fram är bonus: i den ligger ängsblommor till alla som inte kommer ut själva.",
            "Tolv hembesök om dagen, noll minuter i kö, och en bukett på varje köksbord längs strandvägen. Till nästa sommar köper vi åtta cyklar till.",
            [Tests, Simple],
            ["balanserad", "skapande"],
            "Strandvägen",
            [
                new(
                    "bicycle",
                    "En hemtjänstmedarbetare i gul sjal cyklar längs havet på en röd cykel med blommor i korgen. En färja och segelbåtar syns på sundet."
                ),
            ]
        )
        {
            Warmth = 0.85,
        },
        new(
            Season.Summer,
            ["Vårdboendet Rosengläntan|vardboende", "Stadsparkerna|park"],
            ["Undersköterska"],
            "Trädgården på {enhet} hade en trappa med tre steg. Tre steg är långt i rullstol. {a} mejlade parkerna och frågade vad en gång kostar. Svaret blev fyra man, en grävmaskin och en tisdag. Nu går den hela vägen till syrenen.",
            "Gunnar, som var trädgårdsmästare i fyrtio år, är utomhus igen och har åsikter om rabatterna. Alla får höra dem.",
            [Across, Simple],
            ["balanserad", "gemensam"],
            "Trädgården på Rosengläntan",
            [
                new(
                    "care-garden",
                    "En undersköterska kör en kvinna i rullstol längs en trädgårdsgång mellan blommande buskar. En äldre man räcker henne en bukett."
                ),
            ]
        )
        {
            Warmth = 0.75,
        },
        new(
            Season.Summer,
            ["Odlingen Gröna fingrar|daglig"],
            ["Handledare", "Stödassistent"],
            "Förra året gav växthuset elva tomater. I år ställde gruppen på {enhet} om allt: de som arbetar här bestämmer vad som ska odlas, och {a} ställer frågorna i stället för att ge svaren. Första beslutet var att flytta plantorna en meter. Andra beslutet var mer tomater.",
            "Trehundra kilo hittills. De säljs i kaféet på torget, av dem som har odlat dem.",
            [Tests, Shares],
            ["skapande", "balanserad"],
            "Växthuset på Gröna fingrar",
            [
                new(
                    "greenhouse",
                    "Två personer i ett ljust växthus lyfter tillsammans en låda med mogna tomater. Plantorna hänger fulla av frukt på båda sidor."
                ),
            ]
        ),
    ];
}
