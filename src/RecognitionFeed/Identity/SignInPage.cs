using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace RecognitionFeed.Identity;

/// <summary>The client's page at which one signs in.</summary>
internal static class SignInPage
{
    public const string Path = "/sign-in";
    public const string ReturnUrl = "returnUrl";

    /// <summary>The page, saying what went wrong; from there one tries again and comes to <paramref name="returnUrl"/>.</summary>
    public static string Url(string problem, string? returnUrl) =>
        QueryHelpers.AddQueryString(
            Path,
            new Dictionary<string, string?> { ["problem"] = problem, [ReturnUrl] = Own(returnUrl) }
        );

    /// <summary>An address of this site; anything else becomes the feed's.</summary>
    public static string Own(string? returnUrl) =>
        RedirectHttpResult.IsLocalUrl(returnUrl) && returnUrl![0] == '/' ? returnUrl : "/";
}
