using System.Text.Json.Nodes;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>Nominations and decisions that a journey starts from, made over the API.</summary>
internal static class GivenReviews
{
    internal static async Task<Guid> A_nomination_telling(
        this Lyft lyft,
        string happened,
        PhotoPart[]? photos = null,
        string by = "manager"
    )
    {
        using var nominator = await lyft.App.SignedInAsync(by);
        var answer = await nominator.PostAsync(
            "/api/nominations",
            new
            {
                story = new StoryParts(happened, "Ingen behövde vänta ensam."),
                people = (Guid[])[TestCity.Asa],
                units = (Guid[])[TestCity.HomeCareSouth],
                behaviours = (string[])["samarbetar"],
                photos = photos ?? [],
            }
        );
        return (await Browser.ReadAsync(answer)).Id();
    }

    internal static async Task<JsonNode> Nomination(this Lyft lyft, Guid id, string asSeenBy = "editor")
    {
        using var reader = await lyft.App.SignedInAsync(asSeenBy);
        return await reader.GetJsonAsync($"/api/nominations/{id}");
    }

    /// <summary>The director decides, at another desk.</summary>
    internal static async Task Is_decided_elsewhere(this Lyft lyft, Guid id, string state, string message)
    {
        var version = (await lyft.Nomination(id)).At<int>("version");
        using var reviewer = await lyft.App.SignedInAsync("director");
        var url = $"/api/nominations/{id}/decisions";
        await Browser.ReadAsync(
            await reviewer.SendAsync(HttpMethod.Post, url, new { state, message }, $"\"{version}\"")
        );
    }

    internal static async Task Is_seen_too(this Lyft lyft, Guid id, string text, string by = "director")
    {
        using var person = await lyft.App.SignedInAsync(by);
        await Browser.ReadAsync(await person.PutAsync($"/api/nominations/{id}/supporters/me", new { text }));
    }
}
