using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Operations.Limits;

namespace RecognitionFeed.Tests.Identity;

/// <summary>Every route that the running application has mapped, described or not.</summary>
internal static partial class MappedRoutes
{
    public static IReadOnlyList<MappedRoute> Routes(this FeedApp app) =>
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.Cast<RouteEndpoint>()
                .Select(Of)
                .DistinctBy(route => route.Name),
        ];

    private static MappedRoute Of(RouteEndpoint endpoint)
    {
        var path = Constraint().Replace(endpoint.RoutePattern.RawText!, "");
        path = path == "/" ? path : $"/{path.Trim('/')}";
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        var name = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            ? $"{string.Join(' ', methods)} {path}"
            : "the client's files";
        var contentType = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0];
        var limited = endpoint.Metadata.GetMetadata<Limited>();
        return new MappedRoute(name, methods[0] == "ANY" ? "POST" : methods[0], path, contentType, limited);
    }

    [GeneratedRegex(@":(guid|int|nonfile|regex\(.*\))+(?=[}:])")]
    private static partial Regex Constraint();
}

internal sealed record MappedRoute(string Name, string Method, string Path, string? ContentType, Limited? Limited)
{
    /// <summary>Holds what any of the routes asks for.</summary>
    public static string FullBody =>
        $$"""
            {
                "text": "Grattis!", "reason": "Ett skäl", "state": "accepted", "message": "Tack",
                "story": {"happened": "De stannade.", "meant": "Alla fick hjälp."}, "people": ["{{TestCity.Asa}}"],
                "blur": [{"x": 0.1, "y": 0.1, "width": 0.2, "height": 0.2}]
            }
            """;

    public bool IsRead => Method is "GET" or "HEAD";

    public HttpRequestMessage Request(Guid? id = null, string body = "{}")
    {
        var url = Path.Replace("{id}", (id ?? Guid.CreateVersion7()).ToString(), StringComparison.Ordinal)
            .Replace("{photo}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
            .Replace("{kind}", "heart", StringComparison.Ordinal)
            .Replace("{width}", "400", StringComparison.Ordinal)
            .Replace("{format}", "jpg", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{*path}", "some/page", StringComparison.Ordinal);
        Assert.DoesNotContain("{", url, StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(Method), url);
        if (!IsRead)
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (ContentType is not null)
            request.Content = new StringContent(body, Encoding.UTF8, ContentType);
        return request;
    }
}
