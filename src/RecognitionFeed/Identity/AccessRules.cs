using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Identity;

/// <summary>Asks <see cref="AccessTable"/> before each request.</summary>
public sealed class AccessRules(IOptions<AccessOptions> options) : AuthorizationHandler<AccessRules.Requirement>
{
    private static readonly FrozenDictionary<string, Access> Rows = AccessTable.Rows.ToFrozenDictionary(row =>
        row.Route
    );

    private readonly ConditionalWeakTable<Endpoint, Access> known = [];

    public sealed class Requirement : IAuthorizationRequirement;

    public bool Allows(ClaimsPrincipal user, Who who) =>
        who switch
        {
            Who.Anyone => true,
            Who.Staff => user.Identity?.IsAuthenticated == true,
            Who.Nominators => options.Value.NominatorRoles.Any(user.IsInRole),
            Who.Authors => user.IsAuthor(),
            Who.AuthorsAndAdministrators => user.IsAuthor() || user.IsInRole(RoleNames.Admin),
            Who.Administrators => user.IsInRole(RoleNames.Admin),
            _ => false,
        };

    /// <summary>The route's row; null where it has none.</summary>
    public static Access? Of(Endpoint endpoint) => endpoint is RouteEndpoint route ? Of(RouteNames.Of(route)) : null;

    public static Access? Of(string route) => Rows.GetValueOrDefault(route);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        var endpoint = (context.Resource as HttpContext)?.GetEndpoint();
        // Where nothing is mapped there is nothing to protect: 404.
        if (endpoint is null || Allows(context.User, WhoMay(endpoint)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private Who WhoMay(Endpoint endpoint)
    {
        if (known.TryGetValue(endpoint, out var row))
            return row.Who;
        // The framework's own answers to a wrong method or content type tell that there is a route.
        row = endpoint is RouteEndpoint ? Of(endpoint) : new Access("the framework's refusals", Who.Staff);
        if (row is null)
            return (Who)(-1);
        known.AddOrUpdate(endpoint, row);
        return row.Who;
    }
}
