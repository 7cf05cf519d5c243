using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using RecognitionFeed.People;

namespace RecognitionFeed.Identity;

/// <summary>The signed-in person, as the cookie tells.</summary>
public static class CurrentPerson
{
    public const string IdClaim = "sub";
    public const string RoleClaim = "role";

    public static Guid Id(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(IdClaim)!);

    /// <summary>Whether the person writes the feed: the director, or an editor.</summary>
    public static bool IsAuthor(this ClaimsPrincipal user) =>
        user.HasClaim(RoleClaim, RoleNames.Director) || user.HasClaim(RoleClaim, RoleNames.Editor);

    public static ClaimsPrincipal Principal(Guid person, Roles roles, SessionTicket session) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(IdClaim, person.ToString()),
                    .. RoleNames.Of(roles).Select(role => new Claim(RoleClaim, role)),
                    .. session.Claims(),
                ],
                CookieAuthenticationDefaults.AuthenticationScheme,
                nameType: IdClaim,
                roleType: RoleClaim
            )
        );
}

/// <summary>The roles' names in cookies and answers.</summary>
public static class RoleNames
{
    public const string Director = "director";
    public const string Editor = "editor";
    public const string Manager = "manager";
    public const string Staff = "staff";
    public const string Admin = "admin";

    private static readonly (Roles Role, string Name)[] All =
    [
        (Roles.Director, Director),
        (Roles.Editor, Editor),
        (Roles.Manager, Manager),
        (Roles.Admin, Admin),
    ];

    private static readonly ConcurrentDictionary<Roles, IReadOnlyList<string>> Known = [];

    /// <summary>Every person is staff, too.</summary>
    public static IReadOnlyList<string> Of(Roles roles) =>
        Known.GetOrAdd(
            roles,
            static roles => [.. All.Where(pair => roles.HasFlag(pair.Role)).Select(pair => pair.Name), Staff]
        );

    /// <summary>Null where it is not a role that somebody can be given.</summary>
    public static Roles? Parse(string name)
    {
        foreach (var pair in All)
        {
            if (pair.Name == name)
                return pair.Role;
        }
        return null;
    }
}
