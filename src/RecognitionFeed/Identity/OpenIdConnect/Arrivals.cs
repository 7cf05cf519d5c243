using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>Finds in the directory who has signed in at the provider, and begins the session.</summary>
public sealed class Arrivals(
    IDbContextFactory<FeedDb> databases,
    SignIns signIns,
    GrantedRoles granted,
    IOptions<SignInOptions> options
)
{
    /// <exception cref="SignInRefusedException">The directory has no such person.</exception>
    public async Task<ClaimsPrincipal> AdmitAsync(JsonWebToken token, CancellationToken cancellation)
    {
        var claim = options.Value.PersonClaim;
        var keys = token.Claims.Where(each => each.Type == claim).Select(each => each.Value).ToList();
        if (keys is not [{ Length: > 0 } key])
            throw new SignInRefusedException(
                SignInProblem.Unknown,
                $"The token holds {keys.Count} of {claim}, not one"
            );
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var person =
            await db
                .People.AsNoTracking()
                .Employed()
                .SingleOrDefaultAsync(person => person.ExternalId == key, cancellation)
            ?? throw new SignInRefusedException(SignInProblem.Unknown, $"The directory knows nobody by this {claim}");
        token.TryGetPayloadValue<string>("sid", out var session);
        return await signIns.BeginAsync(person, granted.Of(token), token.Subject, session, cancellation);
    }
}
