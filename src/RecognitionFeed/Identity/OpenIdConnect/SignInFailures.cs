using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>A sign-in that came to nothing leads back to the sign-in page, which says so and lets one try again.</summary>
internal static class SignInFailures
{
    public static Task ShowAsync(RemoteFailureContext context)
    {
        // Whatever went wrong, a state of ours tells where the person wanted to go.
        var options = context.HttpContext.RequestServices.GetRequiredService<IOptionsMonitor<OAuthOptions>>();
        var state = options.Get(OidcHandler.Name).StateDataFormat.Unprotect(context.Request.Query["state"]);
        var problem = Problem(context);
        Log(context.HttpContext, problem, context.Failure);
        context.Response.Redirect(Url(problem, state?.RedirectUri));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public static string Url(SignInProblem problem, string? returnUrl) =>
        SignInPage.Url(problem.ToString().ToLowerInvariant(), returnUrl);

    /// <summary>Why, for the operator; neither who it was nor what the tokens hold.</summary>
    public static void Log(HttpContext http, SignInProblem problem, Exception? failure) =>
        http
            .RequestServices.GetRequiredService<ILogger<OidcHandler>>()
            .LogWarning(
                "Somebody could not sign in ({Problem}): {Reason} {Cause}",
                problem,
                failure?.Message,
                failure?.InnerException?.Message
            );

    private static SignInProblem Problem(RemoteFailureContext context) =>
        context.Failure switch
        {
            SignInRefusedException refused => refused.Problem,
            HttpRequestException or OperationCanceledException => SignInProblem.Away,
            { } failure when failure.IsDatabaseAway() => SignInProblem.Away,
            _ when context.Request.Query["error"] == "access_denied" => SignInProblem.Denied,
            _ => SignInProblem.Failed,
        };
}
