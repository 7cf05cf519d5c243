using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Nominations;
using Xunit.Abstractions;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>Every route of the API's own description, asked by everybody for anything.</summary>
[Collection(AbusedApp.Name)]
public sealed class RouteFuzzTests(AbusedApp abused, ITestOutputHelper output)
{
    private const int CasesOfRole = 350;
    private const string DraftsSecret = "Ett utkast som ingen annan ska se";
    private const string NominationsSecret = "En nominering som ingen annan ska se";

    private static readonly string[] Everybody = ["", "staff", "manager", "editor", "director", "admin"];

    public static TheoryData<string> Roles => [.. Everybody];

    private FeedApp App => abused.App;

    [Theory, MemberData(nameof(Roles))]
    public async Task Whatever_is_asked_the_answer_is_decent(string role)
    {
        output.WriteLine($"RECOGNITIONFEED_FUZZ_SEED={Fuzz.Seed}");
        var (operations, schemas) = await Operation.ReadAsync(App);
        var (draft, nomination) = ($"{DraftsSecret}: {role}.", $"{NominationsSecret}: {role}.");
        var maker = new RequestMaker(schemas, await SomethingOfEverythingAsync(draft, nomination));
        string[] secrets = role is "director" or "editor"
            ? ["Pia Skyddad"]
            : ["Pia Skyddad", draft, .. role == "manager" ? Array.Empty<string>() : [nomination]];
        using var asker = new Asker(App, role);

        // Each route in turn, so that none is left out by chance.
        var next = 0;
        Fuzz.Check(
            CasesOfRole,
            random => maker.Make(random, operations[Interlocked.Increment(ref next) % operations.Count]),
            request => request.Smaller(),
            async request =>
            {
                using var answer = await asker.AskAsync(request);
                await answer.IsDecent(request.Said, secrets);
            },
            part: Array.IndexOf(Everybody, role)
        );
        await App.IsHealthy();
    }

    /// <param name="secretDraft">Told apart from the others', which who may publish them has perhaps published.</param>
    private async Task<IReadOnlyList<Guid>> SomethingOfEverythingAsync(string secretDraft, string secretNomination)
    {
        var published = await App.A_published_highlight();
        var another = await App.A_published_highlight(Given.Draft("Ett annat."));
        var comment = await App.A_comment(published);
        var draft = await App.A_draft(Given.Draft(secretDraft));
        var nomination = (await App.A_nomination(GivenNominations.Words(secretNomination))).Id();
        return
        [
            TestCity.Care,
            TestCity.HomeCareSouth,
            TestCity.School,
            TestCity.Director,
            TestCity.Staff,
            TestCity.Asa,
            TestCity.Protected,
            TestCity.Left,
            published,
            another,
            comment,
            draft,
            nomination,
            await App.A_photo(),
            await App.A_photo(),
        ];
    }
}
