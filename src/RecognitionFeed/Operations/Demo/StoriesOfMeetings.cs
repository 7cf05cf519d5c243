using static RecognitionFeed.Operations.Demo.DemoBehaviours;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Libraries, archives, offices: those who answer, find and keep things running.</summary>
internal static class StoriesOfMeetings
{
    internal static readonly DemoStory[] All =
    [
        new(
            Season.Any,
            ["Biblioteket Fågelvik|bibliotek"],
            ["Bibliotekarie", "Biblioteksassistent"],
            "Klockan sju på kvällen är det fullt på mattan. {a} läser högt på svenska, och en förälder i taget läser samma sida på sitt eget språk. I kväll var det arabiska, i förra veckan finska. Barnen rättar uttalet, åt båda hållen.",
            "Pappan längst till höger kom för att hämta och stannade för att läsa. Han har lånekort nu. Det har hela familjen.",
            [Sees, Simple],
            ["gemensam", "global"],
            "Biblioteket Fågelvik",
            [
                new(
                    "library-evening",
                    "En bibliotekarie läser högt för fyra barn på en rund matta mellan bokhyllor. En pappa lyssnar. Utanför det stora fönstret skymmer det."
                ),
            ]
        )
        {
            Warmth = 0.9,
        },
        new(
            Season.Any,
            ["Kontaktcenter|kontaktcenter"],
            ["Kommunvägledare", "Kommunvägledare"],
            "Den vanligaste frågan till {enhet} i våras var: varför förstår jag inte brevet? {a} och {b} samlade trettio brev, strök under det som ingen begrep och bjöd in dem som hade skrivit. Det blev en obekväm timme. Sedan blev det elva nya brev.",
            "Samtalen om de breven har slutat komma. Ett svar som inte behövs är det bästa svaret.",
            [Simple, Across],
            ["skapande"],
            "Kontaktcenter",
            [
                new(
                    "contact-centre",
                    "Tre kommunvägledare med hörlurar arbetar och skrattar vid ett långt bord med datorer. Genom fönstret syns stadens tak."
                ),
            ]
        )
        {
            Warmth = 0.7,
        },
        new(
            Season.Any,
            ["Drift och nät|it", "Arbetsplats och support|it"],
            ["It-tekniker", "Nätverkstekniker"],
            "Klockan 02.14 i natt bytte vi journalsystem i hemtjänsten, och ingen märkte det. Det var meningen. {a} hade övat bytet fyra gånger på en kopia och misslyckats tre. Jag tog med pizza och fick tyst mod av att se den fjärde listan bockas av.",
            "Elvahundra undersköterskor loggade in klockan sex som om inget hänt. Det är det finaste betyg som finns.",
            [Tests, Owns],
            ["skapande"],
            "Driftrummet, klockan 02.14",
            [
                new(
                    "it-night",
                    "Två it-tekniker jublar vid sina skärmar mitt i natten. Serverskåpens lampor blinkar bakom dem och månen syns i fönstret."
                ),
            ]
        )
        {
            Warmth = 0.75,
        },
        new(
            Season.Any,
            ["Utveckling och integration|it", "Bistånd norr|bistand"],
            ["Tjänstedesigner", "Systemutvecklare"],
            "Ansökan om färdtjänst hade fyrtioen frågor. {a} satte en lapp på väggen för varje fråga och bad handläggarna ta ner dem som de aldrig använder svaret på. Efter en förmiddag hängde nio kvar. Ett hjärta sitter på den fråga som faktiskt hjälper: vart vill du åka?",
            "Det tar sex minuter att ansöka i stället för två kvällar. Väggen får sitta kvar som påminnelse.",
            [Simple, Across],
            ["skapande", "gemensam"],
            "Verkstaden, plan 3",
            [
                new(
                    "workshop",
                    "Fyra kollegor diskuterar framför en vägg med färgglada lappar. En av dem pekar ivrigt."
                ),
                new("notes", "En hand sätter fast en gul lapp med ett rött hjärta bland andra lappar på en vägg."),
            ]
        )
        {
            Warmth = 0.7,
        },
        new(
            Season.Any,
            ["Stadsarkivet|arkiv"],
            ["Arkivarie", "Arkivassistent"],
            "En kvinna ringde {enhet} och frågade efter en farfar som ingen ville tala om. {a} letade i tre dagar och hittade inte en akt utan ett brev, med lacket obrutet sedan 1921. I tisdags öppnades det, av henne, med vita handskar och med {b} bredvid som ingen fick gå ifrån.",
            "Hon fick en farfar. Arkivet är inte det förflutna, sade hon. Det är mitt.",
            [Sees, Owns],
            ["gemensam"],
            "Stadsarkivet, plan −2",
            [
                new(
                    "archive",
                    "Två arkivarier lutar sig över ett gammalt brev under en lampas sken. Bakom dem försvinner hyllor med arkivboxar i mörkret."
                ),
            ]
        )
        {
            Warmth = 0.85,
        },
        new(
            Season.Any,
            ["Stadsbiblioteket|bibliotek"],
            ["Bibliotekarie"],
            "”Jag vill ha en bok om att börja om.” Så sade en besökare till {a} i våras. Det finns ingen sådan avdelning. Nu gör det det: en hylla mellan två fönster på {enhet}, där andra låntagare lämnar en lapp i boken som hjälpte dem.",
            "Hyllan är alltid halvtom. Det är det bästa betyget en hylla kan få.",
            [Sees, Tests],
            ["skapande"],
            "Stadsbiblioteket",
            [
                new(
                    "library-aisle",
                    "En bibliotekarie räcker en röd bok till en glad besökare i rostfärgad sjal, mellan höga bokhyllor i dagsljus."
                ),
            ]
        ),
        new(
            Season.Any,
            ["Ung framtid|jobb", "Sundsgymnasiet fordon|gymnasium", "Ungdom|socialtjanst"],
            ["Jobbcoach", "Arbetsmarknadskonsulent"],
            "Tre förvaltningar hade var sin plan för samma nittonåring. {a} bokade ett bord, en termos och en timme, och bad honom ta med den kopp han ville. Han berättade själv. Planerna lades i en hög, och den översta skrev han.",
            "Han börjar på verkstan i Väsbydal på måndag. En plan, en kopp, en person att ringa.",
            [Across, Simple],
            ["gemensam"],
            "Jobbcenter, rum 4",
            [
                new(
                    "round-table",
                    "Tre personer sitter och samtalar vid ett runt träbord med kaffekoppar. Kvällssolen faller in genom fönstret."
                ),
            ]
        )
        {
            Warmth = 0.7,
        },
        new(
            Season.Any,
            ["Upphandling|ekonomi", "Redovisning och lön|ekonomi"],
            ["Upphandlare", "Lönekonsult"],
            "{a} köpte fyrahundra stolar i fel höjd. I stället för att tysta ner det bjöd enheten in alla som köper något till en kväll om fel: tre minuter var, sedan bullar. Det blev nitton fel, mycket skratt och en checklista på en sida. Stolarna står i en verkstad, där höjden är rätt.",
            "Den som vågar visa sitt fel sparar pengar åt alla andra. Checklistan används redan av sju förvaltningar.",
            [Mistake, Shares],
            ["skapande", "balanserad"],
            "Ekonomi, fredagsfika",
            [
                new(
                    "workshop-evening",
                    "Fyra kollegor skrattar tillsammans framför en tavla full av lappar i varmt kvällsljus."
                ),
                new("fika", "Kanelbullar på ett fat och fyra kaffekoppar i olika färger, sedda uppifrån."),
            ]
        )
        {
            Warmth = 0.8,
        },
        new(
            Season.Summer,
            ["Bokbussen|bibliotek"],
            ["Bibliotekarie", "Biblioteksassistent"],
            "Skolbiblioteken stänger i juni, precis när barn börjar läsa på riktigt. {a} körde därför {enhet} till badplatserna: samma tid varje vecka, handduk räknas som lånekort. Sand i böckerna är inget fel, det är ett kvitto.",
            "Fyratusen sommarlån, varav ett av tre till barn som aldrig lånat förut.",
            [Tests, Simple],
            ["pulserande", "balanserad"],
            "Badplatsen vid Havsbaden",
            [
                new(
                    "book-bus",
                    "En bibliotekarie räcker en bok till två jublande barn framför en turkos bokbuss vid havet. Badhytter och segelbåtar i bakgrunden."
                ),
            ]
        ),
        new(
            Season.Autumn,
            ["Konserthuset|scen", "Lokalvården centrum|lokalvard"],
            ["Producent", "Publikvärd"],
            "Kulturkvällen brukade sluta vid entrén. I år bar {a} och lokalvården ut hela scenen på torget, tolv timmar före start, när regnet äntligen drog förbi. Alla som arbetat fick stå på första raden. Det är lokalvårdarna som vinkar på bilden.",
            "Åttatusen invånare, ingen biljett. En kvinna sade: jag har städat här i tjugo år och aldrig hört en ton. Nu har hon det.",
            [Dares, Across],
            ["pulserande", "gemensam"],
            "Torget, kulturkvällen",
            [
                new(
                    "square-evening",
                    "Glada medarbetare och ett barn med ballong på ett torg i skymningen, under ljusslingor. Husens fönster lyser."
                ),
            ]
        )
        {
            WithCommunications = true,
            Warmth = 0.85,
        },
    ];
}
