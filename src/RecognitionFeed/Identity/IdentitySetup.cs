using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using RecognitionFeed.Identity.OpenIdConnect;

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
                signIn =>
                    signIn.Provider == SignInProvider.OpenIdConnect
                    || (signIn.Provider == SignInProvider.Development && builder.Environment.IsDevelopment()),
                "SignIn:Provider must name an identity provider; Development is allowed in the Development environment only."
            )
            .ValidateOnStart();

        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.ConfigureOptions<SignInCookie>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<EndedSessions>();
        services.AddHostedService<SessionRetention>();
        if (builder.Configuration.GetValue<SignInProvider>("SignIn:Provider") == SignInProvider.OpenIdConnect)
            builder.AddOpenIdConnect();
        services.AddSingleton<AccessRules>();
        services.AddSingleton<IAuthorizationHandler>(provider => provider.GetRequiredService<AccessRules>());
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new AccessRules.Requirement()).Build());

        services.AddDataProtection().SetApplicationName("RecognitionFeed");
        services.AddSingleton<StaffRoles>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        return builder;
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.MapMe();
        switch (app.Services.GetRequiredService<IOptions<SignInOptions>>().Value.Provider)
        {
            case SignInProvider.Development:
                app.MapDevelopmentSignIn();
                break;
            case SignInProvider.OpenIdConnect:
                app.MapOpenIdConnect();
                break;
        }
    }

    private sealed class KeysInDatabase(KeyRing keys) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = keys;
    }
}
