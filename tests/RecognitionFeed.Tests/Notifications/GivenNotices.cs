using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.Notifications;

/// <summary>Notices as people read them.</summary>
internal static class GivenNotices
{
    internal static async Task<JsonArray> NoticesAsync(this FeedApp app, string person)
    {
        using var browser = await app.SignedInAsync(person);
        return await browser.GetItemsAsync("/api/my/notifications");
    }

    internal static Task<JsonArray> NoticesAsync(this FeedApp app, Guid person) => app.NoticesAsync(person.ToString());

    /// <summary>The kinds of somebody's notices about a highlight.</summary>
    internal static async Task<IReadOnlyList<string>> KindsAsync(this FeedApp app, string person, Guid highlight) =>
        [
            .. (await app.NoticesAsync(person))
                .Where(notice => notice.At<Guid>("about") == highlight)
                .Select(notice => notice.Text("kind")),
        ];

    internal static Task<IReadOnlyList<string>> KindsAsync(this FeedApp app, Guid person, Guid highlight) =>
        app.KindsAsync(person.ToString(), highlight);

    internal static async Task<int> UnseenAsync(this FeedApp app, string person)
    {
        using var browser = await app.SignedInAsync(person);
        return (await browser.GetJsonAsync("/api/my/notifications/seen")).At<int>("unseen");
    }

    /// <summary>Somebody reacts.</summary>
    internal static async Task React(this FeedApp app, Guid person, Guid highlight, string kind = "heart")
    {
        using var browser = await app.SignedInAsync(person.ToString());
        await Browser.ReadAsync(await browser.PutAsync($"/api/highlights/{highlight}/reactions/{kind}"));
    }

    internal static async Task Manages(this FeedApp app, Guid manager, params Guid[] people)
    {
        await using var db = app.OpenDb();
        await db
            .People.Where(person => people.Contains(person.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.ManagerId, manager));
    }
}
