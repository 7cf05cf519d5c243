using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Objections;

/// <summary>Objections as people raise and decide them.</summary>
internal static class GivenObjections
{
    public static Task<HttpResponseMessage> ObjectAsync(this Browser person, Guid highlight, object? text = null) =>
        person.PutAsync($"/api/highlights/{highlight}/objections/me", text ?? new { });

    /// <summary>A published highlight to which somebody, else a new one each time, has objected, as the editors see it.</summary>
    public static async Task<JsonNode> An_objection(
        this FeedApp app,
        DraftText? text = null,
        string? by = null,
        object? saying = null
    )
    {
        var highlight = await app.A_published_highlight(text);
        using var person = await app.SignedInAsync(by ?? (await app.A_crowd(1))[0].ToString());
        await person.ObjectAsync(highlight, saying).HasStatus(System.Net.HttpStatusCode.NoContent);
        return (await app.ObjectionsAsync()).Single(objection => objection.At<Guid>("highlight.id") == highlight);
    }

    public static async Task<IReadOnlyList<JsonNode>> ObjectionsAsync(this FeedApp app)
    {
        using var editor = await app.SignedInAsync("editor");
        return [.. (await editor.GetItemsAsync("/api/objections")).OfType<JsonNode>()];
    }

    public static Task<HttpResponseMessage> DecideAsync(
        this Browser editor,
        JsonNode objection,
        string state,
        string reason = "",
        params Guid[] photos
    ) =>
        editor.SendAsync(
            HttpMethod.Post,
            $"/api/objections/{objection.Id()}/decisions",
            new
            {
                state,
                reason,
                photos,
            },
            $"\"{objection.At<int>("version")}\""
        );

    public static Guid Highlight(this JsonNode objection) => objection.At<Guid>("highlight.id");
}
