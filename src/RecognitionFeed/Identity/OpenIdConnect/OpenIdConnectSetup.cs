using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Identity.OpenIdConnect;

public static class OpenIdConnectSetup
{
    public static void AddOpenIdConnect(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IdentityProvider>();
        services.AddSingleton<ProviderTokens>();
        services.AddSingleton<LogoutTokens>();
        services.AddSingleton<GrantedRoles>();
        services.AddSingleton<Arrivals>();
        new AuthenticationBuilder(services).AddOAuth<OAuthOptions, OidcHandler>(OidcHandler.Name, _ => { });
        services
            .AddOptions<OAuthOptions>(OidcHandler.Name)
            .Configure<IOptions<SignInOptions>, IdentityProvider, IHostEnvironment>(Configure);
    }

    public static void MapOpenIdConnect(this IEndpointRouteBuilder routes)
    {
        routes.MapSignInStart();
        routes.MapProviderSignOut();
    }

    private static void Configure(
        OAuthOptions oauth,
        IOptions<SignInOptions> signIn,
        IdentityProvider provider,
        IHostEnvironment environment
    )
    {
        oauth.ClientId = signIn.Value.ClientId;
        oauth.ClientSecret = signIn.Value.ClientSecret;
        oauth.CallbackPath = "/sign-in/answer";
        oauth.AuthorizationEndpoint = oauth.TokenEndpoint = "as the provider tells";
        oauth.UsePkce = true;
        oauth.Scope.Clear();
        foreach (var scope in signIn.Value.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            oauth.Scope.Add(scope);
        oauth.Backchannel = provider.Network;
        SignInCookie.Secure(oauth.CorrelationCookie, "lyft-sign-in.", environment);
        oauth.Events.OnRemoteFailure = SignInFailures.ShowAsync;
    }
}
