using System.Globalization;
using System.Security.Claims;
using RecognitionFeed.People;

namespace RecognitionFeed.Identity;

/// <summary>What the cookie tells of its session.</summary>
/// <param name="EndsAt">However much it is used; to the second.</param>
/// <param name="Granted">Roles that the provider gave when the session began, beside those of the directory.</param>
public sealed record SessionTicket(Guid Id, DateTimeOffset EndsAt, Roles Granted)
{
    private const string IdClaim = "session";
    private const string EndsClaim = "ends";
    private const string GrantedClaim = "granted";

    /// <summary>Null where the cookie is not of a session.</summary>
    public static SessionTicket? Of(ClaimsPrincipal user)
    {
        if (
            !Guid.TryParse(user.FindFirstValue(IdClaim), out var id)
            || !long.TryParse(user.FindFirstValue(EndsClaim), CultureInfo.InvariantCulture, out var ends)
        )
            return null;
        _ = int.TryParse(user.FindFirstValue(GrantedClaim), CultureInfo.InvariantCulture, out var granted);
        return new SessionTicket(id, DateTimeOffset.FromUnixTimeSeconds(ends), (Roles)granted);
    }

    internal IEnumerable<Claim> Claims()
    {
        yield return new Claim(IdClaim, Id.ToString("N"));
        yield return new Claim(EndsClaim, EndsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        if (Granted != Roles.None)
            yield return new Claim(GrantedClaim, ((int)Granted).ToString(CultureInfo.InvariantCulture));
    }
}
