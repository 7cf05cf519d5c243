using System.Net;
using RecognitionFeed.Tests.Storage;

namespace RecognitionFeed.Tests.People.Import;

public sealed class TwoInstancesImportTests(TwoInstances instances) : IClassFixture<TwoInstances>
{
    [Fact]
    public async Task What_is_imported_beside_one_instance_holds_at_every_other()
    {
        using var staff = await instances.Second.SignedInAsync("staff");
        Assert.Empty(await staff.GetItemsAsync("/api/people?q=quist"));

        await instances.First.Has_imported("1,Vera Quist,,Skola,S,,,\n2,Bo Ek,,Skola,S,,,\n");
        var vera = Assert.Single(await staff.GetItemsAsync("/api/people?q=quist")).Id();
        using var browser = await instances.Second.SignedInAsync(vera.ToString());
        await browser.FeedAsync();

        await instances.First.Has_imported("2,Bo Ek,,Skola,S,,,\n", "--allow-mass-deactivation");

        Assert.Empty(await staff.GetItemsAsync("/api/people?q=quist"));
        instances.First.Clock.Advance(TimeSpan.FromMinutes(1)); // the two share it
        await browser.GetAsync("/api/highlights").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }
}
