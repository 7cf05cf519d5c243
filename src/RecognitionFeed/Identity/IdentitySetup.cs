using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Identity;

public static class IdentitySetup
{
    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<SignInOptions>()
            .BindConfiguration("SignIn")
            .ValidateDataAnnotations()
            .Validate(
                signIn => signIn.Provider == SignInProvider.Development && builder.Environment.IsDevelopment(),
                "SignIn:Provider must name an identity provider; Development is allowed in the Development environment only."
            )
            .ValidateOnStart();

        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "lyft";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
                cookie.SlidingExpiration = true;
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.Events.OnValidatePrincipal = context =>
                    context.HttpContext.RequestServices.GetRequiredService<StaffRoles>().CheckAsync(context);
                cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
                cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
            });
        services
            .AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .PostConfigure<TimeProvider>(
                (cookie, clock) => cookie.TicketDataFormat = new RememberedTickets(cookie.TicketDataFormat, clock)
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Policies.Author, policy => policy.RequireRole(RoleNames.Director, RoleNames.Editor))
            .AddPolicy(Policies.Administrator, policy => policy.RequireRole(RoleNames.Admin));

        services.AddDataProtection().SetApplicationName("RecognitionFeed");
        services.AddSingleton<StaffRoles>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        return builder;
    }

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

    private sealed class KeysInDatabase(KeyRing keys) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = keys;
    }
}
