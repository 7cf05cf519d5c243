using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>The test city's people as the staff system numbers them: who signs in as "director" is E-director.</summary>
public static class OidcCity
{
    public static async Task NumberAsync(FeedDb db)
    {
        var numbers = new Dictionary<Guid, string>
        {
            [TestCity.Director] = "E-director",
            [TestCity.Editor] = "E-editor",
            [TestCity.Manager] = "E-manager",
            [TestCity.Staff] = "E-staff",
            [TestCity.Asa] = "E-asa",
            [TestCity.Left] = "E-left",
        };
        foreach (var person in await db.People.Where(person => numbers.Keys.Contains(person.Id)).ToListAsync())
            person.ExternalId = numbers[person.Id];
        await db.SaveChangesAsync();
    }
}
