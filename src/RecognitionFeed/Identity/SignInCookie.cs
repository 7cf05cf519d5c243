using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Identity;

/// <summary>The cookie of a session.</summary>
internal sealed class SignInCookie(IOptions<SignInOptions> signIn, IHostEnvironment environment, TimeProvider clock)
    : IConfigureNamedOptions<CookieAuthenticationOptions>,
        IPostConfigureOptions<CookieAuthenticationOptions>
{
    /// <summary>
    /// Browsers take a __Host- cookie only by https, for the whole site and for no other host (RFC 6265bis). In Development
    /// there may be no https.
    /// </summary>
    internal static void Secure(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.SecurePolicy = environment.IsDevelopment()
            ? CookieSecurePolicy.SameAsRequest
            : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax; // a link from elsewhere opens the feed; the answer of the provider is such a link
        cookie.Path = "/";
    }

    public void Configure(string? name, CookieAuthenticationOptions cookie)
    {
        Secure(cookie.Cookie, "lyft", environment);
        cookie.ExpireTimeSpan = signIn.Value.IdleLifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPage.Path;
        cookie.ReturnUrlParameter = SignInPage.ReturnUrl;
        cookie.Events.OnValidatePrincipal = CheckAsync;
        cookie.Events.OnCheckSlidingExpiration = NoteAsync;
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    public void Configure(CookieAuthenticationOptions options) => Configure(null, options);

    public void PostConfigure(string? name, CookieAuthenticationOptions cookie) =>
        cookie.TicketDataFormat = new RememberedTickets(cookie.TicketDataFormat, clock);

    /// <summary>Each request: the session must not be over, nor its person have left.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext cookie)
    {
        var services = cookie.HttpContext.RequestServices;
        if (
            SessionTicket.Of(cookie.Principal!) is not { } session
            || await services.GetRequiredService<EndedSessions>().IncludeAsync(session)
        )
            cookie.RejectPrincipal();
        else
            await services.GetRequiredService<StaffRoles>().CheckAsync(cookie, session);
    }

    private static Task NoteAsync(CookieSlidingExpirationContext cookie) =>
        cookie.ShouldRenew && SessionTicket.Of(cookie.Principal!) is { } session
            ? cookie.HttpContext.RequestServices.GetRequiredService<SignIns>().SeenAsync(session.Id)
            : Task.CompletedTask;

    /// <summary>A page leads to the sign-in; anything else is told its status.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isPage =
            HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (isPage && status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }
        return Problems.WriteAsync(context.HttpContext, status);
    }
}
