namespace RecognitionFeed.BrowserTests;

public sealed class SignInJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task Who_is_not_signed_in_chooses_a_role_and_comes_to_the_page_they_wanted()
    {
        var someone = await Someone("");

        await someone.GoToAsync("/?q=sn%C3%B6");
        await Expect(someone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in\\?returnUrl="));
        await someone.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Diana Direktör") }).ClickAsync();

        await Expect(someone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/\\?q=sn%C3%B6$"));
        await Expect(someone.Button("Ditt konto: Diana Direktör")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Any_member_of_staff_is_found_by_a_part_of_the_name()
    {
        var someone = await Someone("");
        await someone.GoToAsync("/sign-in");
        var search = someone.Page.GetByLabel("Sök medarbetare");

        await search.FillAsync("åsa ö");
        await Expect(someone.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Åsa Öberg") }))
            .ToBeVisibleAsync();
        await search.FillAsync("finns inte");
        await someone.HearsAsync("Ingen medarbetare heter så.");
    }
}
