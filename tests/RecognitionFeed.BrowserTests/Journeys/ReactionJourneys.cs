using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

public sealed class ReactionJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task A_reaction_shows_within_a_tenth_of_a_second_before_the_server_has_answered()
    {
        var id = await Lyft.A_highlight("Att reagera på.");
        var staff = await Someone("staff");
        var answer = new TaskCompletionSource();
        await staff.Context.RouteAsync(
            "**/reactions/heart",
            async route =>
            {
                await answer.Task;
                await route.ContinueAsync();
            }
        );
        await staff.Feed.OpenLiveAsync();
        var card = staff.Feed.Card(id);
        await Expect(card.Reaction("Hjärta")).ToHaveAttributeAsync("aria-pressed", "false");

        var milliseconds = await card.Reaction("Hjärta")
            .EvaluateAsync<double>(
                """
                (button) => new Promise((resolve) => {
                  const pressed = performance.now();
                  new MutationObserver(() => {
                    if (button.ariaPressed === 'true') requestAnimationFrame(() => resolve(performance.now() - pressed));
                  }).observe(button, { attributes: true });
                  button.click();
                })
                """
            );

        Assert.InRange(milliseconds, 0, 100);
        await card.HasCountAsync("Hjärta", 1);
        answer.SetResult();
        await HasHeartsAsync(id, 1);
    }

    [Fact]
    public async Task A_reaction_that_cannot_be_saved_is_taken_back_and_said()
    {
        var id = await Lyft.A_highlight("Att inte kunna reagera på.");
        var staff = await Someone("staff");
        staff.Complaints.ExpectStatus(502);
        await staff.Context.RouteAsync("**/reactions/*", route => route.FulfillAsync(new() { Status = 502 }));
        await staff.Feed.OpenAsync();
        var card = staff.Feed.Card(id);

        await card.Reaction("Hjärta").ClickAsync();

        await staff.HearsAsync("Hjärta kunde inte sparas och har tagits tillbaka.");
        await card.IsReactedToAsync("Hjärta", false);
        await card.HasCountAsync("Hjärta", 0);
    }

    [Fact]
    public async Task Reactions_made_offline_are_kept_over_a_reload_and_sent_when_the_network_is_back()
    {
        var id = await Lyft.A_highlight("Att reagera på i tunneln.");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        await staff.ServiceWorkerStandsAsync();
        var card = staff.Feed.Card(id);

        await staff.LosesTheNetworkAsync();
        await card.Reaction("Applåd").ClickAsync();
        await card.Reaction("Tack").ClickAsync();
        await card.Reaction("Tack").ClickAsync();
        await staff.HearsAsync("Du är offline. Din reaktion sparas när du är på nätet igen.");
        await card.IsReactedToAsync("Applåd");
        await card.IsReactedToAsync("Tack", false);
        await staff.Page.ReloadAsync();
        await card.IsReactedToAsync("Applåd");
        await staff.IsOnlineAgainAsync();

        await Eventually.Holds(
            "the applause, and no thanks",
            async () =>
            {
                using var reader = await Lyft.App.SignedInAsync("staff");
                var counts = (await reader.GetJsonAsync($"/api/reactions?highlights={id}"))[id.ToString()]!;
                return counts["applause"]!.GetValue<int>() == 1 && counts["thanks"]!.GetValue<int>() == 0;
            }
        );
        await card.HasCountAsync("Applåd", 1);
    }

    [Fact]
    public async Task A_reaction_is_taken_back_by_a_second_tap_and_a_double_tap_on_the_photo_only_adds()
    {
        var id = await Lyft.A_highlight("Att trycka på.");
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();
        var card = staff.Feed.Card(id);
        await card.PhotoIsShownAsync();

        await DoubleTapAsync(card);
        await card.HasCountAsync("Hjärta", 1);
        await DoubleTapAsync(card);
        await card.IsReactedToAsync("Hjärta");
        await HasHeartsAsync(id, 1);

        await card.Reaction("Hjärta").ClickAsync();
        await card.IsReactedToAsync("Hjärta", false);
        await card.HasCountAsync("Hjärta", 0);
        await HasHeartsAsync(id, 0);
    }

    [Fact]
    public async Task Live_counts_change_in_place_silently_and_move_nothing()
    {
        var id = await Lyft.A_highlight("Att se räknas.");
        var staff = await Someone("staff");
        await Vitals.ObserveAsync(staff);
        await staff.Feed.OpenLiveAsync();
        var card = staff.Feed.Card(id);
        await card.PhotoIsShownAsync();
        await card.Reaction("Applåd").ScrollIntoViewIfNeededAsync();
        var before = await card.Root.BoundingBoxAsync();
        var shiftBefore = (await Vitals.ReadAsync(staff)).Shift;

        await Lyft.Gets(id, "applause", from: "manager");
        await Lyft.Gets(id, "applause", from: "editor");

        await card.HasCountAsync("Applåd", 2);
        await card.IsReactedToAsync("Applåd", false);
        Assert.Equivalent(before, await card.Root.BoundingBoxAsync());
        Assert.Equal(shiftBefore, (await Vitals.ReadAsync(staff)).Shift);
        var announced = await card.Reaction("Applåd")
            .EvaluateAsync<bool>("(it) => it.closest('[aria-live], [role=status], [role=log]') !== null");
        Assert.False(announced);
    }

    private static async Task DoubleTapAsync(Card card)
    {
        var box = (await card.Photos.First.BoundingBoxAsync())!;
        var page = card.Root.Page;
        for (var tap = 0; tap < 2; tap++)
            await page.Touchscreen.TapAsync(box.X + box.Width / 2, box.Y + Math.Min(box.Height / 2, 200));
    }

    private Task HasHeartsAsync(Guid id, int hearts) =>
        Eventually.Holds(
            $"{hearts} hearts",
            async () =>
            {
                using var reader = await Lyft.App.SignedInAsync("staff");
                var counts = await reader.GetJsonAsync($"/api/reactions?highlights={id}");
                return counts[id.ToString()]!["heart"]!.GetValue<int>() == hearts;
            }
        );
}
