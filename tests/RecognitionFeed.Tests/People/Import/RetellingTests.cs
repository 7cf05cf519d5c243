using System.Net;

namespace RecognitionFeed.Tests.People.Import;

/// <summary>What an import changes is told anew in the highlights that name it.</summary>
public sealed class RetellingTests : IAsyncLifetime
{
    private const string Staff = "1,Viola Wext,Lärare,Skola > Råå,R,,,\n2,Bo Ek,Lärare,Skola > Råå,R,,,\n";
    private FeedApp App { get; } = new();

    public Task InitializeAsync() => App.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();

    [Fact]
    public async Task Whose_identity_becomes_protected_is_named_nowhere_any_more()
    {
        var (viola, highlight) = await A_highlight_of("1");
        using var staff = await App.SignedInAsync("staff");
        var before = await staff.SequenceAsync();
        Assert.Equal("Viola Wext", Assert.Single(await staff.GetItemsAsync("/api/highlights")).Text("people.0.name"));
        Assert.Equal([highlight], await staff.FeedAsync("?q=viola"));

        await App.Has_imported(Staff.Replace("R,,,\n2", "R,,,yes\n2", StringComparison.Ordinal));

        await Eventually.Holds("the event reaches this instance", async () => await staff.SequenceAsync() > before);
        var shown = Assert.Single(await staff.GetItemsAsync("/api/highlights"));
        Assert.Empty(shown!["people"]!.AsArray());
        Assert.Empty(await staff.FeedAsync("?q=viola"));
        Assert.Empty(await staff.FeedAsync($"?person={viola}"));
        Assert.DoesNotContain("Wext", (await staff.EventsAsync(0)).ToJsonString(), StringComparison.Ordinal);
        var told = (await staff.EventsAsync(before))[^1];
        Assert.Equal("highlightChanged", told.Text("type"));
        Assert.Equal(highlight, told.At<Guid>("data.highlight.id"));
        await staff.GetAsync($"/api/people/{viola}").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Whose_identity_becomes_protected_is_not_read_in_the_log_as_the_writer_of_a_comment_either()
    {
        var (viola, highlight) = await A_highlight_of("1");
        using var writer = await App.SignedInAsync(viola.ToString());
        using var staff = await App.SignedInAsync("staff");
        var url = $"/api/highlights/{highlight}/comments";
        await writer.PostAsync(url, new { text = "Tack!", mentions = Array.Empty<Guid>() }).Read();
        await staff.PostAsync(url, new { text = "Bra, @Viola Wext!", mentions = new[] { viola } }).Read();
        Assert.Contains("Wext", (await staff.EventsAsync(0)).ToJsonString(), StringComparison.Ordinal);

        await App.Has_imported(Staff.Replace("R,,,\n2", "R,,,yes\n2", StringComparison.Ordinal));

        // Another process has rewritten the log; this instance learns of it within two seconds.
        var events = "";
        await Eventually.Holds(
            "the log no longer names her",
            async () =>
                !(events = (await staff.EventsAsync(0)).ToJsonString()).Contains("Wext", StringComparison.Ordinal)
        );
        Assert.Contains("Tack!", events, StringComparison.Ordinal);
        Assert.DoesNotContain("Wext", (await staff.GetJsonAsync(url)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_stands_in_the_highlights_and_what_names_others_is_left_alone()
    {
        var (_, highlight) = await A_highlight_of("1");
        var (_, other) = await A_highlight_of("2");
        using var staff = await App.SignedInAsync("staff");
        var before = await staff.SequenceAsync();

        var said = await App.Has_imported(Staff.Replace("Viola Wext", "Viola Ny", StringComparison.Ordinal));

        Assert.Contains("1 published highlights name what has changed", said, StringComparison.Ordinal);
        Assert.Equal([highlight], (await staff.EventsAsync(before)).Select(told => told.At<Guid>("data.highlight.id")));
        Assert.Equal([highlight], await staff.FeedAsync("?q=viola ny"));
        Assert.Equal([other], await staff.FeedAsync("?q=bo ek"));
    }

    [Fact]
    public async Task A_unit_that_has_moved_is_found_below_its_new_parent_only()
    {
        var highlight = await A_highlight_of_unit("Råå");
        var school = (await App.Unit("Skola")).Id;
        using var staff = await App.SignedInAsync("staff");
        Assert.Equal([highlight], await staff.FeedAsync($"?unit={school}"));

        var said = await App.Has_imported(Staff.Replace("Skola > Råå", "Fritid > Råå", StringComparison.Ordinal));

        Assert.Contains("1 units have a new place\n    Fritid > Råå", said, StringComparison.Ordinal);
        Assert.Empty(await staff.FeedAsync($"?unit={school}"));
        Assert.Equal([highlight], await staff.FeedAsync($"?unit={(await App.Unit("Fritid")).Id}"));
    }

    private async Task<(Guid Person, Guid Highlight)> A_highlight_of(string key)
    {
        await App.Has_imported(Staff);
        var person = (await App.Person(key)).Id;
        return (person, await App.A_published_highlight(Given.Draft() with { People = [person] }));
    }

    private async Task<Guid> A_highlight_of_unit(string name)
    {
        await App.Has_imported(Staff);
        return await App.A_published_highlight(Given.Draft() with { Units = [(await App.Unit(name)).Id] });
    }
}
