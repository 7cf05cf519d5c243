using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>The logout tokens that were obeyed: whoever repeats one must not end what began since.</summary>
public sealed class LogoutTokens(IDbContextFactory<FeedDb> databases, TimeProvider clock)
{
    public async Task<bool> IncludeAsync(LogoutToken token)
    {
        await using var db = await databases.CreateDbContextAsync();
        var id = Id(token);
        return await db.UsedLogoutTokens.AnyAsync(used => used.Id == id);
    }

    public async Task AddAsync(LogoutToken token)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.UsedLogoutTokens.Add(new UsedLogoutToken { Id = Id(token), UsedAt = clock.GetUtcMicroseconds() });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (!failure.IsDatabaseAway())
        {
            // Sent twice at once: both have ended the same.
        }
    }

    private static string Id(LogoutToken token) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token.Id)));
}
