using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Faults;

internal sealed partial class Ledger
{
    /// <summary>Lays down the pens, and counts what was acknowledged and is not there. Fails at an answer that none should get.</summary>
    public async Task<IReadOnlyList<string>> LossesAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(pens);
        Assert.Empty(unexpected);
        var losses = new List<string>();
        foreach (var id in drafts)
            if ((await director.GetAsync($"/api/highlights/{id}")).StatusCode != HttpStatusCode.OK)
                losses.Add($"draft {id}");
        var told = await ToldAsync(losses);
        foreach (var id in published)
            if (
                told.GetValueOrDefault(("highlightPublished", id)) != 1
                || (await staff.GetAsync($"/api/highlights/{id}")).StatusCode != HttpStatusCode.OK
            )
                losses.Add($"publication {id}, told {told.GetValueOrDefault(("highlightPublished", id))} times");
        await CommentsAreThereAsync(told, losses);
        await ReactionsAreThereAsync(losses);
        foreach (var photo in uploads)
        {
            var answer = await director.GetAsync(photo.Urls()[0]);
            if (answer.StatusCode != HttpStatusCode.OK || (await answer.Content.ReadAsByteArrayAsync()).Length == 0)
                losses.Add($"photo {photo.Id()}: {answer.StatusCode}");
        }
        return losses;
    }

    /// <summary>How often each thing was told in the log, whose sequence has no gap.</summary>
    private async Task<Dictionary<(string Type, Guid Id), int>> ToldAsync(List<string> losses)
    {
        var told = new Dictionary<(string, Guid), int>();
        for (var last = before; ; )
        {
            var page = await staff.EventsAsync(last);
            if (page.Count == 0)
                return told;
            foreach (var entry in page)
            {
                if (entry.At<long>("sequence") != ++last)
                    losses.Add($"event {last}");
                var about = entry.Node("data.highlight") is JsonObject ? entry.At<Guid>("data.highlight.id") : default;
                if (entry.Node("data.comment") is JsonObject)
                    about = entry.At<Guid>("data.comment.id");
                var key = (entry.Text("type"), about);
                told[key] = told.GetValueOrDefault(key) + 1;
            }
        }
    }

    private async Task CommentsAreThereAsync(Dictionary<(string Type, Guid Id), int> told, List<string> losses)
    {
        var there = new HashSet<Guid>();
        for (string? cursor = ""; cursor is not null; )
        {
            var query = cursor.Length == 0 ? "" : $"?before={Uri.EscapeDataString(cursor)}";
            var page = await staff.GetJsonAsync(GivenComments.Url(discussed) + query);
            there.UnionWith(page["items"]!.AsArray().Ids());
            cursor = page["next"]?.GetValue<string>();
        }
        foreach (var id in comments)
            if (!there.Contains(id) || told.GetValueOrDefault(("commentAdded", id)) != 1)
                losses.Add($"comment {id}, told {told.GetValueOrDefault(("commentAdded", id))} times");
    }

    private async Task ReactionsAreThereAsync(List<string> losses)
    {
        foreach (var highlights in reactions.Select(reaction => reaction.Highlight).Distinct().Chunk(100))
        {
            var mine = await staff.GetJsonAsync($"/api/my/reactions?highlights={string.Join(',', highlights)}");
            foreach (var (highlight, kind) in reactions.Where(each => highlights.Contains(each.Highlight)).Distinct())
                if (mine[highlight.ToString()]?.AsArray().Any(each => each!.GetValue<string>() == kind) != true)
                    losses.Add($"{kind} for {highlight}");
        }
    }
}
