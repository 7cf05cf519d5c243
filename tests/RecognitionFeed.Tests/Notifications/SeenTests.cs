using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Notifications;
using RecognitionFeed.Tests.Operations;

namespace RecognitionFeed.Tests.Notifications;

public sealed class SeenTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task What_was_seen_on_one_device_is_seen_on_all_and_never_unseen_again()
    {
        var person = (await app.A_crowd(1))[0].ToString();
        await app.A_published_highlight(Given.Draft() with { People = [Guid.Parse(person)] });
        await app.A_published_highlight(Given.Draft() with { People = [Guid.Parse(person)] });
        using var phone = await app.SignedInAsync(person);
        using var desk = await app.SignedInAsync(person);
        var notices = await phone.GetItemsAsync("/api/my/notifications");
        var before = await app.UnseenAsync(person);
        Assert.Equal(notices.Count, before);

        var state = await phone.PutAsync("/api/my/notifications/seen", new { upTo = notices[1].Text("at") }).Read();
        Assert.Equal(1, state.At<int>("unseen"));
        var read = (await desk.GetItemsAsync("/api/my/notifications")).Select(notice => notice.At<bool>("seen"));
        Assert.Equal([false, true], read.Take(2));

        await phone.PutAsync("/api/my/notifications/seen", new { upTo = notices[0].Text("at") }).Read();
        await desk.PutAsync("/api/my/notifications/seen", new { upTo = notices[1].Text("at") }).Read();
        Assert.Equal(0, await app.UnseenAsync(person));
    }

    [Fact]
    public async Task What_is_still_to_come_cannot_be_seen()
    {
        var person = (await app.A_crowd(1))[0];
        using var browser = await app.SignedInAsync(person.ToString());
        await browser.PutAsync("/api/my/notifications/seen", new { upTo = "2099-01-01T00:00:00Z" }).Read();

        await app.A_published_highlight(Given.Draft() with { People = [person] });

        Assert.Equal(1, await app.UnseenAsync(person.ToString()));
    }

    [Fact]
    public async Task Two_devices_that_read_at_the_same_moment_do_not_disturb_each_other()
    {
        var person = (await app.A_crowd(1))[0].ToString();
        using var browser = await app.SignedInAsync(person);
        var upTo = app.Clock.GetUtcNow();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => browser.PutAsync("/api/my/notifications/seen", new { upTo }))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat_and_others_notices_are_not_among_them()
    {
        var people = await app.A_crowd(2);
        await using (var db = app.OpenDb())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            for (var i = 0; i < 75; i++)
                await Notices.AddAsync(
                    db,
                    new Notice(
                        NotificationKind.NominationStep,
                        Guid.CreateVersion7(),
                        app.Clock.GetUtcNow().AddSeconds(i / 3)
                    )
                    {
                        Detail = "accepted",
                    },
                    people
                );
            await transaction.CommitAsync();
        }
        using var browser = await app.SignedInAsync(people[0].ToString());

        var ids = new List<Guid>();
        var url = "/api/my/notifications";
        for (var pages = 0; pages < 4; pages++)
        {
            var page = await browser.GetJsonAsync(url);
            ids.AddRange(page["items"]!.AsArray().Ids());
            if (page["next"] is not { } next)
                break;
            url = $"/api/my/notifications?before={next}";
        }

        Assert.Equal(75, ids.Distinct().Count());
        Assert.Equal(75, ids.Count);
        Assert.Equal(75, await app.UnseenAsync(people[0].ToString()));
        using var other = await app.SignedInAsync(people[1].ToString());
        Assert.Empty((await other.GetItemsAsync("/api/my/notifications")).Ids().Intersect(ids));
    }

    [Fact]
    public async Task The_same_again_makes_a_notice_newer_and_what_is_removed_takes_one_back()
    {
        var (writer, reader) = ((await app.A_crowd(2))[0], (await app.A_crowd(1))[0]);
        var id = await app.A_published_highlight();
        await using var db = app.OpenDb();
        var now = app.Clock.GetUtcNow();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            for (var i = 0; i < 3; i++)
                await Notices.AddAsync(
                    db,
                    new Notice(NotificationKind.CommentOnYours, id, now.AddSeconds(i))
                    {
                        HighlightId = id,
                        ActorId = writer,
                    },
                    [reader, writer]
                );
            await transaction.CommitAsync();
        }

        var notice = (await app.NoticesAsync(reader)).Single(it => it.Text("kind") == "commentOnYours");
        Assert.Equal(3, notice.At<int>("count"));
        Assert.Equal(writer, notice.At<Guid>("actor.id"));
        Assert.Equal(now.AddSeconds(2), notice.At<DateTimeOffset>("at"), TimeSpan.FromMicroseconds(1));
        Assert.DoesNotContain("commentOnYours", await app.KindsAsync(writer, id));

        foreach (var left in new[] { 2, 1, 0 })
        {
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                await Notices.TakeBackAsync(db, NotificationKind.CommentOnYours, id);
                await transaction.CommitAsync();
            }
            var now2 = (await app.NoticesAsync(reader)).Where(it => it.Text("kind") == "commentOnYours");
            Assert.Equal(left, now2.SingleOrDefault()?.At<int>("count") ?? 0);
        }
    }

    [Fact]
    public async Task A_notice_outside_a_transaction_is_a_mistake()
    {
        await using var db = app.OpenDb();
        var notice = new Notice(NotificationKind.Mention, Guid.CreateVersion7(), app.Clock.GetUtcNow());

        await Assert.ThrowsAsync<InvalidOperationException>(() => Notices.AddAsync(db, notice, [TestCity.Asa]));
    }

    [Fact]
    public async Task Old_notices_are_removed()
    {
        var before = await FeedApp.StartAsync(it => it.With("Notifications:Retention", "2.00:00:00"));
        await before.A_published_highlight(Given.Draft() with { People = [TestCity.Asa] });
        await before.HasHadTurnAsync("notification-retention");
        before.Clock.Advance(TimeSpan.FromDays(3));
        var kept = await before.A_published_highlight(Given.Draft() with { People = [TestCity.Asa] });

        await using var after = await before.RestartAsync();

        await Eventually.Holds(
            "the old notice is removed",
            async () => (await after.NoticesAsync(TestCity.Asa)).Count == 1
        );
        Assert.Equal(["inHighlight"], await after.KindsAsync(TestCity.Asa, kept));
    }
}
