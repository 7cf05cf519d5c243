namespace RecognitionFeed.Tests.Highlights;

public sealed class SearchTests(SearchTests.City city) : IClassFixture<SearchTests.City>
{
    [Theory]
    // å, ä and ö are letters of their own, and may be left out where they are hard to reach
    [InlineData("räksmörgås", "räksmörgås")]
    [InlineData("raksmorgas", "räksmörgås")]
    [InlineData("RÄKSMÖRGÅS", "räksmörgås")]
    [InlineData("räksmorgas", "")]
    [InlineData("ängen", "äng")]
    [InlineData("angen", "ang äng")]
    [InlineData("ANGEN", "ang äng")]
    // parts of words, also short ones
    [InlineData("smörg", "räksmörgås")]
    [InlineData("gås", "räksmörgås")]
    [InlineData("åk", "åka")]
    // several words, in any order
    [InlineData("bjöd kocken", "räksmörgås")]
    [InlineData("kocken   bjöd", "räksmörgås")]
    [InlineData("kocken ängen", "")]
    // nothing in a search is a command
    [InlineData("100 %", "procent")]
    [InlineData("räk%gås", "")]
    [InlineData("r_ksmörgås", "")]
    [InlineData("\"kocken\"", "")]
    [InlineData("kocken OR ängen", "")]
    [InlineData("kocken*", "")]
    [InlineData("'", "")]
    [InlineData("\\", "")]
    [InlineData("<b>fet</b>", "procent")]
    [InlineData("finnsinte", "")]
    // what a card shows is found, not only the story
    [InlineData("alternativtext", "räksmörgås")]
    [InlineData("Åsa Öberg", "äng")]
    [InlineData("skolförvaltningen", "äng")]
    [InlineData("across boundaries", "äng")]
    [InlineData("Mörarp", "äng")]
    public async Task A_search_finds(string words, string expected)
    {
        using var staff = await city.App.SignedInAsync("staff");
        var found = await staff.FeedAsync("?q=" + Uri.EscapeDataString(words));
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            found.Select(id => city.Names[id]).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_search_is_the_whole_feed(string words)
    {
        using var staff = await city.App.SignedInAsync("staff");
        Assert.Equal(city.Names.Keys.Order(), (await staff.FeedAsync("?q=" + Uri.EscapeDataString(words))).Order());
    }

    [Fact]
    public async Task A_search_of_many_words_is_answered()
    {
        using var staff = await city.App.SignedInAsync("staff");
        Assert.Single(
            await staff.FeedAsync("?q=" + Uri.EscapeDataString(string.Join(' ', Enumerable.Repeat("kocken", 28))))
        );
        await staff
            .GetAsync("/api/highlights?q=" + new string('a', 201))
            .IsProblem(System.Net.HttpStatusCode.BadRequest, "invalid");
    }

    /// <summary>Highlights with words that are near each other.</summary>
    public sealed class City : IAsyncLifetime
    {
        public FeedApp App { get; } = new();
        public Dictionary<Guid, string> Names { get; } = [];

        public async Task InitializeAsync()
        {
            await App.InitializeAsync();
            await PublishAsync(
                "räksmörgås",
                Given.Draft("Kocken bjöd på räksmörgås.") with
                {
                    Photos = [new(await App.A_photo(), "En alternativtext")],
                }
            );
            await PublishAsync(
                "äng",
                Given.Draft("De slog ängen.") with
                {
                    People = [TestCity.Asa],
                    Units = [TestCity.School],
                    Behaviours = ["samarbetar"],
                    Visit = new { place = "Mörarp", date = "2026-06-01" },
                }
            );
            await PublishAsync("ang", Given.Draft("De skrev angen."));
            await PublishAsync("procent", Given.Draft("Det gick 100 procent bra, <b>fet</b> stil 100%."));
            await PublishAsync("åka", Given.Draft("De fick åka."));
        }

        private async Task PublishAsync(string name, DraftText draft) =>
            Names[await App.A_published_highlight(draft)] = name;

        public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
    }
}
