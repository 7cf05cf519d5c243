using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>A request, still to be sent: it prints itself, and knows smaller ones.</summary>
/// <param name="Address">Sent as it stands, however wrong.</param>
internal sealed record FuzzRequest(
    string Operation,
    string Method,
    string Address,
    IReadOnlyList<string> Query,
    IReadOnlyList<(string Name, string Value)> Headers,
    byte[]? Body
)
{
    private static readonly UriCreationOptions AsItStands = new()
    {
        DangerousDisablePathAndQueryCanonicalization = true,
    };

    public string Target => Query.Count == 0 ? Address : $"{Address}?{string.Join('&', Query)}";

    public HttpRequestMessage ToMessage(Uri server)
    {
        var message = new HttpRequestMessage(
            new HttpMethod(Method),
            new Uri(server.GetLeftPart(UriPartial.Authority) + Target, AsItStands)
        );
        if (Body is not null)
            message.Content = new ByteArrayContent(Body);
        foreach (var (name, value) in Headers)
        {
            if (name == "Content-Type")
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            else if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    /// <summary>What the request says, to tell an echo from a leak.</summary>
    public string Said => $"{Uri.UnescapeDataString(Target)}\n{string.Join('\n', Headers)}\n{BodyText}";

    private string BodyText => Body is null ? "" : Encoding.UTF8.GetString(Body);

    public IEnumerable<FuzzRequest> Smaller()
    {
        for (var i = 0; i < Headers.Count; i++)
            yield return this with
            {
                Headers = Without(Headers, i),
            };
        for (var i = 0; i < Query.Count; i++)
            yield return this with
            {
                Query = Without(Query, i),
            };
        foreach (var body in Body is null ? [] : SmallerBodies(Body))
            yield return this with
            {
                Body = body,
            };
    }

    public override string ToString()
    {
        var text = BodyText;
        return string.Join(
            '\n',
            [
                $"({Operation})",
                $"{Method} {Target}",
                .. Headers.Select(header => $"{header.Name}: {header.Value}"),
                text.Length > 2000 ? $"{text[..2000]}… ({text.Length} characters)" : text,
            ]
        );
    }

    private static IEnumerable<byte[]> SmallerBodies(byte[] body)
    {
        if (Parsed(body) is not { } json)
        {
            if (body.Length > 1)
                yield return body[..(body.Length / 2)];
            yield break;
        }
        foreach (var smaller in SmallerJson(json))
            yield return Encoding.UTF8.GetBytes(smaller?.ToJsonString() ?? "null");
    }

    private static IEnumerable<JsonNode?> SmallerJson(JsonNode json)
    {
        if (json is JsonArray { Count: > 3 } many)
            yield return new JsonArray([.. many.Take(many.Count / 2).Select(each => each?.DeepClone())]);
        if (json is JsonArray list)
        {
            for (var i = 0; i < Math.Min(list.Count, 10); i++)
            {
                var copy = list.DeepClone().AsArray();
                copy.RemoveAt(i);
                yield return copy;
            }
            yield break;
        }
        if (json is not JsonObject members)
            yield break;
        foreach (var (name, value) in members.ToList())
        {
            var copy = members.DeepClone().AsObject();
            copy.Remove(name);
            yield return copy;
            foreach (var smaller in value is null ? [] : SmallerJson(value))
            {
                var changed = members.DeepClone().AsObject();
                changed[name] = smaller;
                yield return changed;
            }
        }
    }

    private static JsonNode? Parsed(byte[] body)
    {
        try
        {
            var json = JsonNode.Parse(body);
            _ = json?.DeepClone().ToJsonString();
            return json;
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<T> Without<T>(IReadOnlyList<T> list, int index) => [.. list.Where((_, i) => i != index)];
}
