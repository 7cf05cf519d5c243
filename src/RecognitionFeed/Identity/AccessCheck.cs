using Microsoft.AspNetCore.Authorization;

namespace RecognitionFeed.Identity;

/// <summary>The application does not start with a route of which <see cref="AccessTable"/> knows nothing.</summary>
public static class AccessCheck
{
    /// <summary>After everything is mapped.</summary>
    public static void CheckAccess(this WebApplication app)
    {
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);
        if (Faults(endpoints).ToList() is { Count: > 0 } faults)
            throw new InvalidOperationException($"Who may use what is not settled.\n  {string.Join("\n  ", faults)}");
    }

    public static IEnumerable<string> Faults(IEnumerable<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            var name = endpoint is RouteEndpoint route ? RouteNames.Of(route) : endpoint.DisplayName;
            if (AccessRules.Of(endpoint) is null)
                yield return $"{name}: give it a row in AccessTable.";
            if (endpoint.Metadata.Any(metadata => metadata is IAuthorizeData or IAllowAnonymous or AuthorizationPolicy))
                yield return $"{name}: AccessTable alone says who may use it; remove RequireAuthorization and the like.";
            foreach (var method in endpoint.Metadata.OfType<HubMethods>().SelectMany(hub => hub.Names))
                yield return $"{name}: browsers have nothing to say there, but the hub has the method {method}.";
        }
    }
}

/// <summary>What browsers may call on a hub, told where it is mapped.</summary>
public sealed record HubMethods(IReadOnlyList<string> Names)
{
    public static HubMethods Of(Type hub) =>
        new([
            .. hub.GetMethods()
                .Where(method => method.DeclaringType == hub && method.GetBaseDefinition().DeclaringType == hub)
                .Where(method => !method.IsStatic)
                .Select(method => method.Name),
        ]);
}
