using System.Text.Json.Nodes;
using RecognitionFeed.People;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>What journeys about nominations start from.</summary>
internal static class GivenNominations
{
    /// <summary>Somebody in a unit of their own, so that no other journey's nominations are near.</summary>
    internal static async Task<Guid> A_colleague(this Lyft lyft, string name)
    {
        await using var db = lyft.App.OpenDb();
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            Name = $"Laget {Guid.NewGuid():N}",
            Kind = UnitKind.Enhet,
            SortKey = SwedishText.SortKey(name),
        };
        var person = TestCity.Person(Guid.CreateVersion7(), name, unit.Id);
        db.AddRange(unit, person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    internal static async Task<JsonNode> A_nomination(
        this Lyft lyft,
        Guid person,
        string happened,
        string by = "manager"
    )
    {
        using var nominator = await lyft.App.SignedInAsync(by);
        return await Browser.ReadAsync(
            await nominator.PostAsync(
                "/api/nominations",
                new { people = new[] { person }, story = new { happened, meant = "" } }
            )
        );
    }

    /// <summary>The latest that somebody has nominated.</summary>
    internal static async Task<JsonNode> The_nomination_of(this Lyft lyft, string nominator, string person)
    {
        using var browser = await lyft.App.SignedInAsync(nominator);
        var mine = await browser.GetItemsAsync("/api/my/nominations");
        return mine.First(one => one!["people"]!.AsArray().Any(it => it!["name"]!.GetValue<string>() == person))!;
    }

    internal static async Task Is_decided(this Lyft lyft, JsonNode nomination, string state, string message)
    {
        using var editor = await lyft.App.SignedInAsync("editor");
        await Browser.ReadAsync(
            await editor.SendAsync(
                HttpMethod.Post,
                $"/api/nominations/{nomination["id"]}/decisions",
                new { state, message },
                $"\"{nomination["version"]}\""
            )
        );
    }

    /// <summary>Becomes a highlight that everybody reads.</summary>
    internal static async Task<Guid> Is_published(this Lyft lyft, JsonNode nomination)
    {
        using var director = await lyft.App.SignedInAsync("director");
        var draft = await Browser.ReadAsync(await director.PostAsync($"/api/nominations/{nomination["id"]}/draft"));
        var id = draft["id"]!.GetValue<Guid>();
        await Browser.ReadAsync(
            await director.PutAsync(
                $"/api/highlights/{id}",
                new
                {
                    story = draft["story"],
                    people = new[] { draft["people"]![0]!["id"]!.GetValue<Guid>() },
                    photos = new[] { await lyft.A_photo() },
                },
                "\"1\""
            )
        );
        await Browser.ReadAsync(await director.PostAsync($"/api/highlights/{id}/publication"));
        return id;
    }
}
