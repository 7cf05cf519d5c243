using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace RecognitionFeed.Identity;

/// <summary>A route as people write it: <c>GET /api/highlights/{id}</c>, without the constraints of its parameters.</summary>
public static class RouteNames
{
    /// <summary>All the files of the built client, which are many.</summary>
    public const string ClientFiles = "the client's files";

    public static string Of(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return ClientFiles;
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return Of(methods.Count == 0 ? ["ANY"] : methods, endpoint.RoutePattern);
    }

    public static string Of(string method, string path) => Of([method], RoutePatternFactory.Parse(path));

    private static string Of(IEnumerable<string> methods, RoutePattern pattern)
    {
        var segments = pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Text)));
        return $"{string.Join(' ', methods)} /{string.Join('/', segments)}";
    }

    private static string Text(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { IsCatchAll: true } rest => $"{{*{rest.Name}}}",
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => throw new InvalidOperationException($"A route has a part of a new kind: {part}"),
        };
}
