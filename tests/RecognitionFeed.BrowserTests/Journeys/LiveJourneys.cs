using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>What happens elsewhere while somebody reads.</summary>
public sealed class LiveJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task New_highlights_wait_behind_a_pill_and_nothing_moves_until_it_is_pressed()
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        await staff.Page.EvaluateAsync("scrollTo({ top: 900, behavior: 'instant' })");
        var first = await staff.Feed.Articles.First.GetAttributeAsync("id");
        var second = staff.Feed.Articles.Nth(1);
        await second.GetByRole(AriaRole.Button).First.FocusAsync();
        var before = await second.BoundingBoxAsync();
        var top = await staff.ScrolledAsync();

        await Lyft.A_highlight("Det första nya.");
        await Expect(staff.Feed.Pill).ToHaveTextAsync("1 nytt lyft", new() { Timeout = 3000 });
        await Lyft.A_highlight("Det andra nya.");
        var newest = await Lyft.A_highlight("Det tredje nya.");

        await Expect(staff.Feed.Pill).ToHaveTextAsync("3 nya lyft");
        await Expect(staff.Feed.Articles.First).ToHaveAttributeAsync("id", first!);
        Assert.Equal(top, await staff.ScrolledAsync());
        Assert.Equivalent(before, await second.BoundingBoxAsync());

        await staff.Feed.Pill.ClickAsync();
        await Expect(staff.Feed.Card(newest).Root).ToBeFocusedAsync();
        await Expect(staff.Feed.Articles.First).ToHaveAttributeAsync("id", $"h-{newest}");
        Assert.Equal(0, await staff.ScrolledAsync());
        await Expect(staff.Feed.Pill).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_phone_that_slept_catches_up_in_order_with_nothing_twice()
    {
        var changed = await Lyft.A_highlight("Före sömnen.");
        var removed = await Lyft.A_highlight("Tas ned under sömnen.");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        await Expect(staff.Feed.Card(removed).Root).ToBeVisibleAsync();

        await staff.SleepsAsync();
        var older = await Lyft.A_highlight("Under sömnen, först.");
        var newer = await Lyft.A_highlight("Under sömnen, sedan.");
        await Lyft.Is_taken_down(removed);
        await Lyft.Is_changed(changed, "Rättad under sömnen.");
        await staff.WakesAsync();

        await Expect(staff.Feed.Pill).ToHaveTextAsync("2 nya lyft", new() { Timeout = 20_000 });
        await Expect(staff.Feed.Card(removed).Root).ToHaveCountAsync(0);
        await Expect(staff.Feed.Card(changed).Root).ToContainTextAsync("Rättad under sömnen.");
        await staff.Feed.Pill.ClickAsync();
        await Expect(staff.Feed.Articles.Nth(0)).ToHaveAttributeAsync("id", $"h-{newer}");
        await Expect(staff.Feed.Articles.Nth(1)).ToHaveAttributeAsync("id", $"h-{older}");
        await NothingIsThereTwice(staff);
    }

    [Fact]
    public async Task A_lost_line_comes_back_by_itself_and_misses_nothing()
    {
        var staff = await Someone("staff", Screen.Desk);
        await staff.Feed.OpenLiveAsync();
        staff.Complaints.ExpectLostNetwork();

        staff.Line.Cut();
        await Lyft.A_highlight("Medan linan var av.");
        staff.Line.Mend();
        await Expect(staff.Feed.Pill).ToHaveTextAsync("1 nytt lyft", new() { Timeout = 20_000 });
        await staff.IsLiveAsync();
        await Lyft.A_highlight("När den var hel igen.");

        await Expect(staff.Feed.Pill).ToHaveTextAsync("2 nya lyft", new() { Timeout = 5000 });
        await staff.Feed.Pill.ClickAsync();
        await NothingIsThereTwice(staff);
    }

    [Fact]
    public async Task A_taken_down_highlight_disappears_from_open_screens_and_its_photos_from_every_url()
    {
        var id = await Lyft.A_highlight("Ska tas ned.");
        var director = await Someone("director", Screen.Desk);
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        var card = staff.Feed.Card(id);
        await card.PhotoIsShownAsync();
        await staff.ServiceWorkerStandsAsync();
        var urls = await card.Photos.First.EvaluateAsync<string[]>(
            "(it) => it.closest('picture').innerHTML.match(/\\/photos\\/[^ \",]+/g)"
        );
        Assert.True(urls.Length >= 4);

        await director.Feed.OpenAsync();
        await director.Feed.Card(id).ChooseInMenuAsync("Ta ned");
        await director.Page.GetByLabel("Skäl").FillAsync("En person ville inte vara med.");
        await director
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Ta ned" })
            .ClickAsync();

        await director.HearsAsync("Lyftet är nedtaget.");
        await Expect(director.Feed.Card(id).Root).ToHaveCountAsync(0);
        await Expect(card.Root).ToHaveCountAsync(0, new() { Timeout = 3000 });
        using var reader = await Lyft.App.SignedInAsync("staff");
        foreach (var url in urls.Distinct())
            Assert.Equal(404, (int)(await reader.GetAsync(url)).StatusCode);
        // Nor from what this browser has kept.
        await Eventually.Holds(
            "the browser's caches are rid of the photo",
            async () =>
                await staff.Page.EvaluateAsync<int>(
                    "async (urls) => (await Promise.all(urls.map((it) => caches.match(it)))).filter(Boolean).length",
                    urls
                ) == 0
        );
        staff.Complaints.ExpectStatus(404);
        await staff.GoToAsync($"/h/{id}");
        await Expect(staff.Heading("Lyftet finns inte längre")).ToBeVisibleAsync();
    }

    private static async Task NothingIsThereTwice(Person person)
    {
        var ids = await person.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[role=feed] > article')].map((it) => it.id)"
        );
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }
}
