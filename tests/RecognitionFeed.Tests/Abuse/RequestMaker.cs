using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>Makes requests of the API's description: mostly sound, then spoiled here and there.</summary>
/// <param name="schemas">The description's named schemas.</param>
/// <param name="ids">Of what exists, so that handlers are reached and not only their first check.</param>
internal sealed partial class RequestMaker(JsonNode schemas, IReadOnlyList<Guid> ids)
{
    private const int Deepest = 8;

    public FuzzRequest Make(Random random, Operation operation)
    {
        var address = Placeholder().Replace(operation.Path, hole => PathText(random, hole.Groups[1].Value));
        if (random.OneIn(40))
            address += random.Of(["/", "//", "/..", "%2f", ";a=b", "/%2e%2e/", "?", "#", "\\"]);
        var headers = new List<(string, string)>();
        foreach (var header in operation.Parameters.Where(parameter => parameter.In == "header"))
            if (!random.OneIn(6))
                headers.Add((header.Name, header.Name == "If-Match" ? $"\"{random.Next(1, 4)}\"" : "sv"));
        while (random.OneIn(3))
            headers.Add(random.Of(Nasty.Headers));
        var body = Body(random, operation);
        if (body is not null)
            headers.Add(("Content-Type", random.OneIn(25) ? random.Of(Nasty.ContentTypes) : "application/json"));
        return new(operation.Name, operation.Method, address, Query(random, operation), headers, body);
    }

    private string PathText(Random random, string name)
    {
        if (random.OneIn(12))
            return random.Of(Nasty.AddressTexts);
        return name.Split(':')[0] switch
        {
            "kind" => random.Of(["heart", "applause", "inspired", "thanks", "Heart", "0"]),
            "width" => random.Of(["640", "0", "-1", "2147483648"]),
            "format" => random.Of(["jpg", "webp", "exe"]),
            _ => Id(random).ToString(random.OneIn(10) ? "N" : "D"),
        };
    }

