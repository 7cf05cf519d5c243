using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>Which of the provider's tokens are believed.</summary>
public sealed class ProviderTokens(IdentityProvider provider, IOptions<SignInOptions> options, TimeProvider clock)
{
    private const string LogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>Neither "none" nor what a secret signs: whoever knows the public key could sign those.</summary>
    private static readonly string[] Algorithms = ["RS256", "PS256", "ES256"];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LogoutAge = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <summary>The token of one sign-in (OpenID Connect Core, section 3.1.3.7).</summary>
    /// <exception cref="SignInRefusedException">It is not to be believed.</exception>
    public async Task<JsonWebToken> IdTokenAsync(string? text, string? nonce, CancellationToken cancellation)
    {
        var token = await SignedAsync(text, cancellation);
        if (nonce is null || Text(token, "nonce") != nonce)
            throw Refused("The nonce is another sign-in's");
        var party = Text(token, "azp");
        if ((token.Audiences.Count() > 1 || party is not null) && party != options.Value.ClientId)
            throw Refused("The token was made for another application");
        return token;
    }

    /// <summary>A word of the provider that sessions have ended (Back-Channel Logout, section 2.6).</summary>
    /// <exception cref="SignInRefusedException">It is not to be believed.</exception>
    public async Task<LogoutToken> LogoutTokenAsync(string? text, CancellationToken cancellation)
    {
        var token = await SignedAsync(text, cancellation);
        if (token.TryGetPayloadValue<object>("nonce", out _))
            throw Refused("It has a nonce: it is an id token");
        if (
            !token.TryGetPayloadValue<JsonElement>("events", out var events)
            || events.ValueKind != JsonValueKind.Object
            || !events.TryGetProperty(LogoutEvent, out var logout)
            || logout.ValueKind != JsonValueKind.Object
        )
            throw Refused("It tells of no sign-out");
        var now = clock.GetUtcNow();
        if (token.IssuedAt < now - LogoutAge - Skew || token.IssuedAt > now + Skew)
            throw Refused("It was not made just now");
        var (id, session, subject) = (Text(token, "jti"), Text(token, "sid"), Text(token, "sub"));
        if (id is null)
            throw Refused("It has no id");
        if (session is null && subject is null)
            throw Refused("It names neither a session nor a person");
        return new LogoutToken(id, session, subject);
    }

    private async Task<JsonWebToken> SignedAsync(string? text, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(text))
            throw Refused("There is no token");
        var description = await provider.DescriptionAsync(cancellation);
        var result = await handler.ValidateTokenAsync(
            text,
            new TokenValidationParameters
            {
                ValidIssuer = description.Issuer,
                ValidAudience = options.Value.ClientId,
                ConfigurationManager = provider.Keys, // asks again where a key is not known
                ValidAlgorithms = Algorithms,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                LifetimeValidator = IsOfNow,
            }
        );
        return result.IsValid ? (JsonWebToken)result.SecurityToken : throw Refused("Not believed", result.Exception);
    }

    private bool IsOfNow(DateTime? from, DateTime? until, SecurityToken _, TokenValidationParameters __)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until > now - Skew && (from is null || from < now + Skew);
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) && value is string { Length: > 0 and < 1000 } text
            ? text
            : null;

    private static SignInRefusedException Refused(string reason, Exception? cause = null) =>
        new(SignInProblem.Failed, reason, cause);
}

/// <param name="Session">The provider's session; null: all sessions of the person.</param>
/// <param name="Subject">What the provider calls the person; null where it names only the session.</param>
public sealed record LogoutToken(string Id, string? Session, string? Subject);
