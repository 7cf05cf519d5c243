using Microsoft.AspNetCore.Http.Metadata;

namespace RecognitionFeed.Operations.Limits;

/// <summary>What one may do only so often; how often is said in <see cref="LimitsOptions"/>.</summary>
public enum Limit
{
    SignIn,
    Photos,
    Comments,
    Nominations,
    Search,

    /// <summary>"I am in this photo".</summary>
    Objections,

    /// <summary>What somebody tells of the site itself, such as that a page cannot be used.</summary>
    Reports,
}

public static class LimitConventions
{
    /// <param name="query">Where given, only requests with this query parameter count.</param>
    public static TBuilder Limited<TBuilder>(this TBuilder routes, Limit limit, string? query = null)
        where TBuilder : IEndpointConventionBuilder =>
        routes.WithMetadata(new Limited(limit, query)).WithMetadata(new ProducesTooMany());

    private sealed class ProducesTooMany : IProducesResponseTypeMetadata
    {
        public Type Type => typeof(Microsoft.AspNetCore.Mvc.ProblemDetails);
        public int StatusCode => StatusCodes.Status429TooManyRequests;
        public IEnumerable<string> ContentTypes => ["application/problem+json"];
    }
}

/// <summary>Says of a route what its requests count as.</summary>
public sealed record Limited(Limit Limit, string? Query)
{
    public bool Counts(HttpRequest request) => Query is null || request.Query.ContainsKey(Query);
}
