using System.Security.Claims;
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

    public static ClaimsPrincipal Principal(Guid person, Roles roles, string scheme)
    {
        var claims = RoleNames.Of(roles).Select(role => new Claim(RoleClaim, role));
        return new(
            new ClaimsIdentity(
                claims.Prepend(new Claim(IdClaim, person.ToString())),
                scheme,
                nameType: IdClaim,
                roleType: RoleClaim
            )
        );
    }
}

/// <summary>The roles' names in cookies and answers.</summary>
public static class RoleNames
{
    public const string Director = "director";
    public const string Editor = "editor";
    public const string Manager = "manager";
    public const string Staff = "staff";
    public const string Admin = "admin";

    /// <summary>Every person is staff, too.</summary>
    public static IReadOnlyList<string> Of(Roles roles) =>
        [
            .. new[]
            {
                (Roles.Director, Director),
                (Roles.Editor, Editor),
                (Roles.Manager, Manager),
                (Roles.Admin, Admin),
            }
                .Where(pair => roles.HasFlag(pair.Item1))
                .Select(pair => pair.Item2),
            Staff,
        ];
}
