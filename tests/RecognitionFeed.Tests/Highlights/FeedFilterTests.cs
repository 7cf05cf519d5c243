namespace RecognitionFeed.Tests.Highlights;

public sealed class FeedFilterTests(FeedFilterTests.City city) : IClassFixture<FeedFilterTests.City>
{
    [Theory]
    [InlineData("behaviour=testar-och-lar", "bil cykel")]
    [InlineData("behaviour=samarbetar", "båt")]
    [InlineData("behaviour=finns-inte", "")]
    [InlineData("perspective=global", "bil båt")]
    [InlineData("behaviour=testar-och-lar&perspective=global", "bil")]
    [InlineData("behaviour=samarbetar&perspective=skapande", "")]
    [InlineData("behaviour=testar-och-lar&q=pedal", "cykel")]
    [InlineData("behaviour=testar-och-lar&perspective=global&q=pedal", "")]
    [InlineData("behaviour=testar-och-lar' OR '1'='1", "")]
    [InlineData("behaviour=", "bil båt cykel")]
    [InlineData("state=published", "bil båt cykel")]
    public Task A_filter_shows_what_has_all_that_was_asked(string query, string expected) => Shows(query, expected);

    [Fact]
    public async Task A_unit_shows_its_whole_subtree()
    {
        await Shows($"unit={TestCity.Care}", "bil båt");
        await Shows($"unit={TestCity.HomeCare}", "bil båt");
        await Shows($"unit={TestCity.HomeCareSouth}", "bil");
        await Shows($"unit={TestCity.School}", "båt cykel");
        await Shows($"unit={Guid.CreateVersion7()}", "");
    }

    [Fact]
    public async Task A_person_shows_where_they_are_named()
    {
        await Shows($"person={TestCity.Asa}", "båt cykel");
        await Shows($"person={TestCity.Staff}", "bil");
        await Shows($"person={TestCity.Director}", "");
    }

    [Fact]
    public async Task All_filters_hold_at_once()
    {
        var all = $"unit={TestCity.Care}&person={TestCity.Asa}&behaviour=samarbetar&perspective=global&q=åror%20söder";
        await Shows(all, "båt");
        await Shows($"unit={TestCity.HomeCareSouth}&person={TestCity.Asa}", "");
    }

    private async Task Shows(string query, string expected)
    {
        using var staff = await city.App.SignedInAsync("staff");
        var found = await staff.FeedAsync("?" + query);
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            found.Select(id => city.Names[id]).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Three highlights, each about something else.</summary>
    public sealed class City : IAsyncLifetime
    {
        public FeedApp App { get; } = new();
        public Dictionary<Guid, string> Names { get; } = [];

        public async Task InitializeAsync()
        {
            await App.InitializeAsync();
            await PublishAsync(
                "bil",
                Given.Draft("De lagade en bil.") with
                {
                    Units = [TestCity.HomeCareSouth],
                    People = [TestCity.Staff],
                    Behaviours = ["testar-och-lar"],
                    Perspectives = ["global"],
                }
            );
            await PublishAsync(
                "båt",
                Given.Draft("De bar åror till hamnen i Söder.") with
                {
                    Units = [TestCity.HomeCare, TestCity.School],
                    People = [TestCity.Asa],
                    Behaviours = ["samarbetar"],
                    Perspectives = ["global", "gemensam"],
                }
            );
            await PublishAsync(
                "cykel",
                Given.Draft("De bytte en pedal.") with
                {
                    Units = [TestCity.School],
                    People = [TestCity.Asa],
                    Behaviours = ["testar-och-lar"],
                    Perspectives = ["skapande"],
                }
            );
        }

        private async Task PublishAsync(string name, DraftText draft) =>
            Names[await App.A_published_highlight(draft)] = name;

        public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
    }
}
