using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>The application with a real provider.</summary>
public sealed class OidcApp : IAsyncLifetime
{
    private readonly OidcProvider provider;

    public OidcApp()
        : this(OidcProvider.Shared) { }

    internal OidcApp(OidcProvider provider)
    {
        this.provider = provider;
        App.With("SignIn:Provider", "OpenIdConnect")
            .With("SignIn:Authority", provider.Issuer)
            .With("SignIn:ClientId", Client)
            .With("SignIn:ClientSecret", OidcProvider.Secret)
            .With("SignIn:PersonClaim", "employee")
            .With("SignIn:Roles:editor", "lyft-editor, 8b1c0d5e-group")
            .With("SignIn:Roles:admin", "lyft-admin")
            .With("Logging:LogLevel:RecognitionFeed.Identity", "None"); // refusals are part of it
    }

    public FeedApp App { get; } = new();

    public OidcProvider Provider => provider;

    public string Client { get; } = $"lyft-{Guid.NewGuid():N}";

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        await using var db = App.OpenDb();
        await OidcCity.NumberAsync(db);
        await provider.RegisterAsync(Client, App.Address);
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    public OidcVisitor Visitor() => new(App.Address);

    /// <summary>Signs in while the provider's token says so; answers where the application leads to.</summary>
    public async Task<string> SignInAsync(
        OidcVisitor visitor,
        string person = "staff",
        object? claims = null,
        object? header = null,
        string key = "current"
    )
    {
        await provider.TellsAsync(Client, claims, header, key);
        return await visitor.SignInAsync(person, "/h/1?from=mail");
    }

    /// <summary>The browser of somebody who has signed in.</summary>
    public async Task<Browser> SignedInAsync(string person = "staff", object? claims = null)
    {
        using var visitor = Visitor();
        Assert.Equal("/h/1?from=mail", await SignInAsync(visitor, person, claims));
        return new Browser(App.Anonymous()) { Cookie = visitor.CookieHeader };
    }

    /// <summary>The sessions of one of the city's people, the latest first.</summary>
    public async Task<IReadOnlyList<Session>> SessionsAsync(Guid person)
    {
        await using var db = App.OpenDb();
        return await db
            .Sessions.AsNoTracking()
            .Where(session => session.PersonId == person)
            .OrderByDescending(session => session.StartedAt)
            .ToListAsync();
    }
}
