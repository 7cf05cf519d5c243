using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>The provider tells that somebody has signed out, or was signed out, there.</summary>
public static class ProviderSignOutEndpoints
{
    public static void MapProviderSignOut(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/sign-in").ExcludeFromDescription();
        group.MapGet("/front-channel", FrontChannel);
        group.MapPost("/back-channel", BackChannel);
    }

    /// <summary>
    /// In a frame of the provider's page, so without our cookie: the provider's name for its session is what counts, and nobody
    /// else knows it (Front-Channel Logout, section 3). It is not told whether there was such a session.
    /// </summary>
    private static async Task<IResult> FrontChannel(
        HttpContext http,
        string? iss,
        string? sid,
        IOptions<SignInOptions> options,
        SignIns signIns
    )
    {
        var issuer = options.Value.Authority.TrimEnd('/');
        if (iss?.TrimEnd('/') != issuer || string.IsNullOrEmpty(sid))
            return Refusal();
        await signIns.EndAsync(session => session.ProviderSession == sid);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; frame-ancestors {new Uri(issuer).GetLeftPart(UriPartial.Authority)}; base-uri 'none'";
        return TypedResults.Ok();
    }

    /// <summary>From the provider's server, with a signed token (Back-Channel Logout, section 2.5).</summary>
    private static async Task<IResult> BackChannel(
        HttpContext http,
        ProviderTokens tokens,
        LogoutTokens used,
        SignIns signIns,
        ILogger<IdentityProvider> logger
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
            return Refusal();
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var token = await tokens.LogoutTokenAsync(form["logout_token"], http.RequestAborted);
            if (await used.IncludeAsync(token))
                throw new SignInRefusedException(SignInProblem.Failed, "It was sent before");
            await signIns.EndAsync(session =>
                (token.Session == null || session.ProviderSession == token.Session)
                && (token.Subject == null || session.Subject == token.Subject)
            );
            await used.AddAsync(token); // not before: what failed may be sent again
            return TypedResults.Ok();
        }
        catch (SignInRefusedException refused)
        {
            logger.LogWarning(
                "A logout token was refused: {Reason} {Cause}",
                refused.Message,
                refused.InnerException?.Message
            );
            if (refused.Problem != SignInProblem.Away)
                return Refusal();
            http.Response.Headers.RetryAfter = "5";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static ProblemHttpResult Refusal() =>
        Problems.Problem(400, "sign-out-refused", "Nobody was signed out", "The request is not one of the provider's.");
}
