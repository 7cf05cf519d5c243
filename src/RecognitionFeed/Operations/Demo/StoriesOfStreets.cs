using static RecognitionFeed.Operations.Demo.DemoBehaviours;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Streets, parks, the harbour, the rescue service: those who work outdoors.</summary>
internal static class StoriesOfStreets
{
    internal static readonly DemoStory[] All =
    [
        new(
            Season.Winter,
            ["Vinterväg och drift|gata", "Kartor och mätning|karta"],
            ["Maskinförare", "Vägarbetare"],
            "Förr plogade vi bilvägarna först. I vinter började {a} i andra änden: busshållplatser, övergångsställen och gångvägen till vårdcentralen, före fyra på morgonen. Kartan ritade {b} efter var folk halkade förra året. Jag åkte med i hytten klockan 03.10 och lärde mig mer än på en hel konferens.",
            "Halkolyckorna till fots har blivit hälften så många. Och bilisterna? De märkte ingenting.",
            [Tests, Sees],
            ["balanserad", "gemensam"],
            "Plogbil 14, klockan 03.10",
            [
                new(
                    "snow-plough",
                    "En orange plogbil med varningsljus röjer en gata i snöfallet om natten. Snön yr i strålkastarskenet framför stadens hus."
                ),
                new(
                    "snow-morning",
                    "En man i varselkläder skottar vid en busshållplats i morgonsolen. En äldre kvinna med rullator går leende förbi."
                ),
            ]
        )
        {
            Warmth = 0.9,
        },
        new(
            Season.Any,
            ["Brandstationen Rydshed|raddning"],
            ["Brandman", "Styrkeledare"],
            "På onsdagar är porten öppen. {a} och styrkan på {enhet} bjuder in en klass i taget, de som brukar springa när bilarna kommer. De får prova hjälmen, slangen och att ringa 112 på riktigt. I onsdags kom trettio barn, och fem av deras mammor frågade hur man söker jobbet.",
            "Stenarna mot bilarna har upphört på Rydshed. Det gjorde inte en kamera, det gjorde en öppen port.",
            [Dares, Across],
            ["gemensam", "pulserande"],
            "Brandstationen Rydshed",
            [
                new("fire-station", "Tre brandmän står skrattande framför en röd brandbil i en öppen port, i solsken."),
                new("fire-helmet", "En brandman på knä bredvid ett jublande barn som provar en vit brandhjälm."),
            ]
        )
        {
            WithCommunications = true,
            Warmth = 0.95,
        },
        new(
            Season.Autumn,
            ["Brandstationen Centrum|raddning", "Hamn och broar|gata"],
            ["Styrkeledare", "Brandman"],
            "Natten då stormen tog strandpromenaden var fyra förvaltningar ute samtidigt. {a} ledde från gatan, med regn i nacken och en krita som stabstavla. Ingen frågade vems ansvar det var. Klockan sex kom hemtjänsten med kaffe.",
            "Elvahundra hushåll hade el i gryningen. Ingen skadades. Så ser en stad ut som hör ihop.",
            [Across, Owns],
            ["gemensam"],
            "Kajgatan, en natt i oktober",
            [
                new(
                    "fire-night",
                    "Två brandmän i hjälm planerar arbetet i nattligt regn. Bakom dem lyser en brandbils blåljus över den våta gatan."
                ),
            ]
        )
        {
            Warmth = 0.9,
        },
        new(
            Season.Any,
            ["Gatuarbeten|gata", "Lovprövning|bygglov"],
            ["Gatuarbetare", "Arbetsledare"],
            "Butikerna på Repslagargatan hade fasat för sommaren. Men {a} gick in i var och en, frågade när leveranserna kommer och flyttade grävningen efter svaren. Schemat satt på en skiva vid avspärrningen, med telefonnummer till en människa. När sista stenen lades bjöd bageriet.",
            "Åtta veckors arbete och inte ett klagomål. Jag har letat.",
            [Sees, Simple],
            ["pulserande", "balanserad"],
            "Repslagargatan",
            [
                new(
                    "street-work",
                    "Tre gatuarbetare i varselkläder lägger de sista stenarna på en kullerstensgata kantad av färgglada hus."
                ),
            ]
        ),
        new(
            Season.Any,
            ["Belysning och trafiksignaler|gata"],
            ["Vägarbetare", "Trafiktekniker"],
            "Skolvägen i Nyhem var mörk i tre veckor, för en kabel som ingen hade ritat in. {a} tog misstaget till frukostmötet i stället för att lägga det i en pärm. Nu ritas varje kabel in samma kväll, av den som grävde. Lampan på bilden är den sista.",
            "Årets misstag, hittills. Det har redan sparat oss två till.",
            [Mistake, Shares],
            ["skapande"],
            "Skolvägen i Nyhem, klockan 21",
            [
                new(
                    "street-work-night",
                    "Tre gatuarbetare i varselkläder arbetar på kvällen under en stark strålkastare. I husen bakom lyser fönstren varmt."
                ),
            ]
        ),
        new(
            Season.Spring,
            ["Stadsparkerna|park", "Sfi yrkesspår|vux"],
            ["Trädgårdsmästare", "Parkarbetare"],
            "Tiotusen lökar på fyra dagar. {a} bad sfi-gruppen om hjälp och fick svenska lektioner på köpet: alla verb som finns i en rabatt. Gräva, vattna, vänta. Omar, som odlade oliver i tjugo år, visade oss ett nytt sätt att hålla i spaden.",
            "Tre ur gruppen är anställda för säsongen. Och den som passerar i maj ser tulpanerna långt innan trafikljuset slår om.",
            [Across, Shares],
            ["gemensam", "balanserad"],
            "Slottsparken",
            [
                new(
                    "planting",
                    "Tre parkarbetare planterar vårblommor i en park med blommande körsbärsträd. En av dem bär en låda full av plantor."
                ),
                new("bulb", "Två händer planterar tillsammans en blomlök i mörk jord, mellan tulpaner i solljus."),
            ]
        )
        {
            Warmth = 0.8,
        },
        new(
            Season.Spring,
            ["Klimat och kust|miljo", "HR-stöd|hr"],
            ["Marinbiolog", "Miljöstrateg"],
            "Strandstädningen brukade samla nio personer. {a} bytte ut affischen mot en utmaning: varje arbetslag som kommer får adoptera hundra meter strand, med skylt. I lördags stod trehundra kollegor där med säckar, från löneenheten till konserthusets scentekniker.",
            "Två ton skräp, och en strand där småbarn kan gräva utan att någon ropar.",
            [Simple, Across],
            ["balanserad", "gemensam"],
            "Havsbaden",
            [
                new(
                    "beach",
                    "Fem glada kollegor vinkar från en sandstrand med fyllda skräpsäckar, i lågt kvällsljus över havet."
                ),
            ]
        ),
        new(
            Season.Any,
            ["Hamn och broar|gata"],
            ["Maskinförare", "Trafiktekniker"],
            "Bron öppnar på signal, och signalen kom alltid mitt i skolstarten. {a} satte sig på kajen i en vecka och räknade: båtar, cyklar, barn. Sedan ringde {b} seglarna och frågade om de kunde vänta tjugo minuter. Det kunde de. Ingen hade frågat förut.",
            "Tvåhundra barn kommer i tid, och seglarna har fått en egen tid på kvällen.",
            [Sees, Simple],
            ["global", "pulserande"],
            "Innerhamnen",
            [
                new(
                    "harbour",
                    "Två medarbetare i varselkläder skrattar på en kaj. I morgonljuset bakom dem syns kranar, en röd färja och en segelbåt."
                ),
            ]
        ),
        new(
            Season.Any,
            ["Återvinningscentralen Rydshed|atervinning", "Återbruket|daglig"],
            ["Återvinningsvärd", "Återvinningsvärd"],
            "En röd damcykel låg överst i containern. {a} lyfte ner den, pumpade däcken och ställde den vid grinden med en lapp: ta mig. Efter en timme var den borta. Nu finns en hel rad vid grinden på {enhet}, och Återbruket lagar det som går att laga.",
            "Elva ton blev inte skräp i år. Barnvagnen som stod där i förmiddags rullar redan i Ekängen.",
            [Tests, Owns],
            ["balanserad"],
            "Återvinningscentralen Rydshed",
            [
                new(
                    "recycling",
                    "En återvinningsvärd räcker över en röd cykel till en äldre kvinna. En kollega vinkar framför färgglada containrar."
                ),
            ]
        ),
        new(
            Season.Summer,
            ["Evenemang och möten|kontaktcenter", "Stadsmiljö|plan"],
            ["Evenemangssamordnare", "Kommunvägledare"],
            "På torgdagen brukar kommunen ha ett tält med broschyrer. I år lämnade {a} broschyrerna hemma. I stället: två stolar och skylten ”Vad ska vi sluta med?”. Fyrahundra personer satte sig. En femåring ville att vi slutar med måndagar. Det utreds.",
            "Sjutton förslag är redan genomförda. Alla som lämnade sitt nummer har fått ett samtal.",
            [Dares, Sees],
            ["pulserande", "gemensam"],
            "Torget, marknadslördagen",
            [
                new(
                    "square-market",
                    "Två medarbetare möter ett barn med en röd ballong på ett torg fullt av marknadsstånd och människor."
                ),
            ]
        )
        {
            WithCommunications = true,
        },
    ];
}
