using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>Keeps the keys that protect cookies in the database, so that any instance accepts any instance's cookie.</summary>
public sealed class KeyRing(IDbContextFactory<FeedDb> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return
        [
            .. db
                .DataProtectionKeys.OrderBy(key => key.Id)
                .Select(key => key.Xml)
                .AsEnumerable()
                .Select(XElement.Parse),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.DataProtectionKeys.Add(
            new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }
        );
        db.SaveChanges();
    }

    /// <summary>
    /// Makes the first key. To be called under the start-up lock: two instances that start on an empty store would make a key
    /// each, and later refuse each other's cookies.
    /// </summary>
    public static void Prepare(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect("");
}
