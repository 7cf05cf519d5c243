using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>
/// The authorization code flow of OpenID Connect on the framework's OAuth handler, which does state, its correlation with the
/// browser, PKCE and the code's exchange. Here are discovery, the nonce, the issuer of the answer (RFC 9207) and the id token.
/// </summary>
public sealed class OidcHandler(
    IOptionsMonitor<OAuthOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IdentityProvider provider,
    ProviderTokens providerTokens,
    Arrivals arrivals
) : OAuthHandler<OAuthOptions>(options, loggers, encoder)
{
    public const string Name = "OpenIdConnect";

    /// <summary>A parameter of the challenge: have the provider ask anew who it is.</summary>
    public const string AskAnew = "askAnew";

    private const string Nonce = ".nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await DiscoverAsync();
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce; // travels inside the protected state
        var url = QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), "nonce", nonce);
        return properties.GetParameter<bool>(AskAnew) ? QueryHelpers.AddQueryString(url, "prompt", "login") : url;
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var description = await DiscoverAsync();
        var issuer = Request.Query["iss"];
        if (issuer.Count == 0 ? description.AuthorizationResponseIssParameterSupported : issuer != description.Issuer)
            return HandleRequestResult.Fail("The answer is another provider's");
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        properties.Items.Remove(Nonce, out var nonce);
        var text = tokens.Response!.RootElement.TryGetProperty("id_token", out var idToken)
            ? idToken.GetString()
            : null;
        var token = await providerTokens.IdTokenAsync(text, nonce, Context.RequestAborted);
        var person = await arrivals.AdmitAsync(token, Context.RequestAborted);
        properties.IsPersistent = true;
        return new AuthenticationTicket(person, properties, Scheme.Name);
    }

    /// <summary>The options are the same for all requests: so are what discovery writes there.</summary>
    private async Task<OpenIdConnectConfiguration> DiscoverAsync()
    {
        var description = await provider.DescriptionAsync(Context.RequestAborted);
        Options.AuthorizationEndpoint = description.AuthorizationEndpoint;
        Options.TokenEndpoint = description.TokenEndpoint;
        return description;
    }
}