    private List<string> Query(Random random, Operation operation)
    {
        var query = new List<string>();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "query"))
        {
            if (random.OneIn(2))
                query.Add($"{parameter.Name}={QueryText(random, parameter)}");
            if (random.OneIn(15))
                query.Add($"{parameter.Name}={random.Of(Nasty.AddressTexts)}");
        }
        if (random.OneIn(20))
            query.Add(random.Of(["a=b", "=", "&&", "q[]=1", "id=1&id=2", "%00=%00", "limit=-1"]));
        return query;
    }

    private string QueryText(Random random, Parameter parameter) =>
        random.Next(4) switch
        {
            0 => random.Of(Nasty.AddressTexts),
            1 => Id(random).ToString(),
            2 => $"{random.Next(-2, 300)}",
            _ => Uri.EscapeDataString(
                Resolved(parameter.Schema)?["enum"] is JsonArray { Count: > 0 } names
                    ? names[random.Next(names.Count)]?.ToString() ?? ""
                    : random.Of(["Åsa", "hjälp natten", "\"hela natten\"", "testar-och-lar", new string('a', 3000)])
            ),
        };

    private byte[]? Body(Random random, Operation operation)
    {
        if (operation.TakesFile)
        {
            var file = new byte[random.Next(2000)];
            random.NextBytes(file);
            return file;
        }
        if (operation.Body is null)
            return random.OneIn(15) ? "{}"u8.ToArray() : null;
        if (random.OneIn(40))
            return [];
        var text = Json(random, operation.Body, 0);
        if (random.OneIn(30))
            text = random.Of([Nested('['), Nested('{'), text + text, "[" + text + "]", "null", "\"\"", "1", "{\"a\":"]);
        var bytes = random.OneIn(40) ? Encoding.Unicode.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0 && random.OneIn(15))
            bytes = bytes[..random.Next(bytes.Length)];
        if (bytes.Length > 0 && random.OneIn(15))
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private string Json(Random random, JsonNode? schema, int depth)
    {
        if (random.OneIn(25) || depth > Deepest)
            return Anything(random);
        schema = Resolved(schema);
        if (schema is null)
            return Anything(random);
        if ((schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"]) is JsonArray { Count: > 0 } choices)
            return Json(random, choices[random.Next(choices.Count)], depth + 1);
        if (schema["enum"] is JsonArray { Count: > 0 } names && !random.OneIn(8))
            return names[random.Next(names.Count)]?.ToJsonString() ?? "null";
        return Type(random, schema) switch
        {
            "object" => Members(random, schema, depth),
            "array" => Items(random, schema, depth),
            "integer" => random.Of(["0", "1", "2", "-1", "2147483647", "2147483648", "9223372036854775808", "1.5"]),
            "number" => random.Of(["0", "-0.0", "1e308", "1e400", "0.1"]),
            "boolean" => random.Of(["true", "false", "true", "false", "\"true\""]),
            "null" => "null",
            _ => Text(random, schema),
        };
    }

    private string Members(Random random, JsonNode schema, int depth)
    {
        var members = new List<string>();
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            if (random.OneIn(name == "id" ? 2 : 10))
                continue;
            members.Add($"\"{name}\":{Json(random, member, depth + 1)}");
            if (random.OneIn(60))
                members.Add($"\"{name}\":{Anything(random)}"); // a second of the same name
        }
        if (random.OneIn(30))
            members.Add($"\"{random.Of(Nasty.JsonTexts)}\":{Anything(random)}");
        return $"{{{string.Join(',', members)}}}";
    }

    private string Items(Random random, JsonNode schema, int depth)
    {
        var count = random.OneIn(40) ? 300 : random.Next(4);
        var items = Enumerable.Range(0, count).Select(_ => Json(random, schema["items"], depth + 1));
        return $"[{string.Join(',', items)}]";
    }

    private string Text(Random random, JsonNode schema)
    {
        if (random.OneIn(3))
            return $"\"{random.Of(Nasty.JsonTexts)}\"";
        var text = schema["format"]?.GetValue<string>() switch
        {
            "uuid" => Id(random).ToString(),
            "date" => $"2026-0{random.Next(1, 10)}-1{random.Next(10)}",
            "date-time" => $"2026-12-0{random.Next(1, 10)}T08:00:00Z",
            "time" => $"1{random.Next(10)}:30:00",
            _ when random.OneIn(40) => new string('å', random.Next(1, 30_000)),
            _ => random.Of([
                "testar-och-lar",
                "samarbetar",
                "skapande",
                "director",
                "staff",
                "heart",
                "sv",
                "accepted",
                "Grattis @Åsa Öberg!",
                "De stannade kvar.",
                "2026-12-01T08:00:00Z",
                Id(random).ToString(),
            ]),
        };
        return $"\"{text}\"";
    }

    private string Anything(Random random) =>
        random.Next(9) switch
        {
            0 => "null",
            1 => "true",
            2 => random.Of(["-1", "1e400", "12345678901234567890"]),
            3 => "[]",
            4 => "{}",
            5 => "[null]",
            6 => $"\"{Id(random)}\"",
            7 => "{\"$type\":\"System.Object\"}",
            _ => $"\"{random.Of(Nasty.JsonTexts)}\"",
        };

    private Guid Id(Random random) =>
        random.Next(12) switch
        {
            0 => Guid.Empty,
            1 => Guid.AllBitsSet,
            2 or 3 or 4 => new Guid(random.Next(), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1),
            _ => random.Of(ids),
        };

    private JsonNode? Resolved(JsonNode? schema) =>
        schema?["$ref"]?.GetValue<string>() is { } name ? schemas[name[(name.LastIndexOf('/') + 1)..]] : schema;

    private static string? Type(Random random, JsonNode schema) =>
        schema["type"] is JsonArray types
            ? types[random.Next(types.Count)]!.GetValue<string>()
            : schema["type"]?.GetValue<string>() ?? (schema["properties"] is null ? null : "object");

    private static string Nested(char bracket) =>
        bracket == '['
            ? new string('[', 500) + new string(']', 500)
            : string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500);

    [GeneratedRegex(@"\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
