using Microsoft.AspNetCore.Authentication;
using RecognitionFeed.Operations.Limits;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>From the sign-in page to the provider, which answers at <c>/sign-in/answer</c> (<see cref="OidcHandler"/>).</summary>
public static class SignInStartEndpoints
{
    public static void MapSignInStart(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sign-in/start", Start).Limited(Limit.SignIn).ExcludeFromDescription();

    /// <param name="other">Somebody else than the provider takes one for.</param>
    private static async Task Start(HttpContext http, string? returnUrl, bool other = false)
    {
        var properties = new AuthenticationProperties { RedirectUri = SignInPage.Own(returnUrl) };
        properties.SetParameter(OidcHandler.AskAnew, other);
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await http.ChallengeAsync(OidcHandler.Name, properties);
        }
        catch (SignInRefusedException away)
        {
            SignInFailures.Log(http, away.Problem, away);
            http.Response.Redirect(SignInFailures.Url(away.Problem, returnUrl));
        }
    }
}
